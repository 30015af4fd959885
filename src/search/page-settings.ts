import { languageName } from '../i18n/format.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { scriptWords } from '../i18n/script-words.ts';
import { hrefOf, hrefOfPath } from '../metadata/site.ts';
import type { PageSettings } from './client/page.ts';
import type { ClientMessageKey } from './client-messages.ts';

/**
 * What a page tells its script.
 *
 * @param lang language of the page
 * @param keys messages that the script shows
 * @param most the largest number that it has to write in words
 */
export function pageSettings<Key extends ClientMessageKey>(
  lang: Lang,
  keys: readonly Key[],
  most: number,
): PageSettings<Key> {
  return {
    ...scriptWords(lang, keys, most),
    languages: [lang, ...LANGS.filter((other) => other !== lang)].map((other) => ({
      lang: other,
      name: languageName(other, lang),
      bundle: hrefOfPath(`/search/${other}/`),
      practices: hrefOf(other, { page: 'catalogue' }),
    })),
  };
}
