import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkMessageFiles } from '../i18n/check-messages.ts';
import { byPlace, formatIssue, type Issue } from '../issues/issue.ts';
import { type Reading, readLibrary } from './read.ts';

/** The content that the project itself brings. */
export const PROJECT_CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

/** The content folder to work on: `CONTENT_DIR`, or the project's own. */
export function contentDirOf(environment: NodeJS.ProcessEnv): string {
  return environment.CONTENT_DIR ? resolve(environment.CONTENT_DIR) : PROJECT_CONTENT;
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
