import type { Term } from '../reading.ts';
import { type Said, saidTerms } from '../said.ts';
import type { Named } from '../search-data.ts';
import { makeEntries } from './arrange.ts';
import { make, makeButton, makeChip, type Say } from './page.ts';

/** What a query was understood as, above the result. */
export interface Understood {
  elements: HTMLElement[];
  show: (terms: readonly Term[], named: readonly Named[]) => void;
}

/**
 * Makes chips for what a query was understood as, which take those words off, and buttons that put the name that
 * was probably meant in the place of a mistyped one.
 *
 * @param onTake called with the words and what takes their place: "", or the name
 */
export function makeUnderstood(say: Say, onTake: (said: Said, instead: string) => void): Understood {
  const meanings = make('ul', { className: 'chips' });
  const understood = make('div', { className: 'understood' }, say('search.understood'), ' ', meanings);
  const corrections = make('p');
  const keyOf = ({ label, ranges }: Said) => `${label} ${ranges.join(' ')}`;
  const showMeanings = makeEntries<Said>(meanings, keyOf, (said) =>
    makeChip(said.label, say('search.drop', { label: said.label }), () => onTake(said, '')),
  );
  const showCorrections = makeEntries<Said>(corrections, keyOf, (said) =>
    makeButton(() => onTake(said, said.label), say('search.didYouMean', { word: said.label })),
  );
  return {
    elements: [corrections, understood],
    show: (terms, named) => {
      const said = saidTerms(terms, named);
      const mistyped = said.filter(({ corrected }) => corrected);
      showMeanings(said);
      showCorrections(mistyped);
      understood.hidden = said.length === 0;
      corrections.hidden = mistyped.length === 0;
    },
  };
}
