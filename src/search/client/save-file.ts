import { make } from './page.ts';

/** Hands a file to the browser, as any download; nothing leaves the page. */
export function saveFile(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  make('a', { href, download: name }).click();
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
