/** The languages of the site, as BCP 47 tags, in the order in which they are offered. The only list of them. */
export const LANGS = ['en', 'it', 'de', 'pl', 'ro', 'el', 'es', 'mt'] as const;

/** A language of the site (BCP 47). Never a country: the country Greece is `gr`, its language `el`. */
export type Lang = (typeof LANGS)[number];

/** The language that stands in where a reader's own is missing. */
export const DEFAULT_LANG: Lang = 'en';

/** Each language's name for itself, as the language switch shows it. */
export const ENDONYMS: Record<Lang, string> = {
  en: 'English',
  it: 'Italiano',
  de: 'Deutsch',
  pl: 'Polski',
  ro: 'Română',
  el: 'Ελληνικά',
  es: 'Español',
  mt: 'Malti',
};

/**
 * What a text's `lang` attribute says: its language, or nothing where that is the page's own.
 *
 * @param textLang language of the text (BCP 47)
 * @param lang language of the page
 */
export function foreignLang<L extends string>(textLang: L, lang: Lang): L | undefined {
  return textLang === lang ? undefined : textLang;
}

/** Whether a string is one of the site's languages. */
export function isLang(value: string): value is Lang {
  return (LANGS as readonly string[]).includes(value);
}
