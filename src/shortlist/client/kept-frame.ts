import { type Frame, readFrame, writeFrame } from '../frame.ts';

/**
 * Keeps what the reader has typed where only this tab finds it again: in the entry of its history, for Back and
 * reload, and in the fragment of the links to other languages.
 *
 * @param current what is typed now
 */
export function keepFrame(current: Frame): void {
  history.replaceState({ frame: current }, '', location.href);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a'))
    link.hash = writeFrame(current);
}

/** What was typed before the reader changed the language, went away or loaded the page again. */
export function keptFrame(): Frame | undefined {
  const brought = readFrame(location.hash);
  // It has arrived: in the address it would be copied along with the link.
  if (brought) history.replaceState({ frame: brought }, '', location.pathname + location.search);
  return brought ?? (history.state as { frame?: Frame } | null)?.frame;
}
