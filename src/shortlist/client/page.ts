import type { Lang } from '../../i18n/locales.ts';
import type { MessageValues } from '../../i18n/message-format.ts';
import type { ScriptWords } from '../../i18n/script-words.ts';
import { make, makeButton, makeSay, need, readSettings } from '../../search/client/page.ts';
import { readIds, writeIds } from '../list.ts';
import type { ShortlistMessageKey } from '../messages.ts';
import type { ShortlistRecord } from '../record.ts';
import { ownIds } from './own-list.ts';

/** What a page of the shortlist tells its script. */
export interface ShortlistSettings<Key extends ShortlistMessageKey = ShortlistMessageKey>
  extends ScriptWords<Key> {
  /** Name of each language of the site in the page's. */
  languages: Readonly<Record<Lang, string>>;
  /** Paths of pages in the page's language, with slashes at the end. */
  paths: Readonly<Record<'catalogue' | 'shortlist' | 'compare' | 'brief', string>>;
  /** For each month a date with `{day}` and `{year}` in it, as the language writes it. */
  days: readonly string[];
}

/** The settings without the page's words. */
export type Surroundings = Omit<ShortlistSettings, 'messages'>;

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

/** The practices of the address or, where it names none, of the reader's own list. */
export function wantedIds(): string[] {
  return new URLSearchParams(location.search).has('ids') ? readIds(location.search) : ownIds();
}

/** The other languages, and the links that say so, lead to the same practices. */
export function keepIdsInLinks(ids: readonly string[]): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a, [data-keep-ids]'))
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
    const button = makeButton(() => {
      // The button goes when the practices come; the focus stays near it.
      place.tabIndex = -1;
      place.focus();
      again();
    }, say('shortlist.again'));
    lines.push(make('p', { className: 'warn' }, `${say('shortlist.failed')} `, button));
  }
  place.replaceChildren(...lines);
}

/** Sets the language of an element whose text is not in the page's. */
export function inLanguage<T extends HTMLElement>(element: T, lang: string, pageLang: string): T {
  if (lang !== pageLang) element.lang = lang;
  return element;
}

export { make, makeButton, makeSay, need, readSettings };
