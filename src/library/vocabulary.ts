import { error, type Finding, START } from '../issues/issue.ts';
import { boundText, decodeText } from '../markdown/bounds.ts';
import { VOCABULARIES, type VocabularyName } from '../schemas/vocabulary.ts';
import { explainIssues } from './explain.ts';
import type { Vocabulary } from './types.ts';
import { parseYaml } from './yaml.ts';

export const VOCABULARY_NAMES = Object.keys(VOCABULARIES) as VocabularyName[];

/**
 * Reads one vocabulary file: a YAML list of entries.
 *
 * @returns its entries (empty where anything is wrong) and what is wrong
 */
export function readVocabularyFile<N extends VocabularyName>(
  name: N,
  bytes: Uint8Array,
): { entries: Vocabulary[N]; findings: Finding[] } {
  const none = [] as unknown as Vocabulary[N];
  const text = decodeText(bytes);
  if (text === undefined) {
    return {
      entries: none,
      findings: [error(START, 'encoding', 'the file is not UTF-8 text: save it as UTF-8')],
    };
  }
  const unsafe = boundText(text, VOCABULARY_BOUNDS);
  if (unsafe.length > 0) return { entries: none, findings: unsafe };
  const yaml = parseYaml(text);
  if (yaml.findings.length > 0) return { entries: none, findings: yaml.findings };
  const parsed = VOCABULARIES[name].array().safeParse(yaml.value);
  if (!parsed.success) return { entries: none, findings: explainIssues(parsed.error.issues, yaml) };
  const entries = parsed.data as Vocabulary[N];
  const findings: Finding[] = [];
  const ids = entries.map((entry) => entry.id as string);
  for (const [index, entry] of entries.entries()) {
    if (ids.indexOf(entry.id) < index) {
      findings.push(
        error(
          yaml.locate([index, 'id']),
          'listed-twice',
          `the id "${entry.id}" stands twice: delete one of the two`,
        ),
      );
    }
    if ('broader' in entry && entry.broader && !ids.includes(entry.broader)) {
      findings.push(
        error(yaml.locate([index, 'broader']), 'vocabulary', `"${entry.broader}" is not an id of this file`),
      );
    }
  }
  return { entries, findings };
}

// Maintained by the project itself, and longer than any practice.
const VOCABULARY_BOUNDS = { maxCharacters: 600_000, maxBraces: 10_000 } as const;
