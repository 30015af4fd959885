import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/load.ts';
import { publishedIn } from '../../../contribute/published.ts';
import { LANGS, type Lang } from '../../../i18n/locales.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** Every practice with title and summary in a language, for the form: where its files lie, and that no text stands twice. */
export const GET: APIRoute = async ({ params }) => {
  const { practices } = await loadCatalogue();
  return Response.json(publishedIn(practices, params.lang as Lang));
};
