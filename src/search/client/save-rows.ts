import type { PracticeRow } from '../../catalogue/row.ts';
import type { ExportColumn } from '../export.ts';
import { exportFileName, rowsOf, toCsv, toJson } from '../export.ts';
import type { Format, Shown } from './export.ts';
import { fetchJson } from './fetch-json.ts';
import { make, need } from './page.ts';

const TYPES: Readonly<Record<Format, string>> = {
  CSV: 'text/csv;charset=utf-8',
  JSON: 'application/json',
};

/** Loads the records of all practices, which the link in the element leads to. */
export function loadRows(root: HTMLElement): Promise<PracticeRow[]> {
  return fetchJson(need<HTMLAnchorElement>('a', root).href);
}

/**
 * Saves the records of a list in the reader's downloads.
 *
 * @param all the records of all practices
 * @param root element with the columns of the table as its data
 * @returns name of the file, and how many practices are in it
 */
export function saveRows(
  all: readonly PracticeRow[],
  { ids, state }: Shown,
  format: Format,
  root: HTMLElement,
  lang: string,
): { file: string; count: number } {
  const rows = rowsOf(all, ids);
  const columns = JSON.parse(root.dataset.columns ?? '[]') as ExportColumn[];
  const file = exportFileName(lang, state, format.toLowerCase());
  download(format === 'CSV' ? toCsv(rows, columns) : toJson(rows), TYPES[format], file);
  return { file, count: rows.length };
}

function download(text: string, type: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href, download: name }).click();
  // Some browsers read the blob only after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
