import { EMPTY_STATE, writeState } from '../search/state.ts';

/** What the page asks, in its order. The names are those of the form's fields and of the address. */
export const QUESTIONS = ['country', 'size', 'group', 'area', 'cost', 'staff', 'power'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Questions that take several answers; the others take one. */
export const SEVERAL: readonly Question[] = ['group', 'area'];
/** Questions that the catalogue can filter by without hiding what is not known. */
export const FILTERS = ['country', 'size', 'group', 'area'] as const satisfies readonly Question[];

/** The one answer to the question on staff: nobody can be hired. */
export const NO_HIRING = 'no-hiring';
/** The one answer to the question on legal power: the town can act at municipal level only. */
export const MUNICIPAL_ONLY = 'municipal';

/** The answer to the question on the country of a town that is in none of the library's. */
export const ELSEWHERE = 'other';

/** The answers to each question, as ids; none where it was skipped. For the cost: the band of the money that is there. */
export type Answers = Readonly<Record<Question, readonly string[]>>;

/** The answers that the form offers. */
export type KnownAnswers = Readonly<Record<Question, ReadonlySet<string>>>;

/** An object with what `make` gives for each question. */
export function perQuestion<T>(make: (question: Question) => T): Record<Question, T> {
  return Object.fromEntries(QUESTIONS.map((question) => [question, make(question)])) as Record<Question, T>;
}

/** Every question skipped. */
export const NO_ANSWERS: Answers = perQuestion(() => []);

/** Reads answers from an address's query such as "?country=it&group=refugees,families"; what is not offered is passed over. */
export function readAnswers(search: string, known: KnownAnswers): Answers {
  const parameters = new URLSearchParams(search);
  return perQuestion((question) => {
    const ids = parameters.getAll(question).flatMap((value) => value.split(','));
    const chosen = [...new Set(ids)].filter((id) => known[question].has(id));
    return SEVERAL.includes(question) ? chosen : chosen.slice(0, 1);
  });
}

/** Writes answers as an address's query: short, readable, the same for the same answers; "" where all were skipped. */
export function writeAnswers(answers: Answers): string {
  // Ids are ASCII letters, digits and hyphens, so a comma needs no escape and stays readable.
  const parts = answered(answers).map((question) => `${question}=${[...answers[question]].sort().join(',')}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The questions that were not skipped. */
export function answered(answers: Answers): Question[] {
  return QUESTIONS.filter((question) => answers[question].length > 0);
}

/** The questions that a practice can fit: none fits a country that the library does not have. */
export function fittable(answers: Answers): Question[] {
  return answered(answers).filter((question) => !answers[question].includes(ELSEWHERE));
}

/** The catalogue's query for the same answers, means left out: most costs are not known, and a filter would hide them. */
export function catalogueQuery(answers: Answers): string {
  const filters = Object.fromEntries(
    FILTERS.map((question) => [question, answers[question].filter((id) => id !== ELSEWHERE)]),
  );
  return writeState({ ...EMPTY_STATE, filters: { ...EMPTY_STATE.filters, ...filters } });
}
