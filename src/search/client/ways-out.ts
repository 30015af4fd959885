import type { Ranking } from '../select.ts';
import type { SearchState } from '../state.ts';
import { waysOut } from '../ways.ts';
import type { LabelOf } from './card-facts.ts';
import { type CardItem, make, makeButton, type Say } from './page.ts';

/**
 * What a reader may do about an empty result.
 *
 * @param onTake takes the state that a way leads to
 */
export function makeWaysOut(
  cards: readonly CardItem[],
  ranking: Ranking,
  asked: SearchState,
  labelOf: LabelOf,
  say: Say,
  onTake: (state: SearchState) => void,
): HTMLElement[] {
  const title = say('catalogue.emptyTitle');
  const ways = waysOut(cards, ranking, asked);
  if (ways.length === 0) return [make('p', {}, title)];
  const items = ways.map(({ drop, state, count }) => {
    const text =
      drop === 'query'
        ? say('catalogue.dropQuery', { query: asked.query })
        : say('catalogue.dropFilter', { label: labelOf(drop.facet, drop.value) });
    const button = makeButton(() => onTake(state), `${text}: ${say('catalogue.count', { count })}`);
    return make('li', {}, button);
  });
  return [
    make('p', {}, `${title}. ${say('catalogue.emptyLead')}`),
    make('ul', { className: 'drops' }, ...items),
  ];
}
