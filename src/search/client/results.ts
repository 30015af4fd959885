import { FACETS, type Facet } from '../../i18n/paths.ts';
import type { Way } from '../select.ts';
import type { SearchState } from '../state.ts';
import { type CardItem, make, type Say } from './page.ts';

/** Shows chosen cards in their order and hides the others. */
export function showCards(list: Element, all: readonly CardItem[], chosen: readonly CardItem[]): void {
  const visible = new Set(chosen);
  for (const card of all) {
    card.element.hidden = !visible.has(card);
    card.element.querySelector('.excerpt')?.remove();
  }
  list.append(...chosen.map(({ element }) => element));
}

/**
 * Shows below a card's summary why it was found.
 *
 * @param excerpt text of the search engine, with matches between <mark> and </mark>; taken as text, whatever it holds
 */
export function showExcerpt({ element }: CardItem, excerpt: string | undefined): void {
  element.querySelector('.excerpt')?.remove();
  if (!excerpt?.includes('<mark>')) return;
  const parts = excerpt.split(/<\/?mark>/).map((text, index) => (index % 2 ? make('mark', {}, text) : text));
  element.querySelector('.summary')?.after(make('p', { className: 'excerpt' }, '… ', ...parts, ' …'));
}

/** The active filters as buttons that take them off. */
export function makeChips(
  state: SearchState,
  labelOf: (facet: Facet, value: string) => string,
  say: Say,
  onRemove: (facet: Facet, value: string) => void,
  onClear: () => void,
): HTMLElement[] {
  const chips = FACETS.flatMap((facet) =>
    state.filters[facet].map((value) => {
      const label = labelOf(facet, value);
      const chip = make('button', { type: 'button' }, label, make('span', { ariaHidden: 'true' }, ' ×'));
      chip.setAttribute('aria-label', say('catalogue.remove', { label }));
      chip.addEventListener('click', () => onRemove(facet, value));
      return make('li', {}, chip);
    }),
  );
  if (chips.length > 1) {
    const clear = make('button', { type: 'button' }, say('catalogue.clear'));
    clear.addEventListener('click', onClear);
    chips.push(make('li', {}, clear));
  }
  return chips;
}

/** What a reader may do about an empty result. */
export function makeWaysOut(
  ways: readonly Way[],
  query: string,
  labelOf: (facet: Facet, value: string) => string,
  say: Say,
  onTake: (state: SearchState) => void,
): HTMLElement[] {
  if (ways.length === 0) return [make('p', {}, say('catalogue.emptyTitle'))];
  const items = ways.map(({ drop, state, count }) => {
    const text =
      drop === 'query'
        ? say('catalogue.dropQuery', { query })
        : say('catalogue.dropFilter', { label: labelOf(drop.facet, drop.value) });
    const button = make('button', { type: 'button' }, `${text}: ${say('catalogue.count', { count })}`);
    button.addEventListener('click', () => onTake(state));
    return make('li', {}, button);
  });
  return [
    make('p', {}, `${say('catalogue.emptyTitle')}. ${say('catalogue.emptyLead')}`),
    make('ul', { className: 'drops' }, ...items),
  ];
}
