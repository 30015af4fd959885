import type { Lang } from '../../i18n/locales.ts';
import type { MessageValues } from '../../i18n/message-format.ts';
import type { ScriptWords } from '../../i18n/script-words.ts';
import { fetchJson } from '../../search/client/fetch-json.ts';
import { make, makeButton, makeSay, need, readSettings } from '../../search/client/page.ts';
import { type Given, readGiven } from '../given.ts';
import { linkedIds, MOST_SAVED, writeIds } from '../list.ts';
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
    const answer = await fetchJson<unknown>(`${folder}${id}.json`, 'unknown');
    if (answer === 'unknown') return answer;
    return isRecord(answer, id) ? answer : 'failed';
  } catch {
    return 'failed';
  }
}

/** Whether an answer is the practice that was asked for; a server in trouble answers with anything. */
function isRecord(answer: unknown, id: string): answer is ShortlistRecord {
  const { id: own, shown, sections } = (answer ?? {}) as Partial<ShortlistRecord>;
  return own === id && shown?.facts !== undefined && Array.isArray(sections);
}

/** The practices of the address or, where it names none, of the reader's own list. */
export function wantedIds(): Given {
  return new URLSearchParams(location.search).has('ids')
    ? readGiven(location.search)
    : { ids: ownIds(), unreadable: [], beyond: [] };
}

/** The other languages lead to the same practices, the links that say so to the list that they are of. */
export function keepIdsInLinks(ids: readonly string[]): void {
  const put = (links: string, search: string) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>(links)) link.search = search;
  };
  put('.langs a', writeIds(ids));
  put('[data-keep-ids]', writeIds(linkedIds(ids, ownIds())));
}

/** What could not be shown: of the address, of the library, and for want of a connection. */
export type Missing = Partial<Omit<Given, 'ids'> & Omit<Loaded, 'records'>>;

type GapKey =
  | 'shortlist.unreadable'
  | 'shortlist.beyond'
  | 'shortlist.unknown'
  | 'shortlist.failed'
  | 'shortlist.again'
  | 'shortlist.remove';

/**
 * Shows what could not be shown, and why.
 *
 * @param place a live region of the page
 * @param missing what is missing
 * @param say the page's words
 * @param again what to do when the reader tries again
 * @param takeOff what to do when the reader takes off what the library does not have; without it that is not offered
 */
export function showGaps(
  place: HTMLElement,
  { unreadable = [], beyond = [], unknown = [], failed = [] }: Missing,
  say: (key: GapKey, values?: MessageValues) => string,
  again: () => void,
  takeOff?: () => void,
): void {
  const lines = (
    [
      ['shortlist.unreadable', unreadable],
      ['shortlist.beyond', beyond],
      ['shortlist.unknown', unknown],
    ] as const
  )
    .filter(([, ids]) => ids.length > 0)
    .map(([key, ids]) => make('p', {}, say(key, { ids: ids.join(', '), count: MOST_SAVED })));
  if (takeOff && unknown.length > 0) lines.at(-1)?.append(' ', makeButton(takeOff, say('shortlist.remove')));
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
