import { sortedBy } from '../i18n/format.ts';
import type { Lang } from '../i18n/locales.ts';
import type { Facet } from '../i18n/paths.ts';
import type { Catalogue, CataloguePractice } from './catalogue.ts';
import { FACET_VOCABULARY, type Labelled, labelled } from './labels.ts';

/** A value of a facet with the number of practices that have it. */
export interface FacetValue extends Labelled {
  count: number;
}

/** The values that a practice has in a facet. */
export function valuesOf(practice: CataloguePractice, facet: Facet): readonly string[] {
  const facts = practice.original.frontmatter;
  switch (facet) {
    case 'country':
      return [facts.country];
    case 'area':
      return facts.serviceAreas;
    case 'place':
      return facts.places;
    case 'type':
      return [facts.type];
  }
}

/** Practices that have a value, in the order of the catalogue. */
export function practicesWith(catalogue: Catalogue, facet: Facet, value: string): CataloguePractice[] {
  return catalogue.practices.filter((practice) => valuesOf(practice, facet).includes(value));
}

/**
 * Every value of a facet with its count. Service areas keep the order of their vocabulary, which is a
 * newcomer's way through a town; the others are sorted by the language's alphabet.
 */
export function facetValues(catalogue: Catalogue, facet: Facet, lang: Lang): FacetValue[] {
  const scheme = FACET_VOCABULARY[facet];
  const ids = catalogue.vocabulary[scheme].map((entry) => entry.id as string);
  const values = labelled(catalogue.vocabulary, scheme, ids, lang).map((value) => ({
    ...value,
    count: practicesWith(catalogue, facet, value.id).length,
  }));
  return facet === 'area' ? values : sortedBy(values, ({ label }) => label, lang);
}
