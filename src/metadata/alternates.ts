import { DEFAULT_LANG, LANGS, type Lang } from '../i18n/locales.ts';
import type { Page } from '../i18n/paths.ts';
import { addressOf, addressOfPath } from './site.ts';

/** What a page's head says about itself and its other languages. */
export interface PageLinks {
  canonical: string;
  /** One a language whose page has its main text in that language, and `x-default`. Empty on a page that shows another language's text. */
  alternates: { hreflang: string; href: string }[];
}

/**
 * Canonical address and alternates of a page.
 *
 * @param lang language of the page
 * @param page the page
 * @param mainLangs languages in which the page's main text exists; all unless told
 * @param original language of the original, which pages without a text of their own point to
 */
export function linksOf(
  lang: Lang,
  page: Page,
  mainLangs: readonly Lang[] = LANGS,
  original: Lang = DEFAULT_LANG,
): PageLinks {
  if (!mainLangs.includes(lang)) return { canonical: addressOf(original, page), alternates: [] };
  const fallback = page.page === 'home' ? addressOfPath('/') : addressOf(original, page);
  return {
    canonical: addressOf(lang, page),
    alternates: [
      ...mainLangs.map((hreflang) => ({ hreflang: hreflang as string, href: addressOf(hreflang, page) })),
      { hreflang: 'x-default', href: fallback },
    ],
  };
}
