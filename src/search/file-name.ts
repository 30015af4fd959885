import { FACETS, type Facet } from '../i18n/paths.ts';
import { fold } from './fold.ts';
import type { SearchState } from './state.ts';

/** Greek letters in Latin, letter by letter, as `fold` leaves them: enough to know a word again. */
const GREEK: Readonly<Record<string, string>> = {
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm' },
  ...{ ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps' },
  ...{ ω: 'o' },
};

/** Facets whose values say by themselves what they are; before the others stands the facet. */
const PLAIN_FACETS: readonly Facet[] = ['country', 'area', 'place', 'group', 'type', 'status'];

const LONGEST_QUERY = 30;
const LONGEST_NAME = 80;

/** A text as a part of a file's name: ASCII letters and digits in lower case, the rest as single hyphens. */
export function asciiSlug(text: string): string {
  return fold(text)
    .replace(/ου/g, 'ou')
    .replace(/[α-ω]/g, (letter) => GREEK[letter] ?? '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * The name of a file that holds the result of a search, such as "practices-el-housing-gr.csv": the words, then
 * the filters. What makes it too long is counted: "practices-en-it-milan-and-9-more.json".
 *
 * @param extension end of the name, without the dot
 */
export function exportFileName(
  lang: string,
  { query, filters }: Pick<SearchState, 'query' | 'filters'>,
  extension: string,
): string {
  const words = asciiSlug(query).slice(0, LONGEST_QUERY).replace(/-+$/, '');
  const values = FACETS.flatMap((facet) =>
    [...filters[facet]].sort().map((value) => (PLAIN_FACETS.includes(facet) ? value : `${facet}-${value}`)),
  );
  let name = ['practices', lang, ...(words ? [words] : [])].join('-');
  for (const [index, value] of values.entries()) {
    if (name.length + value.length > LONGEST_NAME) {
      name += `-and-${values.length - index}-more`;
      break;
    }
    name += `-${value}`;
  }
  return `${name}.${extension}`;
}
