/** Whether a text reached the clipboard, or was only selected for the reader to copy. */
export type Copied = 'copied' | 'selected';

/**
 * Copies the text of an element. Where the browser refuses (an old one, or an address without https) the text is
 * selected instead, so that a key copies it.
 */
export async function copyFrom(element: HTMLElement, text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(element);
    return 'selected';
  }
}
