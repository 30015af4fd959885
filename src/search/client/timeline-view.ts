import { byYear } from '../timeline.ts';
import { type LabelOf, practiceLink, statusOf, whereOf } from './card-facts.ts';
import type { MadeView } from './make-view.ts';
import { makeBeginning } from './more.ts';
import { type CardItem, make, type Say } from './page.ts';

/**
 * Makes the timeline: the result by the years in which practices began.
 *
 * @param beganLabel the word before the time at which a practice began
 */
export function makeTimelineView(beganLabel: string, labelOf: LabelOf, say: Say): MadeView {
  const note = make('p', { className: 'note' }, say('timeline.note'));
  const years = make('div');
  const entries = new Map<string, HTMLElement>();
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
  const put = (cards: readonly CardItem[]) =>
    years.replaceChildren(
      ...byYear(cards).map(({ year, items }) => {
        const count = make('small', {}, say('catalogue.count', { count: counts.get(year) ?? 0 }));
        return make('section', {}, make('h3', {}, year, ' ', count), make('ol', {}, ...items.map(entryOf)));
      }),
    );
  const beginning = makeBeginning(say, put, entryOf);

  return {
    element: make('div', { className: 'years' }, note, years, beginning.more),
    show: (_state, cards) => {
      counts = new Map(byYear(cards).map(({ year, items }) => [year, items.length]));
      beginning.show(cards);
    },
  };
}
