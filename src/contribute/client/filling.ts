import type { Lang } from '../../i18n/locales.ts';
import { SECTION_NAMES } from '../../schemas/sections.ts';
import { make, makeButton, need } from '../../search/client/page.ts';
import type { DescribedEntry } from '../described.ts';
import type { LeafValue, Values } from '../values.ts';
import type { SectionTexts } from '../write.ts';
import { controlOf, fieldIn, fillValues } from './controls.ts';
import type { Lists } from './lists.ts';

/** The element of a section's text. */
export function sectionField(form: HTMLElement, name: string): HTMLElement {
  return need(`[data-section=${name}]`, form);
}

/** Reads the texts of the sections. */
export function readSections(form: HTMLElement): SectionTexts {
  return Object.fromEntries(
    SECTION_NAMES.map((name) => [
      name,
      need<HTMLTextAreaElement>('textarea', sectionField(form, name)).value,
    ]),
  );
}

/** Writes values and texts of sections into a form. */
export function fillForm(
  form: HTMLElement,
  values: Values,
  sections: SectionTexts,
  entries: readonly DescribedEntry[],
  lists: Lists,
): void {
  fillValues(form, values, entries, lists);
  for (const name of SECTION_NAMES)
    need<HTMLTextAreaElement>('textarea', sectionField(form, name)).value = sections[name] ?? '';
}

/** What is put beside a field of a translation. */
interface Beside {
  label: string;
  copy: string;
  lang: Lang;
}

/**
 * Puts the original's texts beside the fields of its translation, and hides the fields of what the original lacks.
 *
 * @param texts the original's texts, in the form of a translation's values
 */
export function showOriginal(
  form: HTMLElement,
  texts: Values,
  sections: SectionTexts,
  entries: readonly DescribedEntry[],
  lists: Lists,
  beside: Beside,
): void {
  showIn(form, texts, entries, lists, beside);
  for (const name of SECTION_NAMES) {
    const field = sectionField(form, name);
    field.hidden = sections[name] === undefined;
    put(field, sections[name] ?? '', beside, false);
  }
  for (const group of [
    ...form.querySelectorAll<HTMLElement>('[data-group], [data-list], [data-texts]'),
  ].reverse())
    group.hidden = ![...group.querySelectorAll<HTMLElement>('[data-field]')].some((field) => !field.hidden);
}

function showIn(
  scope: ParentNode,
  texts: Values,
  entries: readonly DescribedEntry[],
  lists: Lists,
  beside: Beside,
): void {
  for (const entry of entries) {
    if (entry.key === 'translation') continue;
    const value = texts[entry.key] ?? '';
    if ('fields' in entry) showIn(scope, value as Values, entry.fields, lists, beside);
    else if ('items' in entry)
      for (const [index, item] of lists.itemsOf(entry.path).entries())
        showIn(item, (value as Values[])[index] ?? {}, entry.items, lists, beside);
    else if (entry.control === 'texts')
      for (const [index, field] of lists.textsOf(entry.path).entries())
        put(field, (value as string[])[index] ?? '', beside, true);
    else {
      const field = fieldIn(scope, entry.path);
      if (!field) continue;
      const text = textOf(value as LeafValue);
      field.hidden = text === '';
      put(field, text, beside, entry.control === 'line');
    }
  }
}

function textOf(value: LeafValue): string {
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** Puts a text of the original beside a field's control. Names may stay as they are: a button takes them over. */
function put(field: HTMLElement, text: string, { label, copy, lang }: Beside, isCopyable: boolean): void {
  if (text === '') return;
  const control = controlOf(field) as HTMLInputElement;
  const original = make('div', { className: 'original' }, make('b', {}, label), make('div', { lang }, text));
  if (isCopyable)
    original.append(
      makeButton(() => {
        control.value = text;
        control.dispatchEvent(new Event('input', { bubbles: true }));
        control.focus();
      }, copy),
    );
  const pair = make('div', { className: 'beside' }, original);
  control.before(pair);
  const own = [control, ...field.querySelectorAll(':scope > .cite, :scope > .budget')];
  pair.append(make('div', {}, ...own));
}
