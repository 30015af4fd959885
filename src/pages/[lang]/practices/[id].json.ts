import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/load.ts';
import { practiceView } from '../../../catalogue/practice-view.ts';
import { recordOf } from '../../../catalogue/record.ts';
import { shownOf } from '../../../catalogue/shown.ts';
import { LANGS, type Lang } from '../../../i18n/locales.ts';
import { addressOf } from '../../../metadata/site.ts';
import type { ShortlistRecord } from '../../../shortlist/record.ts';

export const getStaticPaths = async () => {
  const { practices } = await loadCatalogue();
  return LANGS.flatMap((lang) => practices.map(({ id }) => ({ params: { lang, id } })));
};

/** One practice with its text, in one language: what the pages that compare and brief read. */
export const GET: APIRoute = async ({ params }) => {
  const lang = params.lang as Lang;
  const catalogue = await loadCatalogue();
  const practice = catalogue.byId.get(params.id as string);
  if (!practice) throw new Error(`no practice has the id ${params.id}`);
  const address = addressOf(lang, { page: 'practice', id: practice.id });
  const view = practiceView(catalogue, practice, lang);
  const record: ShortlistRecord = { ...recordOf(view, address), shown: shownOf(view, lang) };
  return Response.json(record);
};
