import { formattingLocale, languageName } from '../i18n/format.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { MESSAGES } from '../i18n/messages.ts';
import { hrefOf, hrefOfPath } from '../metadata/site.ts';
import type { PageSettings } from './client/page.ts';
import { type ClientMessageKey, pluralCategories } from './client-messages.ts';

/**
 * What a page tells its script.
 *
 * @param lang language of the page
 * @param keys messages that the script shows
 * @param most the largest number that it has to write in words
 */
export function pageSettings(lang: Lang, keys: readonly ClientMessageKey[], most: number): PageSettings {
  return {
    lang,
    locale: formattingLocale(lang),
    languages: [lang, ...LANGS.filter((other) => other !== lang)].map((other) => ({
      lang: other,
      name: languageName(other, lang),
      bundle: hrefOfPath(`/search/${other}/`),
      practices: hrefOf(other, { page: 'catalogue' }),
    })),
    messages: Object.fromEntries(keys.map((key) => [key, MESSAGES[lang][key]])) as PageSettings['messages'],
    plurals: pluralCategories(lang, most),
  };
}
