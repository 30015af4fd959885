import { OFFERED, type Offered, orderOf, ordersFor } from '../sort.ts';
import { type SearchState, SORTS, type Sort, VIEWS, type View } from '../state.ts';
import { columnOf } from '../table.ts';
import { make, type Say } from './page.ts';

/** The choice of a view and of an order, above the result. */
export interface Controls {
  element: HTMLElement;
  show: (state: SearchState) => void;
}

/**
 * Makes the controls: radio buttons for the view, a list for the order.
 *
 * @param nameOf name of an order
 * @param onChange called with what was chosen
 */
export function makeControls(
  say: Say,
  nameOf: (sort: Sort) => string,
  onChange: (change: { view: View } | { sort: Sort }) => void,
): Controls {
  const radios = VIEWS.map((view) => make('input', { type: 'radio', name: 'view', value: view }));
  for (const radio of radios) radio.addEventListener('change', () => onChange({ view: radio.value as View }));
  const views = make(
    'fieldset',
    { className: 'choose-view' },
    make('legend', {}, say('view.label')),
    ...radios.map((radio) => make('label', {}, radio, say(`view.${radio.value as View}`))),
  );

  const option = (sort: Sort) => make('option', { value: sort }, nameOf(sort));
  const select = make('select', { id: 'sort' });
  select.addEventListener('change', () =>
    onChange({ sort: SORTS.find((sort) => sort === select.value) ?? SORTS[0] }),
  );
  const sorting = make(
    'p',
    { className: 'choose-sort' },
    make('label', { htmlFor: 'sort' }, say('sort.label')),
    select,
  );

  return {
    element: make('div', { className: 'controls' }, views, sorting),
    show: (state) => {
      for (const radio of radios) radio.checked = radio.value === state.view;
      // An order by another column of the table is named here too while it holds.
      const orders = [...new Set([...ordersFor(state), orderOf(state)])];
      if (orders.join() !== [...select.options].map(({ value }) => value).join())
        select.replaceChildren(...orders.map(option));
      select.value = orderOf(state);
    },
  };
}

/** Gives orders their names. */
export function sortNames(
  say: Say,
  columnLabel: (column: NonNullable<ReturnType<typeof columnOf>>['column']) => string,
) {
  return (sort: Sort): string => {
    if (OFFERED.includes(sort as Offered)) return say(`sort.${sort as Offered}`);
    const by = columnOf(sort);
    if (!by) return sort;
    return say(by.rising ? 'sort.rising' : 'sort.falling', { column: columnLabel(by.column) });
  };
}
