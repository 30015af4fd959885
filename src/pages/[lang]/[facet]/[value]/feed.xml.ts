import type { APIRoute } from 'astro';
import { idsOf, practicesWith, valueLabel } from '../../../../catalogue/facets.ts';
import { loadCatalogue } from '../../../../catalogue/load.ts';
import { feedResponse } from '../../../../feeds/response.ts';
import { LANGS, type Lang } from '../../../../i18n/locales.ts';
import { translator } from '../../../../i18n/messages.ts';
import { FACET_PATHS } from '../../../../i18n/paths.ts';

const FACETS_WITH_FEEDS = ['country', 'area'] as const;

export const getStaticPaths = async () => {
  const { vocabulary } = await loadCatalogue();
  return LANGS.flatMap((lang) =>
    FACETS_WITH_FEEDS.flatMap((facet) =>
      idsOf(vocabulary, facet).map((value) => ({
        params: { lang, facet: FACET_PATHS[facet], value },
        props: { facet },
      })),
    ),
  );
};

/** Feed of the practices of a country or a service area in one language. */
export const GET: APIRoute = async ({ params, props }) => {
  const lang = params.lang as Lang;
  const value = params.value as string;
  const { facet } = props as { facet: (typeof FACETS_WITH_FEEDS)[number] };
  const catalogue = await loadCatalogue();
  const label = valueLabel(catalogue.vocabulary, facet, value, lang);
  const title = `${label} · ${translator(lang)('site.name')}`;
  return feedResponse(lang, { page: 'value', facet, value }, title, practicesWith(catalogue, facet, value));
};
