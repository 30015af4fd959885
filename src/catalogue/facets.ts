import { languageName, sortedBy } from '../i18n/format.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';
import { type Facet, perFacet } from '../i18n/paths.ts';
import type { Vocabulary } from '../library/types.ts';
import { COST_BANDS, STATUSES } from '../schemas/original.ts';
import { PERIODS, periodOf, sizeOf, TOWN_SIZES } from './bands.ts';
import { type Catalogue, type CataloguePractice, fullTextLangs } from './catalogue.ts';
import { FACET_VOCABULARY, type Labelled, labelOf } from './labels.ts';

/** A value of a facet with the number of practices that have it. */
export interface FacetValue extends Labelled {
  count: number;
}

/** Facets whose values are sorted by the language's alphabet; the others keep the order that they are written in. */
const BY_ALPHABET: readonly Facet[] = ['country', 'place', 'group', 'type', 'text'];

/** The values that a practice has in a facet; none where they are not known. */
export function valuesOf(
  practice: CataloguePractice,
  facet: Facet,
  vocabulary: Pick<Vocabulary, 'places'>,
): readonly string[] {
  const facts = practice.original.frontmatter;
  switch (facet) {
    case 'country':
      return [facts.country];
    case 'area':
      return facts.serviceAreas;
    case 'place':
      return facts.places;
    case 'group':
      return facts.targetGroups;
    case 'type':
      return [facts.type];
    case 'status':
      return [facts.status];
    case 'evidence':
      return [facts.evidence.level];
    case 'period':
      return [periodOf(facts.started)];
    case 'size': {
      const places = vocabulary.places.filter(({ id }) => facts.places.includes(id));
      return TOWN_SIZES.filter((size) => places.some((place) => sizeOf(place) === size));
    }
    case 'cost':
      return facts.resources?.cost?.band ? [facts.resources.cost.band] : [];
    case 'text':
      return fullTextLangs(practice, LANGS);
  }
}

/** The values of every facet that a practice has. */
export function allValuesOf(
  practice: CataloguePractice,
  vocabulary: Pick<Vocabulary, 'places'>,
): Record<Facet, readonly string[]> {
  return perFacet((facet) => valuesOf(practice, facet, vocabulary));
}

/** Every id of a facet, in the order it is written in. */
export function idsOf(vocabulary: Vocabulary, facet: Facet): readonly string[] {
  switch (facet) {
    case 'status':
      return STATUSES;
    case 'period':
      return PERIODS;
    case 'size':
      return TOWN_SIZES;
    case 'cost':
      return COST_BANDS;
    case 'text':
      return LANGS;
    default:
      return vocabulary[FACET_VOCABULARY[facet]].map(({ id }) => id);
  }
}

/** Label of a value of a facet in a language. */
export function valueLabel(vocabulary: Vocabulary, facet: Facet, value: string, lang: Lang): string {
  const t = translator(lang);
  switch (facet) {
    case 'status':
      return t(`status.${value as (typeof STATUSES)[number]}`);
    case 'period':
      return capitalised(t(`period.${value as (typeof PERIODS)[number]}`), lang);
    case 'size':
      return capitalised(t(`townSize.${value as (typeof TOWN_SIZES)[number]}`), lang);
    case 'cost':
      return capitalised(t(`costBand.${value as (typeof COST_BANDS)[number]}`), lang);
    case 'text':
      return capitalised(languageName(value, lang), lang);
    default:
      return labelOf(vocabulary, FACET_VOCABULARY[facet], value, lang);
  }
}

/** Labels stand alone, as titles and in lists, and not in the middle of a sentence. */
function capitalised(text: string, lang: Lang): string {
  return text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1);
}

/** Practices that have a value, in the order of the catalogue. */
export function practicesWith(catalogue: Catalogue, facet: Facet, value: string): CataloguePractice[] {
  return catalogue.practices.filter((practice) =>
    valuesOf(practice, facet, catalogue.vocabulary).includes(value),
  );
}

/**
 * Every value of a facet with its count. Service areas keep the order of their vocabulary, which is a
 * newcomer's way through a town; scales go from one end to the other; the rest follow the alphabet.
 */
export function facetValues(catalogue: Catalogue, facet: Facet, lang: Lang): FacetValue[] {
  const values = idsOf(catalogue.vocabulary, facet).map((id) => ({
    id,
    label: valueLabel(catalogue.vocabulary, facet, id, lang),
    count: practicesWith(catalogue, facet, id).length,
  }));
  return BY_ALPHABET.includes(facet) ? sortedBy(values, ({ label }) => label, lang) : values;
}
