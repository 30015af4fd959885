import type { SearchState } from '../state.ts';
import { arrange } from './arrange.ts';
import { type CardItem, make, makeButton, type Say } from './page.ts';
import type { TextAnswer } from './texts.ts';

/** How many cards are shown at first, and how many more at each press. */
const CARDS_AT_ONCE = 30;

/** The list of cards, which shows as many of a result as a screen can use. */
export interface ResultList {
  /**
   * Shows a result; excerpts for other words go. As long as words and filters are the same, as many cards are shown
   * as before.
   */
  show: (chosen: readonly CardItem[], state: Pick<SearchState, 'query' | 'filters'>) => void;
  /** Shows on every card, as soon as it is shown, why it was found; undefined where that is not to be seen. */
  explain: (excerpt: TextAnswer['excerpt'] | undefined) => void;
}

/**
 * Shows chosen cards in their order and hides the others; the rest of a long result comes at a press.
 *
 * @param list the element that holds all cards
 */
export function makeResultList(list: HTMLElement, all: readonly CardItem[], say: Say): ResultList {
  let result: readonly CardItem[] = [];
  let visible = all;
  let query = '';
  let asked = '';
  let onScreen = CARDS_AT_ONCE;
  let excerptOf: TextAnswer['excerpt'] | undefined;

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
  const addExcerpts = () => {
    const own = query;
    for (const card of excerptOf ? visible : [])
      if (!card.element.querySelector('.excerpt'))
        excerptOf?.(card.id).then(
          (excerpt) => own === query && showExcerpt(card, excerpt),
          () => undefined,
        );
  };
  const more = makeButton(() => {
    const first = result[onScreen];
    onScreen += CARDS_AT_ONCE;
    showFirst(onScreen);
    addExcerpts();
    // Who pressed goes on at the first of the cards that came.
    first?.element.querySelector('a')?.focus();
  });
  more.id = 'more';
  more.hidden = true;
  list.after(more);
  // Paper has no button: what was found is printed whole.
  addEventListener('beforeprint', () => showFirst(result.length));
  addEventListener('afterprint', () => showFirst(onScreen));
  return {
    show: (chosen, state) => {
      if (state.query !== query) {
        // A card may have one that a filter or a shorter result has hidden since.
        for (const excerpt of list.querySelectorAll('.excerpt')) excerpt.remove();
        excerptOf = undefined;
      }
      query = state.query;
      const next = JSON.stringify([query, state.filters]);
      if (next !== asked) onScreen = CARDS_AT_ONCE;
      asked = next;
      result = chosen;
      showFirst(onScreen);
    },
    explain: (excerpt) => {
      excerptOf = excerpt;
      addExcerpts();
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
function showExcerpt({ element }: CardItem, excerpt: string | undefined): void {
  element.querySelector('.excerpt')?.remove();
  element.querySelector('.summary')?.after(...makeExcerpt(excerpt));
}
