import type { Text } from './practice-view.ts';

/** The facts that practices are compared by, in the order of a practice's page. */
export const SHOWN_FACTS = [
  'status',
  'period',
  'place',
  'scope',
  'type',
  'areas',
  'groups',
  'lead',
  'partners',
  'funding',
  'cost',
  'staff',
  'leadTime',
  'legalPower',
  'evidence',
  'checked',
] as const;

export type ShownFact = (typeof SHOWN_FACTS)[number];

/** One value of a fact as a page shows it; two values with the same id are the same. */
export interface ShownValue extends Text {
  id: string;
  sources: number[];
  /** What stands beside it: a kind of partner, the reason of a level. */
  note?: Text;
}

/** A practice in the reader's words, for pages that are made in the browser, where dates and names are not known in every language. */
export interface Shown {
  /** Places and country. */
  where: string;
  /** No value: no source was found. */
  facts: Record<ShownFact, ShownValue[]>;
  /** How the text came about, and who has confirmed it. */
  notes: string[];
  /** Publisher, year and language of each source, in their order. */
  sources: string[];
}
