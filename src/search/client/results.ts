import { FACETS, type Facet } from '../../i18n/paths.ts';
import type { Named } from '../search-data.ts';
import type { Way } from '../select.ts';
import type { SearchState } from '../state.ts';
import type { Term } from '../understand.ts';
import { type CardItem, make, type Say } from './page.ts';

/** How many cards are shown at first, and how many more at each press. */
const CARDS_AT_ONCE = 30;

/** The list of cards, which shows as many of a result as a screen can use. */
export interface ResultList {
  show: (chosen: readonly CardItem[]) => void;
}

/**
 * Shows chosen cards in their order and hides the others; the rest of a long result comes at a press.
 *
 * @param list the element that holds all cards
 */
export function makeResultList(list: HTMLElement, say: Say): ResultList {
  const more = make('button', { type: 'button', id: 'more', hidden: true });
  list.after(more);
  let result: readonly CardItem[] = [];
  let visible: readonly CardItem[] = [...list.children].map((element) => ({ element })) as CardItem[];

  const showFirst = (count: number) => {
    const next = result.slice(0, count);
    const kept = new Set(next);
    for (const card of visible) if (!kept.has(card)) card.element.hidden = true;
    for (const { element } of next) element.hidden = false;
    list.prepend(...next.map(({ element }) => element));
    visible = next;
    const left = result.length - next.length;
    more.hidden = left === 0;
    more.textContent = say('search.more', { count: Math.min(left, CARDS_AT_ONCE) });
  };
  more.addEventListener('click', () => {
    const first = result[visible.length];
    showFirst(visible.length + CARDS_AT_ONCE);
    // Who pressed goes on at the first of the cards that came.
    first?.element.querySelector('a')?.focus();
  });
  // Paper has no button: what was found is printed whole.
  let onScreen = CARDS_AT_ONCE;
  addEventListener('beforeprint', () => {
    onScreen = visible.length;
    showFirst(result.length);
  });
  addEventListener('afterprint', () => showFirst(onScreen));
  return {
    show: (chosen) => {
      for (const card of visible) card.element.querySelector('.excerpt')?.remove();
      result = chosen;
      showFirst(CARDS_AT_ONCE);
    },
  };
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

/** What words of a query were understood as, as buttons that take those words off. */
export function makeMeanings(
  terms: readonly Term[],
  named: readonly Named[],
  say: Say,
  onDrop: (term: Term) => void,
): HTMLElement[] {
  return terms.flatMap((term) => {
    const label = labelOf(term, named);
    if (label === undefined) return [];
    const chip = make('button', { type: 'button' }, label, make('span', { ariaHidden: 'true' }, ' ×'));
    chip.setAttribute('aria-label', say('search.drop', { label }));
    chip.addEventListener('click', () => onDrop(term));
    return [make('li', {}, chip)];
  });
}

/** Buttons that put the name that was probably meant in the place of a mistyped one. */
export function makeCorrections(
  terms: readonly Term[],
  named: readonly Named[],
  say: Say,
  onTake: (term: Term, label: string) => void,
): HTMLElement[] {
  return terms.flatMap((term) => {
    const label = term.corrected === undefined ? undefined : labelOf(term, named);
    if (label === undefined) return [];
    const button = make('button', { type: 'button' }, say('search.didYouMean', { word: label }));
    button.addEventListener('click', () => onTake(term, label));
    return [button];
  });
}

const MOST_LABELS = 2;

function labelOf({ meanings }: Term, named: readonly Named[]): string | undefined {
  const labels = meanings
    .filter(({ whole }) => whole)
    .flatMap(({ named: index }) => named[index]?.label ?? []);
  return labels.length > 0 ? [...new Set(labels)].slice(0, MOST_LABELS).join(' / ') : undefined;
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
