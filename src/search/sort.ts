import type { Facet } from '../i18n/paths.ts';
import type { Item } from './select.ts';
import { OFFERED_SORTS, type SearchState, type Sort } from './state.ts';

/** What the order of the result needs to know of a language. */
export interface Alphabet {
  /** Position of a title by the alphabet, or of a value in the list of its facet: by the alphabet, or on a scale. */
  positionOf: (column: Facet | 'title', value: string) => number;
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
  return [...items].sort((a, b) => compare(b.started, a.started));
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
  const direction = sort.startsWith('-') || sort === 'newest' || sort === 'updated' ? -1 : 1;
  const column = DATES[sort] ?? (sort.replace('-', '') as Facet | 'title');
  return items
    .map((item) => ({ item, key: keyOf(item, column, direction, alphabet) }))
    .sort((a, b) => compare(a.key, b.key) * direction)
    .map(({ item }) => item);
}

/** Orders by a time, and the time. */
const DATES: Readonly<Partial<Record<Sort, 'started' | 'checked'>>> = {
  newest: 'started',
  oldest: 'started',
  updated: 'checked',
};

/** What an item is sorted by. */
function keyOf(
  item: Item,
  column: Facet | 'title' | 'started' | 'checked',
  direction: number,
  { positionOf }: Alphabet,
): number | string {
  if (column === 'started' || column === 'checked') return item[column];
  if (column === 'title') return positionOf(column, item.title);
  const values = item.values[column];
  if (column === 'text') return values.length;
  // The smallest of no numbers is infinite: turned with the direction, it stands at the end either way.
  const least = Math.min(...values.map((value) => positionOf(column, value)));
  return values.length > 0 ? least : least * direction;
}

/** Before, behind or alike: numbers, and times as they are written in files ("2017" comes before "2017-05"). */
function compare<V extends string | number>(a: V, b: V): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
