import { LANGS, type Lang } from '../i18n/locales.ts';
import type { Vocabulary } from '../library/types.ts';
import type { VocabularyName } from '../schemas/vocabulary.ts';

/** An entry of any vocabulary, as far as SKOS has a word for it. */
type Entry = Vocabulary[VocabularyName][number];

type LangTexts = Partial<Record<Lang, string | readonly string[]>>;

const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  id: '@id',
  type: '@type',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel', '@container': '@language' },
  definition: { '@id': 'skos:definition', '@container': '@language' },
  notation: 'skos:notation',
  broader: { '@id': 'skos:broader', '@type': '@id' },
  exactMatch: { '@id': 'skos:exactMatch', '@type': '@id' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  title: { '@id': 'dcterms:title', '@container': '@language' },
  license: { '@id': 'dcterms:license', '@type': '@id' },
  source: { '@id': 'dcterms:source', '@type': '@id' },
  lat: 'geo:lat',
  long: 'geo:long',
};

/** What a scheme is called, where it lies and under which terms it may be used. */
export interface SchemeFacts {
  /** Complete address of the scheme's own file, without a fragment. */
  address: string;
  title: LangTexts;
  license: string;
}

/**
 * A vocabulary as a SKOS concept scheme in JSON-LD.
 *
 * @param entries the entries, in their order
 * @param scheme what is said of the whole
 */
export function skosScheme(entries: readonly Entry[], scheme: SchemeFacts) {
  const idOf = (id: string) => `${scheme.address}#${id}`;
  return {
    '@context': CONTEXT,
    '@graph': [
      { id: scheme.address, type: 'skos:ConceptScheme', title: scheme.title, license: scheme.license },
      ...entries.map((entry) => ({
        id: idOf(entry.id),
        type: 'skos:Concept',
        inScheme: scheme.address,
        notation: entry.id,
        prefLabel: entry.label,
        ...(entry.alt && { altLabel: withoutEmpty(entry.alt) }),
        ...('definition' in entry && { definition: entry.definition }),
        ...('broader' in entry && entry.broader && { broader: idOf(entry.broader) }),
        ...(exactMatches(entry).length > 0 && { exactMatch: exactMatches(entry) }),
        ...('sources' in entry && { source: entry.sources.map(({ url }) => url) }),
        ...('lat' in entry && { lat: entry.lat, long: entry.lon }),
      })),
    ],
  };
}

function exactMatches(entry: Entry): string[] {
  const own = 'exactMatch' in entry ? (entry.exactMatch ?? []) : [];
  return 'geonames' in entry && entry.geonames
    ? [...own, `https://sws.geonames.org/${entry.geonames}/`]
    : [...own];
}

function withoutEmpty(alternatives: Readonly<Record<Lang, readonly string[]>>): LangTexts {
  return Object.fromEntries(
    LANGS.flatMap((lang) => (alternatives[lang].length > 0 ? [[lang, alternatives[lang]]] : [])),
  );
}
