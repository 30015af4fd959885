import { FACETS, type Facet, perFacet } from '../../i18n/paths.ts';
import { countAll, type Item } from '../select.ts';
import type { SearchState } from '../state.ts';
import { make, setText } from './page.ts';

/** The facets of the page: boxes to tick in the place of links. */
export interface FacetBoxes {
  /** The values that each facet offers, in their order. */
  values: Readonly<Record<Facet, readonly string[]>>;
  facetLabel: (facet: Facet) => string;
  /** Label of a value as the page shows it. */
  labelOf: (facet: Facet, value: string) => string;
  /** Shows which boxes are ticked. */
  check: (filters: SearchState['filters']) => void;
  /** Shows how many results each box would give, among the items that the words found. */
  count: (filters: SearchState['filters'], found: readonly Item[]) => void;
}

interface Box {
  facet: Facet;
  value: string;
  label: string;
  input: HTMLInputElement;
  count: HTMLElement;
  row: HTMLElement;
}

/**
 * Turns the links of the facets into boxes. Without this script they are links to the pages of each value.
 *
 * @param root element that holds the lists of values
 * @param formatCount writes a number as the page's language does
 * @param onToggle called with the value that was ticked or unticked
 */
export function makeFacetBoxes(
  root: Element,
  formatCount: (count: number) => string,
  onToggle: (facet: Facet, value: string) => void,
): FacetBoxes {
  const boxes = FACETS.flatMap((facet) =>
    [...root.querySelectorAll<HTMLElement>(`[data-facet=${facet}] > [data-value]`)].map((row) =>
      makeBox(facet, row),
    ),
  );
  const groups = FACETS.flatMap((facet) => makeGroup(facet, root));
  for (const { input, facet, value } of boxes) input.addEventListener('change', () => onToggle(facet, value));
  return {
    values: perFacet((facet) => boxes.flatMap((box) => (box.facet === facet ? box.value : []))),
    facetLabel: (facet) => root.querySelector(`[data-facet=${facet}]`)?.ariaLabel ?? facet,
    labelOf: (facet, value) =>
      boxes.find((box) => box.facet === facet && box.value === value)?.label ?? value,
    check: (filters) => {
      for (const group of groups) showGroup(group, filters[group.facet].length, formatCount);
      for (const { input, facet, value } of boxes) input.checked = filters[facet].includes(value);
    },
    count: (filters, found) => {
      const counts = countAll(found, filters);
      for (const { facet, value, count, row, input } of boxes) {
        const results = counts[facet].get(value) ?? 0;
        setText(count, formatCount(results));
        row.classList.toggle('none', results === 0 && !input.checked);
      }
    },
  };
}

/** A facet that folds, and how many of its values are chosen. */
interface Group {
  facet: Facet;
  details: HTMLDetailsElement;
  chosen: HTMLElement;
}

function makeGroup(facet: Facet, root: Element): Group[] {
  const details = root.querySelector(`[data-facet=${facet}]`)?.closest('details');
  const summary = details?.querySelector('summary');
  if (!details || !summary) return [];
  const chosen = make('span', { className: 'chosen' });
  summary.append(' ', chosen);
  return [{ facet, details, chosen }];
}

/** Says how many values are chosen; the first of them opens the group, where an address may have put it. */
function showGroup({ details, chosen }: Group, count: number, formatCount: (count: number) => string): void {
  if (count > 0 && chosen.textContent === '') details.open = true;
  chosen.textContent = count > 0 ? `(${formatCount(count)})` : '';
}

function makeBox(facet: Facet, row: HTMLElement): Box {
  const value = row.dataset.value ?? '';
  const label = row.querySelector('a')?.textContent ?? value;
  const count = row.querySelector<HTMLElement>('.n') ?? make('span', { className: 'n' });
  const input = make('input', { type: 'checkbox', name: facet, value });
  row.replaceChildren(make('label', {}, input, make('span', {}, label), count));
  return { facet, value, label, input, count, row };
}
