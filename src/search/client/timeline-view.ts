import { byYear } from '../timeline.ts';
import { fill } from './arrange.ts';
import { type LabelOf, practiceLink, statusOf, whereOf } from './card-facts.ts';
import type { MadeView } from './make-view.ts';
import { makeBeginning } from './more.ts';
import { type CardItem, make, type Say, setText } from './page.ts';

/** The part of a year: its heading's number, and its entries. */
interface YearPart {
  element: HTMLElement;
  count: HTMLElement;
  list: HTMLElement;
}

/**
 * Makes the timeline: the result by the years in which practices began.
 *
 * @param beganLabel the word before the time at which a practice began
 */
export function makeTimelineView(beganLabel: string, labelOf: LabelOf, say: Say): MadeView {
  const note = make('p', { className: 'note' }, say('timeline.note'));
  const years = make('div');
  const entries = new Map<string, HTMLElement>();
  const parts = new Map<string, YearPart>();
  /** How many of the whole result began in each year. */
  let counts = new Map<string, number>();

  const entryOf = (card: CardItem): HTMLElement => {
    const known = entries.get(card.id);
    if (known) return known;
    const { began = '', ended } = card.element.dataset;
    const time = ended ? say('fact.range', { from: began, to: ended }) : `${beganLabel}: ${began}`;
    const status = make('li', {}, statusOf(card, labelOf, say));
    if (!card.values.status.includes('running')) status.className = 'warn';
    const entry = make(
      'li',
      {},
      make('p', { className: 'where' }, whereOf(card, labelOf)),
      practiceLink(card),
      make('ul', { className: 'facts' }, make('li', {}, time), status),
    );
    entries.set(card.id, entry);
    return entry;
  };
  const yearOf = (year: string): YearPart => {
    const known = parts.get(year);
    if (known) return known;
    const count = make('small');
    const list = make('ol');
    const part = { element: make('section', {}, make('h3', {}, year, ' ', count), list), count, list };
    parts.set(year, part);
    return part;
  };
  /** What stays keeps its element, and the focus in it. */
  const put = (cards: readonly CardItem[]) => {
    const shown = byYear(cards).map(({ year, items }) => ({ ...yearOf(year), year, items }));
    fill(
      years,
      shown.map(({ element }) => element),
    );
    for (const { count, list, year, items } of shown) {
      setText(count, say('catalogue.count', { count: counts.get(year) ?? 0 }));
      fill(list, items.map(entryOf));
    }
  };
  const beginning = makeBeginning(say, put, entryOf);

  return {
    element: make('div', { className: 'years' }, note, years, beginning.more),
    show: (_state, cards) => {
      counts = new Map(byYear(cards).map(({ year, items }) => [year, items.length]));
      beginning.show(cards);
    },
  };
}
