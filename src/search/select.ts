import { FACETS, type Facet, perFacet } from '../i18n/paths.ts';
import type { SearchState } from './state.ts';

/** A practice as the search page knows it. */
export interface Item {
  id: string;
  title: string;
  /** Year, or year and month, in which it began. */
  started: string;
  /** Day of the last check. */
  checked: string;
  values: Readonly<Record<Facet, readonly string[]>>;
}

/** Ids found by the words of a query, best first; undefined while there are no words. */
export type Ranking = readonly string[] | undefined;

/** The items that the words of a query found, best first; all of them without words. */
export function rankedItems<T extends Item>(items: readonly T[], ranking: Ranking): readonly T[] {
  if (!ranking) return items;
  const byId = new Map(items.map((item) => [item.id, item]));
  return ranking.flatMap((id) => byId.get(id) ?? []);
}

/**
 * The items that a state asks for. Within a facet any of the chosen values will do, between facets each is asked.
 *
 * @param items all items in the order of the catalogue
 * @param ranking ids found by the query
 * @param filters chosen values
 */
export function selectItems<T extends Item>(
  items: readonly T[],
  ranking: Ranking,
  filters: SearchState['filters'],
): T[] {
  return rankedItems(items, ranking).filter((item) =>
    FACETS.every(
      (facet) =>
        filters[facet].length === 0 || filters[facet].some((value) => item.values[facet].includes(value)),
    ),
  );
}

/**
 * How many results each value of each facet would give, with the other facets as they are, in one walk over the items.
 */
export function countAll(
  items: readonly Item[],
  filters: SearchState['filters'],
): Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  const counts = perFacet(() => new Map<string, number>());
  const asked = FACETS.filter((facet) => filters[facet].length > 0);
  for (const { values } of items) {
    const failed = asked.filter((facet) => !filters[facet].some((value) => values[facet].includes(value)));
    // What one facet keeps out would be a result of another value of that facet, and of no other.
    if (failed.length > 1) continue;
    for (const facet of failed.length > 0 ? failed : FACETS)
      for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
}
