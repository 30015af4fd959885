import type { SayShortlist } from './cards.ts';
import { make } from './page.ts';
import type { Tell } from './tell.ts';

/** Copies an address or, where the browser does not let the page, shows it to be copied. */
export async function share(
  address: string,
  note: HTMLElement,
  say: SayShortlist,
  tell: Tell,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    tell(say('shortlist.copied'));
  } catch {
    const field = make('input', { type: 'text', readOnly: true, value: address });
    note.replaceChildren(make('label', {}, `${say('shortlist.copyHere')} `, field));
    field.select();
  }
}
