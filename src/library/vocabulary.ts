import { LANGS, type Lang } from '../i18n/locales.ts';
import { error, type Finding, type Point, quoted, START, warning } from '../issues/issue.ts';
import { COUNTRIES } from '../schemas/identifiers.ts';
import { EVIDENCE_LEVELS } from '../schemas/original.ts';
import { VOCABULARIES, type VocabularyName } from '../schemas/vocabulary.ts';
import type { FileSource } from './read-file.ts';
import { findRepeats } from './repeats.ts';
import { earlierSamePage } from './same-page.ts';
import type { Vocabulary } from './types.ts';
import { readYamlFile } from './yaml-file.ts';

export const VOCABULARY_NAMES = Object.keys(VOCABULARIES) as VocabularyName[];

/** Values of a schema that need an entry each, because pages show them by its label. */
const NEEDED: Partial<Record<VocabularyName, readonly string[]>> = {
  countries: COUNTRIES,
  'evidence-levels': EVIDENCE_LEVELS,
};

/** How many other words a concept should have in each language, for those who search by them. */
const LEAST_ALTERNATIVES: Partial<Record<VocabularyName, number>> = {
  'practice-types': 6,
  'service-areas': 6,
  'target-groups': 6,
  'evidence-levels': 3,
};

type Entry = Vocabulary[VocabularyName][number];
type Locate = (path: readonly PropertyKey[]) => Point;

/**
 * Reads one vocabulary file: a YAML list of entries.
 *
 * @returns its entries (empty only where anything is wrong, which the findings say) and what is wrong
 */
export function readVocabularyFile<N extends VocabularyName>(
  name: N,
  source: FileSource,
): { entries: Vocabulary[N]; findings: Finding[] } {
  const { data, findings, locate } = readYamlFile<unknown>(source, VOCABULARIES[name].array());
  if (!data) return { entries: [] as unknown as Vocabulary[N], findings };
  const entries = data as Vocabulary[N];
  if (entries.length === 0) findings.push(error(START, 'vocabulary', 'this vocabulary is empty: fill it'));
  const ids = entries.map((entry) => entry.id as string);
  // Of an empty list that is said already.
  for (const id of entries.length > 0 ? (NEEDED[name] ?? []) : []) {
    if (!ids.includes(id)) findings.push(error(START, 'vocabulary', `there is no entry "${id}": add it`));
  }
  for (const [index, entry] of entries.entries()) {
    if (ids.indexOf(entry.id) < index) {
      const message = `the id ${quoted(entry.id)} stands twice: delete one of the two`;
      findings.push(error(locate([index, 'id']), 'listed-twice', message));
    }
    if ('broader' in entry && entry.broader && !ids.includes(entry.broader)) {
      const message = `${quoted(entry.broader)} is not an id of this file: correct it or delete "broader"`;
      findings.push(error(locate([index, 'broader']), 'vocabulary', message));
    }
    findings.push(...checkWords(name, entry, index, locate), ...checkTermSources(entry, index, locate));
  }
  return { entries, findings };
}

/** Checks the other words of an entry: none twice, and enough of them. */
function checkWords(name: VocabularyName, entry: Entry, index: number, locate: Locate): Finding[] {
  const alt: Partial<Record<Lang, string[]>> = entry.alt ?? {};
  const least = LEAST_ALTERNATIVES[name] ?? 0;
  const few = LANGS.filter((lang) => (alt[lang]?.length ?? 0) < least).map((lang) => {
    const message = `${quoted(entry.id)} has ${alt[lang]?.length ?? 0} other words in ${lang}: give ${least} or more that people type`;
    return warning(locate([index, 'alt', lang]), 'alternatives-few', message);
  });
  return [...findRepeats(alt, locate, [index, 'alt']), ...few];
}

function checkTermSources(entry: Entry, index: number, locate: Locate): Finding[] {
  if (!('sources' in entry)) return [];
  return entry.sources.flatMap((_source, place) =>
    earlierSamePage(entry.sources, place) >= 0
      ? [
          error(
            locate([index, 'sources', place]),
            'source-twice',
            'this page is listed already: delete one of the two',
          ),
        ]
      : [],
  );
}
