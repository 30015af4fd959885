import type { PracticeRow } from '../catalogue/row.ts';

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

/**
 * Records as CSV (RFC 4180): commas, lines ended by CR LF, a line of headings. It begins with a byte order mark,
 * without which Excel takes it for another encoding than UTF-8.
 */
export function toCsv(rows: readonly PracticeRow[], columns: readonly ExportColumn[]): string {
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column) => cellText(row, column))),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;
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

/** A spreadsheet would run a cell that begins like a formula; an apostrophe makes it text. */
function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
