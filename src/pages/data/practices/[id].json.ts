import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/load.ts';
import { openDataOf } from '../../../catalogue/open-data.ts';

export const getStaticPaths = async () => {
  const { practices } = await loadCatalogue();
  return practices.map(({ id }) => ({ params: { id } }));
};

/** One practice with all of its languages. */
export const GET: APIRoute = async ({ params }) => {
  const practice = (await loadCatalogue()).byId.get(params.id as string);
  if (!practice) throw new Error(`no practice has the id ${params.id}`);
  return Response.json(openDataOf(practice));
};
