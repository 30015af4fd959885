import { FACETS, type Facet } from '../i18n/paths.ts';
import type { SearchState } from './state.ts';

/** A facet with the values that are chosen in it. */
export interface SentencePart {
  label: string;
  /** The labels of the values, joined by "or". */
  values: string;
}

/**
 * What a state asks for, facet by facet. Facets and values are set side by side rather than into a sentence with
 * prepositions, which would have to be declined in half of the languages.
 *
 * @param facetLabel label of a facet
 * @param labelOf label of a value
 * @param or joins two texts by the language's "or"
 */
export function sentenceParts(
  { filters }: Pick<SearchState, 'filters'>,
  facetLabel: (facet: Facet) => string,
  labelOf: (facet: Facet, value: string) => string,
  or: (first: string, last: string) => string,
): SentencePart[] {
  return FACETS.filter((facet) => filters[facet].length > 0).map((facet) => {
    const labels = filters[facet].map((value) => labelOf(facet, value));
    const last = labels.pop() ?? '';
    return {
      label: facetLabel(facet),
      values: labels.length > 0 ? or(labels.join(', '), last) : last,
    };
  });
}
