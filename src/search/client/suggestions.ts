import type { NamedFacet } from '../search-data.ts';
import { cleanQuery } from '../state.ts';
import { MOST_PRACTICES } from '../suggest.ts';
import type { Option } from './combobox.ts';
import type { Engine } from './engine.ts';
import type { Say } from './page.ts';

/** How to get to a suggestion. */
export interface Ways {
  /** Filters by a value, with the rest of the words. */
  toValue: (facet: NamedFacet, id: string, rest: string) => void;
  toPractice: (id: string) => void;
}

const SHORTEST_QUERY = 2;

/** Suggestions for what is typed: places and concepts that it may be the beginning of, and practices. */
export function suggestionsFor(typed: string, engine: Engine, say: Say, ways: Ways): Option[] {
  const vocabulary = engine.loaded();
  if (!vocabulary || typed.trim().length < SHORTEST_QUERY) return [];
  const named = vocabulary.suggest(typed).map(({ named: { facet, id, label }, rest }) => ({
    text: rest ? `${rest} + ${label}` : label,
    kind: say(`facet.${facet}`),
    take: () => ways.toValue(facet, id, rest),
  }));
  const titles = new Map(vocabulary.practices.map(({ id, title }) => [id, title]));
  // Asked in the words of the list, which has their answer at hand.
  const practices = (engine.findNow(cleanQuery(typed))?.hits ?? [])
    .slice(0, MOST_PRACTICES)
    .map(({ id }) => ({
      text: titles.get(id) ?? id,
      kind: say('search.practice'),
      take: () => ways.toPractice(id),
    }));
  return [...named, ...practices];
}
