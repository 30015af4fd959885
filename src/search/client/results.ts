import { arrange } from './arrange.ts';
import { type CardItem, make, makeButton, type Say } from './page.ts';

/** How many cards are shown at first, and how many more at each press. */
const CARDS_AT_ONCE = 30;

/** The list of cards, which shows as many of a result as a screen can use. */
export interface ResultList {
  /** Shows a result; excerpts for other words go. */
  show: (chosen: readonly CardItem[], query: string) => void;
}

/**
 * Shows chosen cards in their order and hides the others; the rest of a long result comes at a press.
 *
 * @param list the element that holds all cards
 */
export function makeResultList(list: HTMLElement, all: readonly CardItem[], say: Say): ResultList {
  let result: readonly CardItem[] = [];
  let visible = all;
  let asked = '';

  const showFirst = (count: number) => {
    const next = result.slice(0, count);
    const kept = new Set(next);
    for (const card of visible) if (!kept.has(card)) card.element.hidden = true;
    const elements = next.map(({ element }) => element);
    for (const element of elements) element.hidden = false;
    arrange(list, elements);
    visible = next;
    const left = result.length - next.length;
    more.hidden = left === 0;
    more.textContent = say('search.more', { count: Math.min(left, CARDS_AT_ONCE) });
  };
  const more = makeButton(() => {
    const first = result[visible.length];
    showFirst(visible.length + CARDS_AT_ONCE);
    // Who pressed goes on at the first of the cards that came.
    first?.element.querySelector('a')?.focus();
  });
  more.id = 'more';
  more.hidden = true;
  list.after(more);
  // Paper has no button: what was found is printed whole.
  let onScreen = CARDS_AT_ONCE;
  addEventListener('beforeprint', () => {
    onScreen = visible.length;
    showFirst(result.length);
  });
  addEventListener('afterprint', () => showFirst(onScreen));
  return {
    show: (chosen, query) => {
      if (query !== asked) for (const { element } of visible) element.querySelector('.excerpt')?.remove();
      asked = query;
      result = chosen;
      showFirst(CARDS_AT_ONCE);
    },
  };
}

/**
 * Why something was found, with the matches marked; nothing where no match is in the text.
 *
 * @param excerpt text of the search engine, with matches between <mark> and </mark>; taken as text, whatever it holds
 */
export function makeExcerpt(excerpt: string | undefined): HTMLElement[] {
  if (!excerpt?.includes('<mark>')) return [];
  const parts = excerpt.split(/<\/?mark>/).map((text, index) => (index % 2 ? make('mark', {}, text) : text));
  return [make('p', { className: 'excerpt' }, '… ', ...parts, ' …')];
}

/** Shows below a card's summary why it was found. */
export function showExcerpt({ element }: CardItem, excerpt: string | undefined): void {
  element.querySelector('.excerpt')?.remove();
  element.querySelector('.summary')?.after(...makeExcerpt(excerpt));
}
