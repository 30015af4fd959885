import { SHOWN_FACTS } from '../catalogue/shown-facts.ts';
import { languageName } from '../i18n/format.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { scriptWords } from '../i18n/script-words.ts';
import { hrefOf } from '../metadata/site.ts';
import type { ShortlistSettings } from './client/page.ts';
import { dayPatterns } from './day.ts';
import { MOST_SAVED } from './list.ts';
import type { ShortlistMessageKey } from './messages.ts';

/** The largest number in the pages' words: of practices, or of rows of facts. */
const MOST = Math.max(MOST_SAVED, SHOWN_FACTS.length);

/** What a page of the shortlist tells its script, as the text of an attribute. */
export function pageSettings<Key extends ShortlistMessageKey>(lang: Lang, keys: readonly Key[]): string {
  const path = (page: 'catalogue' | 'shortlist' | 'compare' | 'brief') => hrefOf(lang, { page });
  const settings: ShortlistSettings<Key> = {
    ...scriptWords(lang, keys, MOST),
    languages: Object.fromEntries(
      LANGS.map((other) => [other, languageName(other, lang)]),
    ) as ShortlistSettings['languages'],
    paths: {
      catalogue: path('catalogue'),
      shortlist: path('shortlist'),
      compare: path('compare'),
      brief: path('brief'),
    },
    days: dayPatterns(lang),
  };
  return JSON.stringify(settings);
}
