import { fold } from './fold.ts';
import { NAMED_FACETS, type Named } from './search-data.ts';

/** A place, country or concept whose name begins with the last words of a query. */
export interface NamedSuggestion {
  named: Named;
  /** The query without those words. */
  rest: string;
}

const MOST_NAMED = 5;
const LONGEST_NAME = 4;
const SHORTEST_START = 2;

/**
 * What the last words of a query may be the beginning of, the longest run of words first; names that begin with
 * them before names that hold them, places before concepts.
 */
export function suggestNamed(query: string, { named }: { named: readonly Named[] }): NamedSuggestion[] {
  const starts = [...query.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index }) => index);
  for (const start of starts.slice(-LONGEST_NAME)) {
    const asked = folded(query.slice(start));
    if (asked.length < SHORTEST_START) continue;
    const found = named
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

/** Order of a suggestion, the smaller the earlier. */
function rankOf({ facet, label, own, others }: Named, asked: string): number {
  const kind = NAMED_FACETS.indexOf(facet);
  if (folded(label).startsWith(asked)) return kind;
  if (own.some((phrase) => phrase.startsWith(asked))) return 10 + kind;
  // Other languages' names count only when they are said whole, or for places: people know a town by many names.
  const exonym = facet === 'place' || facet === 'country';
  if (others.some((phrase) => (exonym ? phrase.startsWith(asked) : phrase === asked))) return 20 + kind;
  return NO_MATCH;
}

function folded(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
