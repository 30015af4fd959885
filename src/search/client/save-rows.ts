import { type EXPORT_FORMATS, type ExportColumn, exportFileName, rowsOf, toCsv, toJson } from '../export.ts';
import type { Shown } from './export.ts';
import { loadRows } from './load-rows.ts';
import { need, type Say } from './page.ts';
import { saveFile } from './save-file.ts';

const TYPES: Readonly<Record<(typeof EXPORT_FORMATS)[number], string>> = {
  CSV: 'text/csv;charset=utf-8',
  JSON: 'application/json',
};

/**
 * Saves the records of a list in the reader's downloads.
 *
 * @param root element with the link to all records, and with language and columns as its data
 * @param format one of the formats; another is taken for JSON
 * @returns what was done, in words
 * @throws Error when the records cannot be loaded, or lack one of the list
 */
export async function saveRows(
  root: HTMLElement,
  { ids, state }: Shown,
  format: string,
  say: Say,
): Promise<string> {
  if (ids.length === 0) return say('export.nothing');
  const rows = rowsOf(await loadRows(need<HTMLAnchorElement>('a', root).href), ids);
  const file = exportFileName(root.dataset.lang ?? '', state, format.toLowerCase());
  if (format === 'CSV') {
    const columns = JSON.parse(root.dataset.columns ?? '[]') as ExportColumn[];
    saveFile(new Blob([toCsv(rows, columns)], { type: TYPES.CSV }), file);
  } else saveFile(new Blob([toJson(rows)], { type: TYPES.JSON }), file);
  return say('export.done', { file, practices: say('catalogue.count', { count: rows.length }) });
}
