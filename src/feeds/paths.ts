import type { Lang } from '../i18n/locales.ts';
import { type Page, pathOf } from '../i18n/paths.ts';

/** Pages that have a feed: the catalogue, countries and service areas. */
export function feedPathOf(lang: Lang, page: Page): string | undefined {
  if (page.page === 'catalogue') return `/${lang}/feed.xml`;
  const hasFeed = page.page === 'value' && (page.facet === 'country' || page.facet === 'area');
  return hasFeed ? `${pathOf(lang, page)}feed.xml` : undefined;
}
