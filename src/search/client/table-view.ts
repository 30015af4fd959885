import type { Sort } from '../state.ts';
import { COLUMNS, type Column, columnOf, nextSort } from '../table.ts';
import { fill } from './arrange.ts';
import { type LabelOf, labelsOf, practiceLink, statusOf } from './card-facts.ts';
import type { MadeView } from './make-view.ts';
import { type CardItem, make, type Say } from './page.ts';

/**
 * Makes the table. Its headings are buttons that sort; a narrow screen scrolls inside it, not the page.
 *
 * @param columnLabel label of a column
 * @param onSort called with the order that a press on a heading asks for
 */
export function makeTableView(
  columnLabel: (column: Column) => string,
  labelOf: LabelOf,
  say: Say,
  onSort: (sort: Sort) => void,
): MadeView {
  let sorted: Sort = 'relevance';
  const rows = new Map<string, HTMLElement>();
  const headings = COLUMNS.map((column) => {
    const button = make('button', { type: 'button' }, columnLabel(column));
    button.addEventListener('click', () => onSort(nextSort(column, sorted)));
    return { column, cell: make('th', { scope: 'col' }, button) };
  });
  const body = make('tbody');
  const caption = make('caption', { className: 'hidden', id: 'table-label' }, say('table.label'));
  const head = make('thead', {}, make('tr', {}, ...headings.map(({ cell }) => cell)));
  // Stops of the Tab key, so that arrow keys can scroll it.
  const element = make(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'region' },
    make('table', {}, caption, head, body),
  );
  element.setAttribute('aria-labelledby', 'table-label');

  const rowOf = (card: CardItem): HTMLElement => {
    const known = rows.get(card.id);
    if (known) return known;
    const title = make('th', { scope: 'row' }, practiceLink(card));
    const cells = COLUMNS.slice(1).map((column) => make('td', {}, cellText(column, card, labelOf, say)));
    const row = make('tr', {}, title, ...cells);
    rows.set(card.id, row);
    return row;
  };

  return {
    element,
    show: ({ sort }, cards) => {
      sorted = sort;
      const by = columnOf(sort);
      for (const { column, cell } of headings) {
        if (by?.column === column) cell.setAttribute('aria-sort', by.rising ? 'ascending' : 'descending');
        else cell.removeAttribute('aria-sort');
      }
      fill(body, cards.map(rowOf));
    },
  };
}

function cellText(column: Column, card: CardItem, labelOf: LabelOf, say: Say): string {
  switch (column) {
    case 'title':
      return card.title;
    case 'place':
      return labelsOf(card, 'place', labelOf) || say('map.noPlace');
    case 'status':
      return statusOf(card, labelOf, say);
    case 'began':
      return card.element.dataset.began ?? '';
    case 'text':
      return card.values.text.map((lang) => lang.toUpperCase()).join(' ');
    default:
      return labelsOf(card, column, labelOf);
  }
}
