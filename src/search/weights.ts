import type { SearchRecord } from './records.ts';

/** How much a word counts by where it stands; 1 is the text. */
export const META_WEIGHTS: Readonly<Record<keyof SearchRecord['meta'], number>> = {
  title: 5,
  names: 4,
  terms: 3,
  facts: 0.8,
  folded: 0.5,
};
