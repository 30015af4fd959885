import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import { practiceView } from '../../catalogue/practice-view.ts';
import { rowOf } from '../../catalogue/row.ts';
import { LANGS, type Lang } from '../../i18n/locales.ts';
import { addressOf } from '../../metadata/site.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** Every practice as one record in one language, in the order of the catalogue. */
export const GET: APIRoute = async ({ params }) => {
  const lang = params.lang as Lang;
  const catalogue = await loadCatalogue();
  const rows = catalogue.practices.map((practice) =>
    rowOf(practiceView(catalogue, practice, lang), addressOf(lang, { page: 'practice', id: practice.id })),
  );
  return Response.json(rows);
};
