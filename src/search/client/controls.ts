import { orderOf, ordersFor } from '../sort.ts';
import type { SearchState, Sort, View } from '../state.ts';
import { need } from './page.ts';

/** The choice of a view and of an order, above the result. */
export interface Controls {
  /** Name of an order. */
  nameOf: (sort: Sort) => string;
  show: (state: Pick<SearchState, 'query' | 'sort' | 'view'>) => void;
}

/**
 * Makes the page's controls answer: radio buttons for the view, a list for the order. The list knows all orders; those
 * by a column of the table are seen in it only while they hold.
 *
 * @param root element with both
 * @param onChange called with what was chosen
 */
export function makeControls(
  root: HTMLElement,
  onChange: (change: { view: View } | { sort: Sort }) => void,
): Controls {
  const radios = root.querySelectorAll('input');
  const select = need<HTMLSelectElement>('select', root);
  for (const radio of radios) radio.addEventListener('change', () => onChange({ view: radio.value as View }));
  select.addEventListener('change', () => onChange({ sort: select.value as Sort }));
  return {
    nameOf: (sort) => need(`[value="${sort}"]`, select).textContent ?? '',
    show: (state) => {
      for (const radio of radios) radio.checked = radio.value === state.view;
      const order = orderOf(state);
      const orders: readonly string[] = [...ordersFor(state), order];
      // Safari shows hidden options, but lets nobody choose one that is disabled.
      for (const option of select.options) option.hidden = option.disabled = !orders.includes(option.value);
      select.value = order;
    },
  };
}
