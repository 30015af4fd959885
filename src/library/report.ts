import { LANGS } from '../i18n/locales.ts';
import { wordsOf } from '../markdown/sections.ts';
import { type Original, STATUSES } from '../schemas/original.ts';
import { BODY_WORDS } from '../schemas/sections.ts';
import { readingEase } from './reading-ease.ts';
import type { Library, Practice } from './types.ts';

/**
 * The report of `npm run check -- --report`: what the library holds, by country, service area, language and
 * evidence level, where it is thin, and how easy its English is to read.
 *
 * @returns lines of plain text
 */
export function reportOf({ practices, vocabulary }: Library): string[] {
  const facts = practices.map(({ original }) => original.frontmatter);
  const count = (values: readonly string[], of: (fact: Original) => readonly string[]) =>
    values.map((value) => [value, facts.filter((fact) => of(fact).includes(value)).length] as const);
  const countries = vocabulary.countries.map(({ id }) => id as string);
  const areas = vocabulary['service-areas'].map(({ id }) => id as string);
  const levels = vocabulary['evidence-levels'].map(({ id }) => id as string);
  const empty = areas.flatMap((name) =>
    countries
      .filter((code) => !facts.some((fact) => fact.country === code && fact.serviceAreas.includes(name)))
      .map((code) => `${name}/${code}`),
  );
  return [
    `practices: ${practices.length}`,
    line(
      'country',
      count(countries, ({ country }) => [country]),
    ),
    line(
      'service area',
      count(areas, ({ serviceAreas }) => serviceAreas),
    ),
    line(
      'evidence',
      count(levels, ({ evidence }) => [evidence.level]),
    ),
    line(
      'status',
      count(STATUSES, ({ status }) => [status]),
    ),
    ...LANGS.map((lang) => languageLine(practices, lang)),
    `places without a practice: ${placesWithout({ practices, vocabulary }).join(' ') || 'none'}`,
    `service area and country without a practice: ${empty.join(' ') || 'none'}`,
    ...lengthLines(practices),
    ...easeLines(practices),
  ];
}

function line(name: string, counts: readonly (readonly [string, number])[]): string {
  return `${name}: ${counts.map(([value, number]) => `${value} ${number}`).join(', ')}`;
}

function languageLine(practices: readonly Practice[], lang: string): string {
  const files = practices.flatMap(({ original, translations }) =>
    [original, ...translations].filter((file) => file.lang === lang),
  );
  const full = files.filter(({ sections }) => sections.length > 0).length;
  const outdated = files.filter((file) => file.kind === 'translation' && file.outdated).length;
  const methods = Object.entries(
    Object.groupBy(files, (file) =>
      file.kind === 'original' ? 'original' : file.frontmatter.translation.method,
    ),
  ).map(([method, list]) => `${method} ${list?.length}`);
  const missing = practices
    .filter(({ original, translations }) => ![original, ...translations].some((file) => file.lang === lang))
    .map(({ id }) => id);
  const named = missing.length > 0 ? `; missing: ${missing.join(' ')}` : '';
  return `language ${lang}: full text ${full}, summary only ${files.length - full}, missing ${missing.length}, outdated ${outdated} (${methods.join(', ')})${named}`;
}

function placesWithout({ practices, vocabulary }: Pick<Library, 'practices' | 'vocabulary'>): string[] {
  const covered = new Set(practices.flatMap(({ original }) => original.frontmatter.places));
  return vocabulary.places.map(({ id }) => id as string).filter((id) => !covered.has(id));
}

/** How many originals keep to the length of a body, and the longest of the others. */
function lengthLines(practices: readonly Practice[]): string[] {
  const lengths = practices
    .map(({ id, original }) => ({ id, words: wordsOf(original.sections) }))
    .sort((a, b) => b.words - a.words);
  const { min, max } = BODY_WORDS;
  const long = lengths.filter(({ words }) => words > max);
  const short = lengths.filter(({ words }) => words < min).reverse();
  const named = [...long.slice(0, 5), ...short.slice(0, 5)].map(({ id, words }) => `${id} ${words}`);
  return [
    `length of the body (${min} to ${max} words): ${lengths.length - long.length - short.length} within, ${long.length} longer, ${short.length} shorter${named.length > 0 ? `; furthest: ${named.join(', ')}` : ''}`,
  ];
}

/** The mean of all English originals, and the five that are hardest to read. */
function easeLines(practices: readonly Practice[]): string[] {
  const english = practices
    .filter(({ original }) => original.lang === 'en')
    .map(({ id, original }) => ({
      id,
      ...readingEase([original.frontmatter.summary, ...original.sections.map(({ text }) => text)].join('\n')),
    }))
    .sort((a, b) => a.score - b.score);
  if (english.length === 0) return [];
  const mean = (of: (ease: (typeof english)[number]) => number) =>
    (english.reduce((sum, ease) => sum + of(ease), 0) / english.length).toFixed(1);
  const hardest = english.slice(0, 5).map(({ id, score }) => `${id} ${score.toFixed(0)}`);
  return [
    `reading ease of the English (Flesch; 60 is plain, 30 hard): mean ${mean(({ score }) => score)}, ${mean(({ wordsPerSentence }) => wordsPerSentence)} words a sentence, ${mean(({ words }) => words)} words a practice`,
    `hardest to read: ${hardest.join(', ')}`,
  ];
}
