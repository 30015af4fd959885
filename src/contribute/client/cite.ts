import { make, makeButton } from '../../search/client/page.ts';
import type { SayForm } from './settings.ts';

/** A source as it can be picked. */
export interface PickedSource {
  key: string;
  title: string;
}

let lists = 0;

/**
 * Puts a button "Cite a source" below a text. It opens a list of the sources; the one that is picked is written where the
 * cursor was, as `[^s1]`.
 *
 * @param holder where the button goes; its data names the text
 * @param sources the sources as they are when the list is opened
 */
export function makeCite(
  holder: HTMLElement,
  root: HTMLElement,
  say: SayForm,
  sources: () => PickedSource[],
): void {
  const textOf = () => root.querySelector<HTMLTextAreaElement>(`#${CSS.escape(holder.dataset.cite ?? '')}`);
  const id = `cite-${++lists}`;
  const list = make('ul', { id, hidden: true, tabIndex: -1 });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', say('form.cite.list'));
  const empty = make('p', { className: 'hint' });
  empty.setAttribute('role', 'status');
  const button = makeButton(() => (list.hidden ? open() : close(false)), say('form.cite.button'));
  button.setAttribute('aria-haspopup', 'listbox');
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', id);
  holder.append(button, list, empty);
  let active = 0;

  const options = () => [...list.children] as HTMLElement[];

  function choose(index: number): void {
    const all = options();
    active = Math.max(0, Math.min(all.length - 1, index));
    for (const [place, option] of all.entries())
      option.setAttribute('aria-selected', String(place === active));
    const option = all[active];
    if (!option) return;
    list.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  function open(): void {
    const offered = sources();
    empty.textContent = offered.length === 0 ? say('form.noSources') : '';
    if (offered.length === 0) return;
    list.replaceChildren(
      ...offered.map(({ key, title }, index) => {
        const option = make('li', { id: `${id}-${index}` }, `${key} · ${title}`);
        option.setAttribute('role', 'option');
        option.dataset.key = key;
        option.addEventListener('click', () => insert(key));
        return option;
      }),
    );
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    list.focus();
    choose(0);
  }

  function close(toText: boolean): void {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (toText) textOf()?.focus();
  }

  function insert(key: string): void {
    const text = textOf();
    if (!text) return;
    close(true);
    text.setRangeText(`[^${key}]`, text.selectionStart, text.selectionEnd, 'end');
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.dispatchEvent(new Event('change', { bubbles: true }));
  }

  list.addEventListener('keydown', (event) => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => choose(active + 1),
      ArrowUp: () => choose(active - 1),
      Home: () => choose(0),
      End: () => choose(options().length - 1),
      Enter: () => insert(options()[active]?.dataset.key ?? ''),
      ' ': () => insert(options()[active]?.dataset.key ?? ''),
      Escape: () => close(true),
    };
    const press = keys[event.key];
    if (!press) return;
    event.preventDefault();
    press();
  });
  list.addEventListener('focusout', (event) => {
    if (event.relatedTarget !== button) close(false);
  });
}
