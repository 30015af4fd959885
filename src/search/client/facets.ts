import { FACETS, type Facet } from '../../i18n/paths.ts';
import { countValues, type Item, type Ranking, rankedItems } from '../select.ts';
import type { SearchState } from '../state.ts';
import { make } from './page.ts';

/** The facets of the page: boxes to tick in the place of links. */
export interface FacetBoxes {
  /** Label of a value as the page shows it. */
  labelOf: (facet: Facet, value: string) => string;
  /** Shows a state: which boxes are ticked, and how many results each would give. */
  show: (state: SearchState, items: readonly Item[], ranking: Ranking) => void;
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
    labelOf: (facet, value) =>
      boxes.find((box) => box.facet === facet && box.value === value)?.label ?? value,
    show: (state, items, ranking) => {
      for (const group of groups) showGroup(group, state.filters[group.facet].length, formatCount);
      // Found once: eleven facets count among the same items at each keystroke.
      const found = rankedItems(items, ranking);
      for (const facet of FACETS) {
        const counts = countValues(found, undefined, state.filters, facet);
        for (const box of boxes.filter((candidate) => candidate.facet === facet)) {
          const count = counts.get(box.value) ?? 0;
          box.input.checked = state.filters[facet].includes(box.value);
          box.count.textContent = formatCount(count);
          box.row.classList.toggle('none', count === 0 && !box.input.checked);
        }
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
