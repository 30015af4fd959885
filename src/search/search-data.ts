import { foldedWords } from './words.ts';

/** Facets whose values a query can name. */
export const NAMED_FACETS = ['place', 'country', 'area', 'group', 'type'] as const;

export type NamedFacet = (typeof NAMED_FACETS)[number];

/** A place, country, concept or topic that a query can name. A topic is no value of a facet (see topics.ts). */
export interface Named {
  facet: NamedFacet | 'topic';
  id: string;
  /** Label in the language of the index. */
  label: string;
  /** What it is called in the language of the index: folded phrases without function words. */
  own: string[];
  /** What it is called in the other languages. */
  others: string[];
}

/** A practice as the ranking knows it, besides its full text. All but the title is folded, without function words. */
export interface SearchPractice {
  id: string;
  /** As the page shows it. */
  title: string;
  /** Its own name, the original's title, and the title in the language of its country. */
  names: string[];
  /** Keywords in the language of the index and in that of its country. */
  keywords: string;
  summary: string;
  /** Index of each place, country and concept that it has to do with, and how much, in percent. */
  about: [named: number, percent: number][];
}

/** What the browser ranks practices by, in one language. */
export interface SearchData {
  /** Words that say nothing about a topic, folded. */
  stopWords: string[];
  /** Whether the language writes together what others write apart. */
  compounds: boolean;
  /** Words of the full texts that are like a name but for a letter or two. */
  textWords: string[];
  named: Named[];
  practices: SearchPractice[];
}

/** The folded words of a practice's title, names, keywords and summary. */
export function wordsOf({ title, names, keywords, summary }: SearchPractice): string[] {
  return foldedWords([title, ...names, keywords, summary].join(' '));
}

/** Words that stand in the library, folded: what is spelled like them is no typing error. */
export function heldWords({ practices, textWords }: SearchData): string[] {
  return [...practices.flatMap(wordsOf), ...textWords];
}
