import type { Issue } from '../issues/issue.ts';

/**
 * An issue as a workflow command of GitHub Actions, which shows it beside the changed line. Percent signs and line ends
 * are escaped, in properties colons and commas too, so that no text of a stranger gives a command of its own.
 */
export function annotation({ file, line, column, severity, rule, message }: Issue): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${place}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
