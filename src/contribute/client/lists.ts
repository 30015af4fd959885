import { make, makeButton, need } from '../../search/client/page.ts';
import { nextKey } from '../source-keys.ts';
import type { SayForm } from './settings.ts';

/** The lists of the form: items are copies of a template of the page. */
export interface Lists {
  /** The items of a list, in their order. */
  itemsOf: (path: string) => HTMLElement[];
  /** Adds an item at the end, with a key of its own if it is a source. */
  add: (path: string) => HTMLElement;
  clear: (path: string) => void;
  /** The fields of a list of plain texts. */
  textsOf: (path: string) => HTMLElement[];
  setTexts: (path: string, texts: readonly string[]) => void;
}

let copies = 0;

/** Lists of a translation are called as those of the original. */
const lastStep = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** Copies a template; all ids in it, and what refers to them, get a number of their own. */
function copyOf(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const number = ++copies;
  const renamed = (ids: string) => ids.replace(/\S+/g, (id) => `${id}-${number}`);
  for (const element of copy.querySelectorAll('[id], [for], [aria-describedby], [data-cite]'))
    for (const name of ['id', 'for', 'aria-describedby', 'data-cite']) {
      const ids = element.getAttribute(name);
      if (ids) element.setAttribute(name, renamed(ids));
    }
  return copy;
}

/**
 * Makes the lists of a form work: adding, removing with a way back, moving; all by buttons.
 *
 * @param root the form
 * @param status where moves are told
 * @param changed called after each change by the person
 * @param made called for each new item, before anything is filled in
 */
export function makeLists(
  root: HTMLElement,
  status: HTMLElement,
  say: SayForm,
  changed: () => void,
  made: (item: HTMLElement) => void,
): Lists {
  const listOf = (path: string) => need(`[data-list="${path}"]`, root);
  const holderOf = (path: string) => need(':scope > [data-items]', listOf(path));
  const itemsOf = (path: string) =>
    [...holderOf(path).children].filter((item): item is HTMLElement => item.matches('[data-item]'));
  const keyOf = (item: HTMLElement) =>
    item.querySelector<HTMLInputElement>('[data-field="sources.key"]') ?? undefined;

  function nameItems(path: string): void {
    for (const [index, item] of itemsOf(path).entries())
      need('[data-item-name]', item).textContent =
        path === 'sources'
          ? say('form.item.sources', { key: keyOf(item)?.value ?? '' })
          : say(`form.item.${lastStep(path)}` as 'form.item.partners', { number: index + 1 });
  }

  function nameNow(item: HTMLElement): string {
    return need('[data-item-name]', item).textContent ?? '';
  }

  function move(path: string, item: HTMLElement, by: -1 | 1, button: HTMLElement): void {
    const items = itemsOf(path);
    const place = items.indexOf(item) + by;
    const other = items[place];
    if (!other) return;
    if (by < 0) other.before(item);
    else other.after(item);
    const title = nameNow(item);
    nameItems(path);
    status.textContent = say('shortlist.moved', { title, place: place + 1, count: items.length });
    // Moving an element takes the focus away from what is in it.
    button.focus();
    changed();
  }

  function remove(path: string, item: HTMLElement): void {
    const title = nameNow(item);
    const next = item.nextElementSibling;
    item.remove();
    nameItems(path);
    const undo = makeButton(() => {
      if (next?.isConnected) next.before(item);
      else holderOf(path).append(item);
      note.remove();
      nameItems(path);
      status.textContent = say('shortlist.undone');
      need('[data-item-name]', item).focus();
      changed();
    }, say('shortlist.undo'));
    const note = make('p', { className: 'undo' }, `${say('shortlist.removed', { title })} `, undo);
    listOf(path).querySelector('.undo')?.remove();
    holderOf(path).after(note);
    undo.focus();
    changed();
  }

  function add(path: string): HTMLElement {
    const keys = path === 'sources' ? itemsOf(path).map((item) => keyOf(item)?.value ?? '') : [];
    const item = copyOf(need<HTMLTemplateElement>(':scope > template', listOf(path)));
    made(item);
    holderOf(path).append(item);
    const key = keyOf(item);
    if (key) key.value = nextKey(keys);
    const buttons = item.querySelector('[data-item-buttons]');
    const button = (
      label: 'shortlist.up' | 'shortlist.down' | 'shortlist.remove',
      press: (self: HTMLElement) => void,
    ) => {
      const self: HTMLButtonElement = makeButton(
        () => press(self),
        say(label),
        make('span', { className: 'hidden' }),
      );
      // The name of the item is said with each button, as it is at the moment.
      self.addEventListener('focus', () => {
        need('.hidden', self).textContent = ` ${nameNow(item)}`;
      });
      return self;
    };
    buttons?.append(
      button('shortlist.up', (self) => move(path, item, -1, self)),
      button('shortlist.down', (self) => move(path, item, 1, self)),
      button('shortlist.remove', () => remove(path, item)),
    );
    nameItems(path);
    return item;
  }

  for (const button of root.querySelectorAll<HTMLElement>('[data-add]'))
    button.addEventListener('click', () => {
      const item = add(button.dataset.add ?? '');
      changed();
      item.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus();
    });

  const textsIn = (path: string) => need(`[data-texts="${path}"]`, root);
  return {
    itemsOf,
    add,
    clear: (path) => {
      holderOf(path).replaceChildren();
      listOf(path).querySelector('.undo')?.remove();
    },
    textsOf: (path) => [...textsIn(path).querySelectorAll<HTMLElement>('[data-items] > [data-field]')],
    setTexts: (path, texts) => {
      const template = need<HTMLTemplateElement>('template', textsIn(path));
      const fields = texts.map((text, index) => {
        const field = copyOf(template);
        const label = need('label', field);
        label.replaceChildren(`${label.textContent?.trim()} ${index + 1}`);
        need<HTMLTextAreaElement>('textarea', field).value = text;
        made(field);
        return field;
      });
      need('[data-items]', textsIn(path)).replaceChildren(...fields);
    },
  };
}
