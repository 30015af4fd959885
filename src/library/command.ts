import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkMessageFiles } from '../i18n/check-messages.ts';
import { byPlace, formatIssue, type Issue, quoted } from '../issues/issue.ts';
import { type Reading, readLibrary } from './read.ts';
import { reportOf } from './report.ts';

/** The content that the project itself brings. */
export const PROJECT_CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

/** The content folder to work on: `CONTENT_DIR`, or the project's own. */
export function contentDirOf(environment: NodeJS.ProcessEnv): string {
  return environment.CONTENT_DIR ? resolve(environment.CONTENT_DIR) : PROJECT_CONTENT;
}

const OPTIONS = {
  content: { type: 'string' },
  format: { type: 'string' },
  report: { type: 'boolean' },
} as const;
interface Options {
  content?: string;
  format?: string;
  report?: boolean;
}

const USAGE = 'usage: npm run check -- [--content DIR] [--format text|json] [--report]';

/**
 * The command `npm run check`: judges a content folder and prints what is wrong; with `--report` also what it holds.
 *
 * @param args the command's arguments
 * @param environment for `CONTENT_DIR`
 * @returns exit code: 0 without errors, 1 with any, 2 for wrong arguments
 */
export function runCheck(args: string[], environment: NodeJS.ProcessEnv): number {
  let values: Options;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS }));
  } catch (cause) {
    console.error(`${(cause as Error).message}\n${USAGE}`);
    return 2;
  }
  const format = values.format ?? 'text';
  const fault = faultOfOptions(format, values);
  if (fault) {
    console.error(`${fault}\n${USAGE}`);
    return 2;
  }
  const contentDir = values.content ? resolve(values.content) : contentDirOf(environment);
  const reading = readAll(contentDir);
  if (format === 'json') console.log(JSON.stringify(reading.issues.map(inFixedOrder), null, 2));
  else printReading(reading);
  // Of a folder that was not read there is nothing to report.
  if (values.report && reading.files > 0) for (const line of reportOf(reading.library)) console.log(line);
  return hasErrors(reading.issues) ? 1 : 0;
}

function faultOfOptions(format: string, { content, report }: Options): string | undefined {
  if (format !== 'text' && format !== 'json') return `--format is text or json, not ${quoted(format)}`;
  if (report && format === 'json') return '--report is text: run it without --format json';
  if (content?.trim() === '') return '--content names no folder: write its path behind it';
  return undefined;
}

/** Reads a content folder together with the interface's texts, which a build needs as well. */
export function readAll(contentDir: string): Reading {
  const reading = readLibrary(contentDir, PROJECT_CONTENT);
  const issues = [
    ...reading.issues.map((issue) => ({ ...issue, file: pathFromHere(contentDir, issue.file) })),
    ...checkMessageFiles(),
  ];
  return { ...reading, issues: issues.sort(byPlace) };
}

/** Path of a content file from where the command runs, so that terminals and editors can open it. */
export function pathFromHere(contentDir: string, file: string): string {
  return relative(process.cwd(), join(contentDir, file)).split(sep).join('/');
}

/** Whether any issue fails the check. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

/** Prints every issue, one a line, and one line that sums up. */
export function printReading({ issues, files, library }: Reading): void {
  for (const issue of issues) console.log(formatIssue(issue));
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  console.log(
    `content: ${library.practices.length} practices in ${files} files, ${errors} errors, ${issues.length - errors} warnings`,
  );
}

function inFixedOrder({ file, line, column, severity, rule, message }: Issue): Issue {
  return { file, line, column, severity, rule, message };
}
