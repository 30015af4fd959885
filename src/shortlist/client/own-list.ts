import { keep, readKept, storageKey } from '../storage.ts';

/** Told to the window whenever the reader's own list has changed, here or in another tab. */
export const CHANGED = 'shortlist';

const KEY = storageKey(import.meta.env.BASE_URL);
// Reading `localStorage` throws where storage is blocked, so only the functions that expect it do.
const open = () => localStorage;

/** The reader's own list, as this browser keeps it. */
export function ownIds(): string[] {
  return readKept(open, KEY);
}

/** Keeps the reader's own list and tells the page; returns whether the browser took it. */
export function keepOwn(ids: readonly string[]): boolean {
  const kept = keep(open, KEY, ids);
  if (kept) dispatchEvent(new Event(CHANGED));
  return kept;
}

addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) dispatchEvent(new Event(CHANGED));
});
// A page that Back brings from memory shows the list as it was when the reader left.
addEventListener('pageshow', ({ persisted }) => persisted && dispatchEvent(new Event(CHANGED)));
