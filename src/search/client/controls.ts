import { OFFERED_SORTS, type SearchState, type Sort, type View } from '../state.ts';
import { columnOf } from '../table.ts';
import { make, need, type Say } from './page.ts';

/** The choice of a view and of an order, above the result. */
export interface Controls {
  show: (state: Pick<SearchState, 'sort' | 'view'>) => void;
}

/**
 * Makes the page's controls answer: radio buttons for the view, a list for the order.
 *
 * @param root element with both
 * @param nameOf name of an order
 * @param onChange called with what was chosen
 */
export function makeControls(
  root: HTMLElement,
  nameOf: (sort: Sort) => string,
  onChange: (change: { view: View } | { sort: Sort }) => void,
): Controls {
  const radios = root.querySelectorAll('input');
  const select = need<HTMLSelectElement>('select', root);
  const offered = select.length;
  for (const radio of radios) radio.addEventListener('change', () => onChange({ view: radio.value as View }));
  select.addEventListener('change', () => onChange({ sort: select.value as Sort }));
  return {
    show: ({ sort, view }) => {
      for (const radio of radios) radio.checked = radio.value === view;
      // An order by another column of the table is named here too while it holds.
      select.length = offered;
      select.value = sort;
      if (select.value !== sort) {
        select.append(make('option', { value: sort }, nameOf(sort)));
        select.value = sort;
      }
    },
  };
}

/** Gives orders their names: those that a reader can choose without the table their own, the others by their column. */
export function sortNames(
  say: Say,
  columnLabel: (column: NonNullable<ReturnType<typeof columnOf>>['column']) => string,
) {
  return (sort: Sort): string => {
    const own = OFFERED_SORTS.find((offered) => offered === sort);
    if (own) return say(`sort.${own}`);
    const by = columnOf(sort);
    if (!by) return sort;
    return say(by.rising ? 'sort.rising' : 'sort.falling', { column: columnLabel(by.column) });
  };
}
