import { LANGS } from '../i18n/locales.ts';
import type { PracticeData } from './practice-data.ts';

/** What the graph says of the whole. */
export interface DatasetFacts {
  name: string;
  description: string;
  /** Complete address of the page on the data. */
  address: string;
  licence: string;
  /** Complete address of a concept: the vocabulary and the id in it. */
  conceptAddress: (vocabulary: string, id: string) => string;
}

/**
 * Every practice as linked data: a service of schema.org with names in all languages, tied to the concepts of the
 * vocabularies.
 */
export function practicesGraph(practices: readonly PracticeData[], dataset: DatasetFacts) {
  const { conceptAddress } = dataset;
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      id: '@id',
      type: '@type',
      name: { '@container': '@language' },
      description: { '@container': '@language' },
      about: { '@type': '@id' },
      additionalType: { '@type': '@id' },
      audience: { '@type': '@id' },
      areaServed: { '@type': '@id' },
      citation: { '@type': '@id' },
      license: { '@type': '@id' },
      isPartOf: { '@type': '@id' },
    },
    '@graph': [
      {
        id: dataset.address,
        type: 'Dataset',
        name: { en: dataset.name },
        description: { en: dataset.description },
        license: dataset.licence,
      },
      ...practices.map((practice) => ({
        id: `${practice.texts[practice.originalLang]?.address}#service`,
        type: 'GovernmentService',
        identifier: practice.id,
        isPartOf: dataset.address,
        name: inEachLanguage(practice, 'title'),
        description: inEachLanguage(practice, 'summary'),
        additionalType: conceptAddress('practice-types', practice.type),
        about: practice.serviceAreas.map((id) => conceptAddress('service-areas', id)),
        audience: practice.targetGroups.map((id) => conceptAddress('target-groups', id)),
        areaServed: [
          ...practice.places.map((id) => conceptAddress('places', id)),
          conceptAddress('countries', practice.country),
        ],
        provider: { type: 'Organization', name: { [practice.originalLang]: practice.lead } },
        citation: practice.sources.map(({ url }) => url),
      })),
    ],
  };
}

function inEachLanguage({ texts }: PracticeData, key: 'title' | 'summary') {
  return Object.fromEntries(
    LANGS.flatMap((lang) => {
      const text = texts[lang]?.[key];
      return text === undefined ? [] : [[lang, text]];
    }),
  );
}
