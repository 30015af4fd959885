import { languageName } from '../i18n/format.ts';
import type { Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';
import type { Source } from '../schemas/source.ts';

/**
 * What stands below the title of a source: publisher, year or that it is undated, language where that is not
 * the page's, and kind.
 *
 * @param source what is known of it
 * @param lang language of the page
 */
export function sourceLine(
  { publisher, year, lang: sourceLang, kind }: Pick<Source, 'lang' | 'year'> & Partial<Source>,
  lang: Lang,
): string {
  const t = translator(lang);
  return [
    publisher,
    year ? String(year) : t('source.undated'),
    sourceLang !== lang && t('source.in', { language: languageName(sourceLang, lang) }),
    kind && t(`sourceKind.${kind}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
