import { make } from '../../search/client/page.ts';
import { splitWords } from '../budget.ts';
import type { DescribedEntry, DescribedLeaf } from '../described.ts';
import type { LeafValue, Values } from '../values.ts';
import type { Lists } from './lists.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The element that holds a field, within the form or within an item of a list. */
export function fieldIn(scope: ParentNode, path: string): HTMLElement | undefined {
  return scope.querySelector<HTMLElement>(`[data-field="${path}"]`) ?? undefined;
}

/** The element in which a field's text is typed, ticked or chosen; of several boxes, the group. */
export function controlOf(field: HTMLElement): HTMLElement {
  if (field.matches('input')) return field;
  return (
    field.querySelector<HTMLElement>(':scope > fieldset') ??
    field.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select') ??
    field
  );
}

/** Reads what stands in the form, or in an item of a list. */
export function readValues(scope: ParentNode, entries: readonly DescribedEntry[], lists: Lists): Values {
  return Object.fromEntries(
    entries.map((entry) => {
      if ('fields' in entry) return [entry.key, readValues(scope, entry.fields, lists)];
      if ('items' in entry)
        return [entry.key, lists.itemsOf(entry.path).map((item) => readValues(item, entry.items, lists))];
      if (entry.control === 'texts')
        return [entry.key, lists.textsOf(entry.path).map((field) => textOf(controlOf(field)))];
      return [entry.key, readLeaf(scope, entry)];
    }),
  );
}

function readLeaf(scope: ParentNode, { path, control }: DescribedLeaf): LeafValue {
  const field = fieldIn(scope, path);
  if (!field) return '';
  if (control === 'choices' || control === 'cites') return checkedIn(field);
  const element = controlOf(field);
  if (control === 'flag') return (element as HTMLInputElement).checked;
  return control === 'words' ? splitWords(textOf(element)) : textOf(element);
}

function textOf(element: HTMLElement): string {
  return (element as TextControl).value;
}

function boxesIn(field: HTMLElement): HTMLInputElement[] {
  return [...field.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
}

/** The values that are ticked: first those that were there before, in their order, which may mean something. */
export function checkedIn(field: HTMLElement): string[] {
  const before = (field.dataset.order ?? '').split(' ');
  const place = (value: string) => (before.includes(value) ? before.indexOf(value) : before.length);
  return boxesIn(field)
    .filter(({ checked }) => checked)
    .map(({ value }) => value)
    .sort((a, b) => place(a) - place(b));
}

/** Ticks values; one that is not offered gets a box of its own, so that nothing of a file is lost. */
export function checkIn(field: HTMLElement, values: readonly string[]): void {
  field.dataset.order = values.join(' ');
  const offered = boxesIn(field);
  for (const box of offered) box.checked = values.includes(box.value);
  for (const value of values.filter((wanted) => !offered.some((box) => box.value === wanted)))
    field.querySelector('.answers')?.append(makeBox(value, value, true));
}

/** A box with its label. */
export function makeBox(value: string, label: string, checked: boolean): HTMLLabelElement {
  const box = make('input', { type: 'checkbox', value, checked });
  return make('label', {}, box, make('span', {}, label));
}

/** Writes values into the form, or into an item of a list. */
export function fillValues(
  scope: ParentNode,
  values: Values,
  entries: readonly DescribedEntry[],
  lists: Lists,
): void {
  for (const entry of entries) {
    const value = values[entry.key] ?? '';
    if ('fields' in entry) fillValues(scope, value as Values, entry.fields, lists);
    else if ('items' in entry) {
      lists.clear(entry.path);
      for (const item of value as Values[]) fillValues(lists.add(entry.path), item, entry.items, lists);
    } else if (entry.control === 'texts') lists.setTexts(entry.path, value as string[]);
    else fillLeaf(scope, value as LeafValue, entry);
  }
}

function fillLeaf(scope: ParentNode, value: LeafValue, { path, control }: DescribedLeaf): void {
  const field = fieldIn(scope, path);
  if (!field) return;
  if (control === 'choices' || control === 'cites') {
    checkIn(field, value as string[]);
    return;
  }
  const element = controlOf(field);
  if (control === 'flag') (element as HTMLInputElement).checked = value === true;
  else setText(element as TextControl, control === 'words' ? (value as string[]).join('\n') : String(value));
}

function setText(element: TextControl, text: string): void {
  if (element instanceof HTMLSelectElement && ![...element.options].some(({ value }) => value === text))
    element.append(make('option', { value: text }, text));
  element.value = text;
}

/** The words by which a page names a field. */
export function nameOf(field: HTMLElement): string {
  const label = field.querySelector('legend, label');
  return (label?.firstChild?.textContent ?? label?.textContent ?? '').trim();
}
