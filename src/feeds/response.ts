import type { CataloguePractice } from '../catalogue/catalogue.ts';
import { textIn } from '../catalogue/catalogue.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import type { Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';
import type { Page } from '../i18n/paths.ts';
import { addressOf, addressOfPath } from '../metadata/site.ts';
import { atomFeed } from './atom.ts';
import { feedPathOf } from './paths.ts';

/**
 * The feed of a page.
 *
 * @param page a page that has a feed
 * @param title what the page is called
 * @param practices its practices, the latest checked first
 * @throws Error for a page without a feed
 */
export async function feedResponse(
  lang: Lang,
  page: Page,
  title: string,
  practices: readonly CataloguePractice[],
): Promise<Response> {
  const path = feedPathOf(lang, page);
  if (!path) throw new Error(`a ${page.page} has no feed`);
  const t = translator(lang);
  const latest = (await loadCatalogue()).practices[0]?.original.frontmatter.verification.date ?? '1970-01-01';
  const xml = atomFeed(
    {
      path,
      lang,
      title,
      subtitle: t('site.tagline'),
      self: addressOfPath(path),
      page: addressOf(lang, page),
      author: t('site.name'),
      rights: t('print.licence'),
    },
    practices.map((practice) => {
      const { title: heading, summary } = textIn(practice, lang).frontmatter;
      const { date: checked } = practice.original.frontmatter.verification;
      const address = addressOf(lang, { page: 'practice', id: practice.id });
      return { id: practice.id, title: heading, summary, address, checked };
    }),
    latest,
  );
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
