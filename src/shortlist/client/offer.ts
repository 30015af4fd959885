import type { SayShortlist } from './cards.ts';
import { make, makeButton } from './page.ts';

/** What a reader may do with a list that came with the address. */
export interface OfferActions {
  /** Puts it behind the reader's own. */
  add: () => void;
  /** Makes it the reader's own, in place of what that was. */
  take: () => void;
  /** Goes back to the reader's own. */
  showOwn: () => void;
}

/** Says that the list came with the address, and what may be done; nothing of the reader's is overwritten unasked. */
export function makeOffer(
  hasOwn: boolean,
  say: SayShortlist,
  { add, take, showOwn }: OfferActions,
): HTMLElement[] {
  const buttons = hasOwn
    ? [
        makeButton(add, say('shortlist.add')),
        makeButton(take, say('shortlist.replace')),
        makeButton(showOwn, say('shortlist.own')),
      ]
    : [makeButton(take, say('shortlist.keep'))];
  return [make('p', {}, say('shortlist.shared')), make('p', { className: 'tools' }, ...buttons)];
}
