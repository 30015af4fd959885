import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import { feedResponse } from '../../feeds/response.ts';
import { LANGS, type Lang } from '../../i18n/locales.ts';
import { translator } from '../../i18n/messages.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** Feed of all practices in one language. */
export const GET: APIRoute = async ({ params }) => {
  const lang = params.lang as Lang;
  const { practices } = await loadCatalogue();
  return feedResponse(lang, { page: 'catalogue' }, translator(lang)('site.name'), practices);
};
