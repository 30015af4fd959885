import type { Lang } from '../../i18n/locales.ts';
import { formatNodes, type LanguageRules, type MessageValues } from '../../i18n/message-format.ts';
import { type Facet, perFacet } from '../../i18n/paths.ts';
import type { ScriptWords } from '../../i18n/script-words.ts';
import type { ClientMessageKey } from '../client-messages.ts';
import type { Item } from '../select.ts';

/** What the page tells its script. */
export interface PageSettings<Key extends ClientMessageKey = ClientMessageKey> extends ScriptWords<Key> {
  /** The page's own language, then the others: path of the index, and where its practices' pages are. */
  languages: readonly PageLanguage[];
  /** Position of each card's title in the language's alphabet; browsers lack some alphabets (Maltese). */
  titleOrder?: readonly number[];
}

/** A language as the search page knows it. */
export interface PageLanguage {
  lang: Lang;
  /** Its name in the page's language. */
  name: string;
  /** Path of its search index, with a slash at the end. */
  bundle: string;
  /** Path of its practices, with a slash at the end. */
  practices: string;
}

/** A card in the page's list. */
export interface CardItem extends Item {
  element: HTMLElement;
}

/** Gives a text of the page in its language. */
export type Say<Key extends string = ClientMessageKey> = (key: Key, values?: MessageValues) => string;

/** The element that the page must have; its absence is a fault of this program. */
export function need<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const element = within.querySelector<T>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

/** Reads what a page tells its script. */
export function readSettings<Settings = PageSettings>(root: HTMLElement): Settings {
  return JSON.parse(root.dataset.settings ?? '{}') as Settings;
}

/**
 * The page's messages in its language.
 *
 * @throws RangeError for a number of which the page has not told the plural: it would be written as another's
 */
export function makeSay<Key extends string>({
  locale,
  messages,
  plurals,
}: Omit<ScriptWords<Key>, 'lang'>): Say<Key> {
  const number = new Intl.NumberFormat(locale);
  const rules: LanguageRules = {
    plural: (value) => {
      const category = plurals[value];
      if (!category) throw new RangeError(`the page tells no plural of ${value}`);
      return category;
    },
    number: (value) => number.format(value),
  };
  return (key, values = {}) => formatNodes(messages[key], values, rules);
}

/** The cards of the list, with the values that their attributes hold. */
export function readCards(list: Element): CardItem[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-practice]')].map((element) => {
    const values = (facet: Facet) => (element.dataset[facet] ?? '').split(' ').filter(Boolean);
    return {
      id: element.dataset.practice ?? '',
      element,
      title: element.querySelector('h2, h3')?.textContent?.trim() ?? '',
      started: element.dataset.started ?? '',
      checked: element.dataset.checked ?? '',
      values: perFacet(values),
    };
  });
}

/** A new element with text, never with markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** A button with text that does something when it is pressed. */
export function makeButton(press: () => unknown, ...children: (Node | string)[]): HTMLButtonElement {
  const button = make('button', { type: 'button' }, ...children);
  button.addEventListener('click', press);
  return button;
}

/** An entry of a list of chips: a button that takes something off. */
export function makeChip(label: string, name: string, press: () => unknown): HTMLLIElement {
  const button = makeButton(press, label, make('span', { ariaHidden: 'true' }, ' ×'));
  button.setAttribute('aria-label', name);
  return make('li', {}, button);
}

/** Sets a text that is announced when it changes, and only then. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Makes a line that is not seen: what is said in it is read out when the reader pauses, also twice the same.
 */
export function makeAnnouncer(): { element: HTMLElement; announce: (text: string) => void } {
  const element = make('p', { className: 'hidden', role: 'status' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    announce: (text) => {
      element.textContent = '';
      clearTimeout(timer);
      timer = setTimeout(() => element.replaceChildren(text), ANNOUNCED_AFTER_MS);
    },
  };
}

/** What comes one after the other within this time is announced once, and after what the focus says. */
const ANNOUNCED_AFTER_MS = 400;
