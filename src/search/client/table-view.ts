import { CHANGED } from '../../shortlist/client/own-list.ts';
import { orderOf } from '../sort.ts';
import type { Sort } from '../state.ts';
import { COLUMNS, type Column, columnOf, nextSort } from '../table.ts';
import { fill } from './arrange.ts';
import { type LabelOf, labelsOf, practiceLink, statusOf } from './card-facts.ts';
import type { MadeView } from './make-view.ts';
import { makeBeginning } from './more.ts';
import { type CardItem, make, makeButton, type Say } from './page.ts';

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
  let sorted: Sort = 'newest';
  const rows = new Map<string, HTMLElement>();
  const headings = COLUMNS.map((column) => {
    const button = makeButton(() => onSort(nextSort(column, sorted)), columnLabel(column));
    return { column, cell: make('th', { scope: 'col' }, button) };
  });
  const [title, ...others] = headings.map(({ cell }) => cell);
  // Beside the title, where a narrow screen shows it too.
  const saved = make('th', { scope: 'col', className: 'saving' }, say('shortlist.title'));
  const body = make('tbody');
  const caption = make('caption', { className: 'hidden', id: 'table-label' }, say('table.label'));
  const head = make('thead', {}, make('tr', {}, title ?? '', saved, ...others));
  // A stop of the Tab key, so that arrow keys can scroll it.
  const scroll = make(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'region' },
    make('table', {}, caption, head, body),
  );
  scroll.setAttribute('aria-labelledby', 'table-label');

  const rowOf = (card: CardItem): HTMLElement => {
    const known = rows.get(card.id);
    if (known) return known;
    const cells = COLUMNS.slice(1).map((column) => make('td', {}, cellText(column, card, labelOf, say)));
    const row = make('tr', {}, make('th', { scope: 'row' }, practiceLink(card)), savingCell(card), ...cells);
    rows.set(card.id, row);
    return row;
  };
  const put = (cards: readonly CardItem[]) => {
    fill(body, cards.map(rowOf));
    // The script of the shortlist puts its buttons into what is in the page, so not before the table is.
    queueMicrotask(() => dispatchEvent(new Event(CHANGED)));
  };
  const beginning = makeBeginning(say, put, rowOf);

  return {
    element: make('div', {}, scroll, beginning.more),
    show: (state, cards) => {
      sorted = orderOf(state);
      const by = columnOf(sorted);
      for (const { column, cell } of headings) {
        if (by?.column === column) cell.setAttribute('aria-sort', by.rising ? 'ascending' : 'descending');
        else cell.removeAttribute('aria-sort');
      }
      beginning.show(cards);
    },
  };
}

/** The cell of the button that saves a practice. */
function savingCell({ id }: CardItem): HTMLElement {
  const place = make('div');
  place.dataset.save = id;
  return make('td', { className: 'saving' }, place);
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
