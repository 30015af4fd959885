import { type CardItem, makeButton, type Say } from './page.ts';

/** How many lines of a table or a timeline are shown at first, and how many more at each press. */
const LINES_AT_ONCE = 100;

/** A view that shows the beginning of a long result. */
export interface Beginning {
  /** The button that shows more. */
  more: HTMLButtonElement;
  show: (cards: readonly CardItem[]) => void;
}

/**
 * Shows the beginning of a result; the rest comes at a press, and on paper, which has no button.
 *
 * @param put shows these cards and no others
 * @param lineOf the line that shows a card
 */
export function makeBeginning(
  say: Say,
  put: (cards: readonly CardItem[]) => void,
  lineOf: (card: CardItem) => Element,
): Beginning {
  let cards: readonly CardItem[] = [];
  let shown = LINES_AT_ONCE;
  const showFirst = (count: number) => {
    put(cards.slice(0, count));
    const left = Math.max(cards.length - count, 0);
    more.hidden = left === 0;
    more.textContent = say('search.more', { count: Math.min(left, LINES_AT_ONCE) });
  };
  const more = makeButton(() => {
    const next = cards[shown];
    shown += LINES_AT_ONCE;
    showFirst(shown);
    // Who pressed goes on at the first of the lines that came.
    if (next) lineOf(next).querySelector('a')?.focus();
  });
  more.className = 'more';
  addEventListener('beforeprint', () => more.isConnected && showFirst(cards.length));
  addEventListener('afterprint', () => more.isConnected && showFirst(shown));
  return {
    more,
    show: (result) => {
      cards = result;
      shown = LINES_AT_ONCE;
      showFirst(shown);
    },
  };
}
