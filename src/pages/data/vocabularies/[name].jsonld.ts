import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../catalogue/load.ts';
import { LANGS } from '../../../i18n/locales.ts';
import { translator } from '../../../i18n/messages.ts';
import { LICENCE } from '../../../metadata/licence.ts';
import { addressOfPath } from '../../../metadata/site.ts';
import { skosScheme } from '../../../open-data/skos.ts';
import { VOCABULARY_TITLES } from '../../../open-data/vocabulary-titles.ts';
import { VOCABULARIES, type VocabularyName } from '../../../schemas/vocabulary.ts';

export const getStaticPaths = () => Object.keys(VOCABULARIES).map((name) => ({ params: { name } }));

/** A vocabulary as a SKOS concept scheme. */
export const GET: APIRoute = async ({ params }) => {
  const name = params.name as VocabularyName;
  const { vocabulary } = await loadCatalogue();
  const scheme = skosScheme(vocabulary[name], {
    address: addressOfPath(`/data/vocabularies/${name}.jsonld`),
    title: Object.fromEntries(LANGS.map((lang) => [lang, translator(lang)(VOCABULARY_TITLES[name])])),
    license: LICENCE,
  });
  return new Response(JSON.stringify(scheme), { headers: { 'Content-Type': 'application/ld+json' } });
};
