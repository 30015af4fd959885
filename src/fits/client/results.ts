import type { PracticeRow } from '../../catalogue/row.ts';
import { need } from '../../search/client/page.ts';
import { CHANGED } from '../../shortlist/client/own-list.ts';
import type { Cut, Ranked } from '../rank.ts';
import type { SayFits } from './settings.ts';

/** How many practices come at a time. */
const STEP = 10;

/**
 * The places of the results: the best, ten at a time, and below them, folded, those that fit less.
 *
 * @param makeItem makes the item of a practice
 */
export function makeResults(
  say: SayFits,
  makeItem: (practice: Ranked<PracticeRow>) => HTMLLIElement,
): (cut: Cut<PracticeRow>) => void {
  const list = need('#fits-list');
  const more = need<HTMLButtonElement>('#fits-more');
  const rest = need<HTMLDetailsElement>('#fits-rest');
  const summary = need('summary', rest);
  const restList = need('ol', rest);
  let waiting: Ranked<PracticeRow>[] = [];

  const append = (place: HTMLElement, practices: readonly Ranked<PracticeRow>[]): HTMLLIElement[] => {
    const items = practices.map(makeItem);
    place.append(...items);
    // Tells the script of every page to put its buttons into what is new.
    dispatchEvent(new Event(CHANGED));
    return items;
  };
  const next = (): HTMLLIElement | undefined => {
    const [first] = append(list, waiting.slice(0, STEP));
    waiting = waiting.slice(STEP);
    more.hidden = waiting.length === 0;
    more.textContent = say('search.more', { count: Math.min(STEP, waiting.length) });
    return first;
  };
  more.addEventListener('click', () => next()?.querySelector('a')?.focus());
  let folded: readonly Ranked<PracticeRow>[] = [];
  rest.addEventListener('toggle', () => {
    if (rest.open && restList.childElementCount === 0) append(restList, folded);
  });

  return (cut) => {
    list.replaceChildren();
    restList.replaceChildren();
    waiting = [...cut.best];
    folded = cut.rest;
    next();
    rest.hidden = folded.length === 0;
    summary.textContent = say('fits.rest', { count: folded.length });
    // Where nothing is better, what is left is not hidden behind a fold.
    rest.open = cut.best.length === 0;
    if (rest.open) append(restList, folded);
  };
}
