import { make } from '../../search/client/page.ts';

/** Hands a text to the browser as a file; nothing leaves the page. */
export function saveFile(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  make('a', { href, download: name }).click();
  // Some browsers read the file only after the click.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
