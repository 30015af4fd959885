import { type SearchState, SORTS, type Sort, VIEWS, type View } from '../state.ts';
import { columnOf } from '../table.ts';
import { make, type Say } from './page.ts';

/** Orders that a reader can choose without the table. */
const OFFERED = ['relevance', 'newest', 'oldest', 'updated', 'title'] as const satisfies readonly Sort[];

type Offered = (typeof OFFERED)[number];

/** The choice of a view and of an order, above the result. */
export interface Controls {
  element: HTMLElement;
  show: (state: Pick<SearchState, 'sort' | 'view'>) => void;
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
  const select = make('select', { id: 'sort' }, ...OFFERED.map(option));
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
    show: ({ sort, view }) => {
      for (const radio of radios) radio.checked = radio.value === view;
      // An order by another column of the table is named here too while it holds.
      if (!OFFERED.includes(sort as Offered)) select.replaceChildren(...[...OFFERED, sort].map(option));
      else if (select.length > OFFERED.length) select.lastElementChild?.remove();
      select.value = sort;
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
