import type { PracticeRow } from '../catalogue/row.ts';
import { toCsvText } from '../open-data/csv.ts';

export { exportFileName } from './file-name.ts';

/** Formats that a list can be saved in. */
export const EXPORT_FORMATS = ['CSV', 'JSON'] as const;

/** A column of the exported table. */
export interface ExportColumn {
  /** The field of the record that it shows. */
  field: keyof PracticeRow;
  /** Its heading, in the page's language. */
  heading: string;
  /** Words for the ids that the field holds; other values are shown as they are. */
  labels?: Readonly<Record<string, string>>;
  /** What stands where the record knows nothing; nothing where an empty field is no gap. */
  unknown?: string;
}

/**
 * The records of some practices in the order of their ids.
 *
 * @throws Error if a record is missing: an export that leaves something out in silence would be wrong
 */
export function rowsOf(all: readonly PracticeRow[], ids: readonly string[]): PracticeRow[] {
  const byId = new Map(all.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row) throw new Error(`no record of ${id}`);
    return row;
  });
}

/** Records as CSV with a line of headings, in the words of the page's language. */
export function toCsv(rows: readonly PracticeRow[], columns: readonly ExportColumn[]): string {
  return toCsvText([
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column) => cellText(row, column))),
  ]);
}

/** Records as JSON to read and to compare; what no source says is null. */
export function toJson(rows: readonly PracticeRow[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function cellText(row: PracticeRow, { field, labels, unknown = '' }: ExportColumn): string {
  const value = row[field];
  const values = (Array.isArray(value) ? value : [value]) as readonly (string | number | null)[];
  const known = values.filter((one) => one !== null && one !== '').map(String);
  return known.length > 0 ? known.map((one) => labels?.[one] ?? one).join('; ') : unknown;
}
