import { FACETS, type Facet } from '../i18n/paths.ts';
import { type Item, type Ranking, selectItems } from './select.ts';
import { countFilters, EMPTY_STATE, type SearchState, toggled } from './state.ts';

/** A part of the state that can be dropped, and how many results there would be without it. */
export interface Way {
  /** What is dropped: a value of a facet, or the words. */
  drop: { facet: Facet; value: string } | 'query';
  state: SearchState;
  count: number;
}

/** Ways out of an empty result: each single part whose loss brings results, the most first. */
export function waysOut(items: readonly Item[], ranking: Ranking, state: SearchState): Way[] {
  const ways: Way[] = FACETS.flatMap((facet) =>
    state.filters[facet].map((value) => {
      const without = toggled(state, facet, value);
      return {
        drop: { facet, value },
        state: without,
        count: selectItems(items, ranking, without.filters).length,
      };
    }),
  );
  if (state.query) {
    const without = { ...state, query: '' };
    ways.push({ drop: 'query', state: without, count: selectItems(items, undefined, state.filters).length });
  }
  const useful = ways.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  if (useful.length > 0 || countFilters(state) === 0) return useful;
  return [{ drop: 'query', state: EMPTY_STATE, count: items.length }];
}
