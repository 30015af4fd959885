import { FACETS, type Facet } from '../../i18n/paths.ts';
import type { SearchState } from '../state.ts';
import { makeEntries } from './arrange.ts';
import type { LabelOf } from './card-facts.ts';
import { make, makeButton, makeChip, type Say } from './page.ts';

/** The active filters as buttons that take them off. */
export interface Chips {
  element: HTMLElement;
  show: (filters: SearchState['filters']) => void;
}

/**
 * Makes the chips.
 *
 * @param onRemove called with the filter that was taken off, or with none where all of them were
 */
export function makeChips(
  labelOf: LabelOf,
  say: Say,
  onRemove: (filter?: { facet: Facet; value: string }) => void,
): Chips {
  const element = make('ul', { className: 'chips' });
  element.setAttribute('aria-label', say('catalogue.active'));
  const clear = make(
    'li',
    {},
    makeButton(() => onRemove(), say('catalogue.clear')),
  );
  const showEntries = makeEntries<{ facet?: Facet; value: string }>(
    element,
    ({ facet, value }) => `${facet} ${value}`,
    ({ facet, value }) => {
      if (!facet) return clear;
      const label = labelOf(facet, value);
      return makeChip(label, say('catalogue.remove', { label }), () => onRemove({ facet, value }));
    },
  );
  return {
    element,
    show: (filters) => {
      const chosen = FACETS.flatMap((facet) => filters[facet].map((value) => ({ facet, value })));
      showEntries(chosen.length > 1 ? [...chosen, { value: '' }] : chosen);
      element.hidden = chosen.length === 0;
    },
  };
}
