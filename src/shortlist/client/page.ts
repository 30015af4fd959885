import type { Lang } from '../../i18n/locales.ts';
import type { MessageValues } from '../../i18n/message-format.ts';
import { make, makeSay, need } from '../../search/client/page.ts';
import { writeIds } from '../list.ts';
import type { ShortlistMessageKey } from '../messages.ts';
import type { ShortlistRecord } from '../record.ts';

/** What a page of the shortlist tells its script. */
export interface ShortlistSettings<Key extends ShortlistMessageKey = ShortlistMessageKey> {
  lang: Lang;
  /** Locale that numbers follow. */
  locale: string;
  messages: Readonly<Record<Key, string>>;
  /** Plural category of each number from 0. */
  plurals: readonly string[];
  /** Name of each language of the site in the page's. */
  languages: Readonly<Record<Lang, string>>;
  /** Paths of pages in the page's language, with slashes at the end. */
  paths: Readonly<Record<'catalogue' | 'shortlist' | 'compare' | 'brief', string>>;
  /** For each month a date with `{day}` and `{year}` in it, as the language writes it. */
  days: readonly string[];
}

/** The settings without the page's words. */
export type Surroundings = Omit<ShortlistSettings, 'messages'>;

/** Reads the settings from the page's root. */
export function readSettings<Key extends ShortlistMessageKey>(root: HTMLElement): ShortlistSettings<Key> {
  return JSON.parse(root.dataset.settings ?? '{}') as ShortlistSettings<Key>;
}

/** Practices as far as they could be had, in the order asked for. */
export interface Loaded {
  records: ShortlistRecord[];
  /** Ids that the library does not have. */
  unknown: string[];
  /** Ids whose practices could not be loaded. */
  failed: string[];
}

const known = new Map<string, ShortlistRecord>();

/**
 * Loads practices; each is fetched once.
 *
 * @param folder path of the practices, with a slash at the end
 * @param ids ids of practices
 */
export async function loadRecords(folder: string, ids: readonly string[]): Promise<Loaded> {
  const loaded: Loaded = { records: [], unknown: [], failed: [] };
  const answers = await Promise.all(ids.map((id) => known.get(id) ?? load(folder, id)));
  for (const [index, answer] of answers.entries()) {
    const id = ids[index] as string;
    if (typeof answer === 'string') loaded[answer].push(id);
    else {
      known.set(id, answer);
      loaded.records.push(answer);
    }
  }
  return loaded;
}

async function load(folder: string, id: string): Promise<ShortlistRecord | 'unknown' | 'failed'> {
  try {
    const response = await fetch(`${folder}${id}.json`);
    if (response.status === 404) return 'unknown';
    return response.ok ? ((await response.json()) as ShortlistRecord) : 'failed';
  } catch {
    return 'failed';
  }
}

/** The other languages show the same practices. */
export function keepIdsInLanguageLinks(ids: readonly string[]): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a')) link.search = writeIds(ids);
}

/** The page's links to the other pages of the shortlist lead to the same practices. */
export function keepIdsInLinks(ids: readonly string[]): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keep-ids]'))
    link.search = writeIds(ids);
}

/**
 * Shows what could not be shown: ids that the library does not have, and practices that did not load.
 *
 * @param place a live region of the page
 * @param loaded what was asked for
 * @param say the page's words
 * @param again what to do when the reader tries again
 */
export function showGaps(
  place: HTMLElement,
  { unknown, failed }: Loaded,
  say: (key: 'shortlist.unknown' | 'shortlist.failed' | 'shortlist.again', values?: MessageValues) => string,
  again: () => void,
): void {
  const lines: HTMLElement[] = [];
  if (unknown.length > 0) lines.push(make('p', {}, say('shortlist.unknown', { ids: unknown.join(', ') })));
  if (failed.length > 0) {
    const button = make('button', { type: 'button' }, say('shortlist.again'));
    button.addEventListener('click', () => {
      // The button goes when the practices come; the focus stays near it.
      place.tabIndex = -1;
      place.focus();
      again();
    });
    lines.push(make('p', { className: 'warn' }, `${say('shortlist.failed')} `, button));
  }
  place.replaceChildren(...lines);
}

/** Sets the language of an element whose text is not in the page's. */
export function inLanguage<T extends HTMLElement>(element: T, lang: string, pageLang: string): T {
  if (lang !== pageLang) element.lang = lang;
  return element;
}

export { make, makeSay, need };
