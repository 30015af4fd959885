import { NAMED_FACETS, type Named, type NamedFacet } from './search-data.ts';
import { foldedWords } from './words.ts';

/** A place, country or concept whose name begins with the last words of a query. */
export interface NamedSuggestion {
  named: Named & { facet: NamedFacet };
  /** The query without those words. */
  rest: string;
}

const MOST_NAMED = 5;
/** How many practices are suggested at most, beside places and concepts. */
export const MOST_PRACTICES = 4;
/** How many suggestions there are at most. */
export const MOST_SUGGESTIONS = MOST_NAMED + MOST_PRACTICES;
const LONGEST_NAME = 4;
const SHORTEST_START = 2;

/**
 * What the last words of a query may be the beginning of, the longest run of words first; names that begin with
 * them before names that hold them, places before concepts.
 */
export function suggestNamed(query: string, { named }: { named: readonly Named[] }): NamedSuggestion[] {
  const values = named.filter(isValue);
  const starts = [...query.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index }) => index);
  for (const start of starts.slice(-LONGEST_NAME)) {
    const asked = foldedWords(query.slice(start)).join(' ');
    if (asked.length < SHORTEST_START) continue;
    const found = values
      .map((entry) => ({ entry, rank: rankOf(entry, asked) }))
      .filter(({ rank }) => rank < NO_MATCH)
      .sort((a, b) => a.rank - b.rank);
    if (found.length > 0)
      return found
        .slice(0, MOST_NAMED)
        .map(({ entry }) => ({ named: entry, rest: query.slice(0, start).trim() }));
  }
  return [];
}

const NO_MATCH = 100;

function isValue(entry: Named): entry is NamedSuggestion['named'] {
  return entry.facet !== 'topic';
}

/** Order of a suggestion, the smaller the earlier. */
function rankOf({ facet, label, own, others }: NamedSuggestion['named'], asked: string): number {
  const kind = NAMED_FACETS.indexOf(facet);
  if (foldedWords(label).join(' ').startsWith(asked)) return kind;
  if (own.some((phrase) => phrase.startsWith(asked))) return 10 + kind;
  // Other languages' names count only when they are said whole, or for places: people know a town by many names.
  const exonym = facet === 'place' || facet === 'country';
  if (others.some((phrase) => (exonym ? phrase.startsWith(asked) : phrase === asked))) return 20 + kind;
  return NO_MATCH;
}
