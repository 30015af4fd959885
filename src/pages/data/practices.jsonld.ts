import type { APIRoute } from 'astro';
import { allOpenData } from '../../catalogue/open-data.ts';
import { translator } from '../../i18n/messages.ts';
import { LICENCE } from '../../metadata/licence.ts';
import { addressOf, addressOfPath } from '../../metadata/site.ts';
import { practicesGraph } from '../../open-data/practices-graph.ts';

const t = translator('en');

/** Every practice as linked data. */
export const GET: APIRoute = async () =>
  new Response(
    JSON.stringify(
      practicesGraph(await allOpenData(), {
        name: t('site.name'),
        description: t('site.description'),
        address: addressOf('en', { page: 'data' }),
        licence: LICENCE,
        conceptAddress: (vocabulary, id) => addressOfPath(`/data/vocabularies/${vocabulary}.jsonld#${id}`),
      }),
    ),
    { headers: { 'Content-Type': 'application/ld+json' } },
  );
