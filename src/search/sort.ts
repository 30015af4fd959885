import type { Facet } from '../i18n/paths.ts';
import type { Item } from './select.ts';
import { OFFERED_SORTS, type SearchState, type Sort } from './state.ts';

/** What the order of the result needs to know of a language. */
export interface Alphabet {
  /** Compares two titles, as a collator does. */
  compare: (a: string, b: string) => number;
  /** Position of a value in the list of its facet: by the alphabet, or on a scale. */
  positionOf: (facet: Facet, value: string) => number;
}

/** The orders that a state offers: without words nothing is more relevant, and a timeline goes by time. */
export function ordersFor({ query, view }: Pick<SearchState, 'query' | 'view'>): readonly Sort[] {
  if (view === 'timeline') return ['newest', 'oldest'];
  return query ? OFFERED_SORTS : OFFERED_SORTS.filter((order) => order !== 'relevance');
}

/** The order that the result of a state is in: the one it asks for, or the latest start where it cannot be in that. */
export function orderOf(state: Pick<SearchState, 'query' | 'sort' | 'view'>): Sort {
  const { sort, view } = state;
  const byColumn = view !== 'timeline' && !(OFFERED_SORTS as readonly Sort[]).includes(sort);
  return byColumn || ordersFor(state).includes(sort) ? sort : 'newest';
}

/** Items by their start, the latest first: the order of the catalogue. */
export function newestFirst<T extends Pick<Item, 'started'>>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => byText(b.started, a.started));
}

/**
 * Puts items into an order; those that are equal in it keep the order they came in. What has no value in the
 * facet that is sorted by stands at the end, whichever way round.
 *
 * @param items found items, the most relevant first
 * @param sort the order
 * @param alphabet the language's own
 */
export function sortItems<T extends Item>(items: readonly T[], sort: Sort, alphabet: Alphabet): T[] {
  if (sort === 'relevance') return [...items];
  const date = DATES[sort];
  if (date) {
    const [key, direction] = date;
    return [...items].sort((a, b) => byText(a[key], b[key]) * direction);
  }
  const direction = sort.startsWith('-') ? -1 : 1;
  const column = sort.replace('-', '') as Facet | 'title';
  if (column === 'title') return [...items].sort((a, b) => alphabet.compare(a.title, b.title) * direction);
  if (column === 'text')
    return [...items].sort((a, b) => (a.values.text.length - b.values.text.length) * direction);
  return byFacet(items, column, direction, alphabet);
}

/** Orders by a time, and which way. */
const DATES: Readonly<Partial<Record<Sort, readonly [key: 'started' | 'checked', direction: 1 | -1]>>> = {
  newest: ['started', -1],
  oldest: ['started', 1],
  updated: ['checked', -1],
};

/** Years, months and days as they are written in files: "2017" comes before "2017-05". */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byFacet<T extends Item>(
  items: readonly T[],
  facet: Facet,
  direction: 1 | -1,
  { positionOf }: Alphabet,
): T[] {
  const first = (item: T) => Math.min(...item.values[facet].map((value) => positionOf(facet, value)));
  return items
    .map((item) => ({ item, at: first(item) }))
    .sort((a, b) => {
      if (a.at === b.at) return 0;
      if (a.at === Number.POSITIVE_INFINITY) return 1;
      if (b.at === Number.POSITIVE_INFINITY) return -1;
      return (a.at - b.at) * direction;
    })
    .map(({ item }) => item);
}
