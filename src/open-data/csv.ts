/** A value of a cell; null is an empty cell. */
export type CellValue = string | number | null;

/**
 * Lines of cells as CSV (RFC 4180): commas, lines ended by CR LF. It begins with a byte order mark, without which
 * Excel takes it for another encoding than UTF-8.
 */
export function toCsvText(lines: readonly (readonly CellValue[])[]): string {
  return `\ufeff${lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet would run a cell that begins like a formula; an apostrophe makes it text. */
function writeCell(value: CellValue): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
