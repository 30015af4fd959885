import type { Sort } from './state.ts';

/** Columns of the table, in their order. */
export const COLUMNS = ['title', 'place', 'country', 'status', 'began', 'evidence', 'type', 'text'] as const;

export type Column = (typeof COLUMNS)[number];

/** Orders of a column: rising and falling. */
const SORTS_OF: Readonly<Record<Column, readonly [up: Sort, down: Sort]>> = {
  title: ['title', '-title'],
  place: ['place', '-place'],
  country: ['country', '-country'],
  status: ['status', '-status'],
  began: ['oldest', 'newest'],
  evidence: ['evidence', '-evidence'],
  type: ['type', '-type'],
  text: ['text', '-text'],
};

/** Columns of which the larger end is asked for first: the latest start, the best evidence, the most languages. */
const FALLING_FIRST: readonly Column[] = ['began', 'evidence', 'text'];

/** The column that an order goes by, and which way; undefined for an order that is no column's. */
export function columnOf(sort: Sort): { column: Column; rising: boolean } | undefined {
  const column = COLUMNS.find((candidate) => SORTS_OF[candidate].includes(sort));
  return column && { column, rising: SORTS_OF[column][0] === sort };
}

/** The order that a press on a column's heading gives: its own, or turned round if it is that already. */
export function nextSort(column: Column, sort: Sort): Sort {
  const [up, down] = SORTS_OF[column];
  if (FALLING_FIRST.includes(column)) return sort === down ? up : down;
  return sort === up ? down : up;
}
