export type Severity = 'error' | 'warning';

/** One thing wrong with one file. `line` and `column` count from 1; columns are UTF-16 units. */
export interface Issue {
  /** Path with forward slashes: relative to the content folder while it is read, to the working folder when printed. */
  file: string;
  line: number;
  column: number;
  severity: Severity;
  /** Kebab-case name of the rule. */
  rule: string;
  /** What is wrong and how to mend it, in one line. */
  message: string;
}

/** An issue before it is known in which file it stands. */
export type Finding = Omit<Issue, 'file'>;

export interface Point {
  line: number;
  column: number;
}

export const START: Point = { line: 1, column: 1 };

/** A finding that fails the check. */
export function error(at: Point, rule: string, message: string): Finding {
  return { line: at.line, column: at.column, severity: 'error', rule, message: oneLine(message) };
}

/** A finding that is reported and fails nothing. */
export function warning(at: Point, rule: string, message: string): Finding {
  return { line: at.line, column: at.column, severity: 'warning', rule, message: oneLine(message) };
}

/** A contributor's value as it may be shown in a message: short, on one line, without control or direction characters. */
export function quoted(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
  return `"${plain.length > 60 ? `${plain.slice(0, 57)}…` : plain}"`;
}

/** Order of a report: by file, line, column. */
export function byPlace(a: Issue, b: Issue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** `file:line:column severity rule message`, the form that editors and terminals turn into a link. */
export function formatIssue(issue: Issue): string {
  // A file's name is a stranger's text too: it must not write lines of its own.
  const file = issue.file.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
  return `${file}:${issue.line}:${issue.column} ${issue.severity} ${issue.rule} ${issue.message}`;
}

/** A message may quote a stranger's text: it stays on its line, and no character of it turns or hides the rest. */
function oneLine(message: string): string {
  return message.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
}
