import { error, type Finding } from '../issues/issue.ts';
import { VOCABULARIES, type VocabularyName } from '../schemas/vocabulary.ts';
import type { Vocabulary } from './types.ts';
import { readYamlFile } from './yaml-file.ts';

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
  const { data, findings, locate } = readYamlFile<unknown>(bytes, VOCABULARIES[name].array());
  const entries = (data ?? []) as Vocabulary[N];
  const ids = entries.map((entry) => entry.id as string);
  for (const [index, entry] of entries.entries()) {
    if (ids.indexOf(entry.id) < index) {
      findings.push(
        error(
          locate([index, 'id']),
          'listed-twice',
          `the id "${entry.id}" stands twice: delete one of the two`,
        ),
      );
    }
    if ('broader' in entry && entry.broader && !ids.includes(entry.broader)) {
      findings.push(
        error(locate([index, 'broader']), 'vocabulary', `"${entry.broader}" is not an id of this file`),
      );
    }
  }
  return { entries, findings };
}
