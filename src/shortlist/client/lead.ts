import { MOST_COMPARED, writeIds } from '../list.ts';
import type { SayShortlist } from './cards.ts';
import { need, type Surroundings } from './page.ts';

/** Leads the practices that the list shows to the comparison and the brief, as far as they are enough. */
export function lead(ids: readonly string[], paths: Surroundings['paths'], say: SayShortlist): void {
  const compare = need<HTMLAnchorElement>('#compare');
  const brief = need<HTMLAnchorElement>('#brief');
  brief.hidden = ids.length === 0;
  brief.href = paths.brief + writeIds(ids);
  compare.hidden = ids.length < 2;
  compare.textContent = say(ids.length > MOST_COMPARED ? 'shortlist.compareFirst' : 'shortlist.compare');
  compare.href = paths.compare + writeIds(ids.slice(0, MOST_COMPARED));
}
