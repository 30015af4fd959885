import { FACETS, type Facet, perFacet } from '../i18n/paths.ts';

/** Orders that a reader can choose without the table. */
export const OFFERED_SORTS = ['relevance', 'newest', 'oldest', 'updated', 'title'] as const;
/**
 * Orders of the result. Relevance is that of words; what stands for it without them says sort.ts. Those of the
 * second line are orders by a column of the table; a hyphen turns one round.
 */
export const SORTS = [
  ...OFFERED_SORTS,
  ...(['-title', 'place', '-place', 'country', '-country', 'status', '-status'] as const),
  ...(['evidence', '-evidence', 'type', '-type', 'text', '-text'] as const),
] as const;
/** Ways to look at the result. */
export const VIEWS = ['cards', 'table', 'map', 'timeline'] as const;

export type Sort = (typeof SORTS)[number];
export type View = (typeof VIEWS)[number];

/** What the search page is asked for: words, the chosen values of each facet, and how to show what they give. */
export interface SearchState {
  query: string;
  filters: Readonly<Record<Facet, readonly string[]>>;
  sort: Sort;
  view: View;
}

/** The values that exist, by facet; others in an address are passed over. */
export type KnownValues = Readonly<Record<Facet, readonly string[]>>;

const LONGEST_QUERY = 200;

/** No words, no filters. */
export const EMPTY_STATE: SearchState = {
  query: '',
  filters: perFacet(() => []),
  sort: SORTS[0],
  view: VIEWS[0],
};

/** Words as they are searched for: without space around them, no longer than the longest query, no half letters. */
export function cleanQuery(text: string): string {
  // A letter of two UTF-16 units may be cut in the middle; half of one cannot stand in an address.
  return text
    .trim()
    .slice(0, LONGEST_QUERY)
    .replace(/\p{Cs}/gu, '')
    .trim();
}

/** Values of an address that its facets do not have, in the order of the facets. */
export function unknownValues(search: string, known: KnownValues): { facet: Facet; value: string }[] {
  const parameters = new URLSearchParams(search);
  return FACETS.flatMap((facet) =>
    valuesIn(parameters, facet)
      .filter((value) => !known[facet].includes(value))
      .map((value) => ({ facet, value })),
  );
}

/** Reads a state from an address's query, such as "?q=housing&country=it,gr&view=map". */
export function readState(search: string, known: KnownValues): SearchState {
  const parameters = new URLSearchParams(search);
  return {
    query: cleanQuery(parameters.get('q') ?? ''),
    filters: perFacet((facet) => valuesIn(parameters, facet).filter((value) => known[facet].includes(value))),
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? SORTS[0],
    view: VIEWS.find((view) => view === parameters.get('view')) ?? VIEWS[0],
  };
}

/** The values that an address has for a facet, each once. */
function valuesIn(parameters: URLSearchParams, facet: Facet): string[] {
  const values = parameters.getAll(facet).flatMap((value) => value.split(','));
  return [...new Set(values)].filter(Boolean);
}

/** Writes a state as an address's query: short, readable, the same for the same state; "" for the empty one. */
export function writeState({ query, filters, sort, view }: SearchState): string {
  const parts = query ? [`q=${encodeURIComponent(query).replaceAll('%20', '+')}`] : [];
  for (const facet of FACETS) {
    // Ids are ASCII letters, digits and hyphens, so a comma needs no escape and stays readable.
    if (filters[facet].length > 0) parts.push(`${facet}=${[...filters[facet]].sort().join(',')}`);
  }
  if (sort !== SORTS[0]) parts.push(`sort=${sort}`);
  if (view !== VIEWS[0]) parts.push(`view=${view}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The state with a value of a facet chosen, or no longer chosen. */
export function toggled(state: SearchState, facet: Facet, value: string): SearchState {
  const chosen = state.filters[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...state, filters: { ...state.filters, [facet]: next } };
}

/** How many values are chosen in all facets. */
export function countFilters(state: SearchState): number {
  return FACETS.reduce((sum, facet) => sum + state.filters[facet].length, 0);
}
