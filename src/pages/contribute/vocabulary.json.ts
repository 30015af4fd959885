import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import type { KnownIds } from '../../library/types.ts';

/** The ids that facts may use: what the form in the browser checks against. */
export const GET: APIRoute = async () => {
  const { vocabulary } = await loadCatalogue();
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => ({ id }));
  const known: KnownIds = {
    'practice-types': ids(vocabulary['practice-types']),
    'service-areas': ids(vocabulary['service-areas']),
    'target-groups': ids(vocabulary['target-groups']),
    'evidence-levels': ids(vocabulary['evidence-levels']),
    countries: ids(vocabulary.countries),
    terms: ids(vocabulary.terms),
    places: vocabulary.places.map(({ id, country }) => ({ id, country })),
  };
  return Response.json(known);
};
