import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/load.ts';
import { LANGS, type Lang } from '../../../i18n/locales.ts';
import { CITATION_FORMATS } from '../../../metadata/citation/formats.ts';
import { citationIn } from '../../../metadata/citation/practice.ts';
import { addressOf } from '../../../metadata/site.ts';

export const getStaticPaths = async () => {
  const { practices } = await loadCatalogue();
  return LANGS.flatMap((lang) =>
    practices.flatMap(({ id }) =>
      CITATION_FORMATS.map(({ extension }) => ({ params: { lang, id, format: extension } })),
    ),
  );
};

/** The citation of one practice in one language, as a file for reference managers. */
export const GET: APIRoute = async ({ params }) => {
  const lang = params.lang as Lang;
  const { byId } = await loadCatalogue();
  const practice = byId.get(params.id as string);
  const format = CITATION_FORMATS.find(({ extension }) => extension === params.format);
  if (!practice || !format) throw new Error(`no citation of ${params.id} as ${params.format}`);
  const citation = citationIn(practice, lang, addressOf(lang, { page: 'practice', id: practice.id }));
  return new Response(format.write(citation), {
    headers: { 'content-type': `${format.mediaType}; charset=utf-8` },
  });
};
