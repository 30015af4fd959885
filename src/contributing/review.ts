import { resolve } from 'node:path';
import { formatIssue, quoted } from '../issues/issue.ts';
import { contentDirOf, PROJECT_CONTENT, pathFromHere } from '../library/command.ts';
import { gatherContent } from '../library/gather.ts';
import type { PracticeFile } from '../library/practice-file.ts';
import { judgeContent } from '../library/read.ts';
import { isFolder } from '../library/read-file.ts';
import { readArguments } from './arguments.ts';
import { earlierOriginals, originalWithDigest } from './earlier-original.ts';
import { table } from './table.ts';
import { CHECK_HOLDS_MONTHS, STATUS_HOLDS_YEARS, type Waiting, waitingIn } from './waiting.ts';
import { whatChanged } from './what-changed.ts';

const FLAGS = { content: 'text', today: 'text', json: 'switch', help: 'switch' } as const;

const USAGE = 'usage: npm run review -- [--json] [--today 2026-11-25] [--content DIR]';

/**
 * The command `npm run review`: prints what waits for a person. That something waits is no error.
 *
 * @param args flags; `--today` sets the day to count from
 * @param environment for `CONTENT_DIR`
 * @returns exit code: 0, or 1 where there is no content, or 2 for wrong arguments
 */
export function runReview(args: readonly string[], environment: NodeJS.ProcessEnv): number {
  const read = readArguments(args, FLAGS);
  if (typeof read !== 'string' && read.switches.has('help')) {
    console.log(USAGE);
    return 0;
  }
  const fault =
    typeof read === 'string'
      ? read
      : read.rest.length > 0
        ? `${quoted(read.rest[0] ?? '')} belongs to no flag: this command takes flags only`
        : faultOfDay(read.texts.today);
  if (typeof read === 'string' || fault) {
    console.error(`${fault}\n${USAGE}`);
    return 2;
  }
  const contentDir = read.texts.content ? resolve(read.texts.content) : contentDirOf(environment);
  if (!isFolder(contentDir)) {
    console.error('there is no content folder at this path: correct --content or CONTENT_DIR');
    return 1;
  }
  const today = read.texts.today ?? new Date().toISOString().slice(0, 10);
  const { waiting, errors } = waitingOf(contentDir, today);
  if (read.switches.has('json')) console.log(JSON.stringify({ ...waiting, errors }, null, 2));
  else for (const line of linesOf(waiting, errors)) console.log(line);
  return 0;
}

function faultOfDay(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  const exists = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  return exists ? undefined : `--today is a day such as 2026-11-25, not ${quoted(day)}`;
}

function waitingOf(contentDir: string, today: string): { waiting: Waiting; errors: number } {
  const gathered = gatherContent(contentDir, PROJECT_CONTENT);
  const { library, issues } = judgeContent(gathered);
  const shown = issues.map((issue) => ({ ...issue, file: pathFromHere(contentDir, issue.file) }));
  // Git is asked once a practice, and only as far back as a digest needs.
  const history = new Map<string, PracticeFile[]>();
  const waiting = waitingIn(library, shown, today, ({ id }, lang) => {
    const files = gathered.files.filter((file) => file.id === id);
    const original = files.find((file) => file.original);
    const translation = files.find((file) => file.lang === lang);
    const digest = translation?.translation?.translation.digest;
    if (!original || !translation || !digest) return null;
    const earlier = history.get(id) ?? [...earlierOriginals(contentDir, original.file)];
    history.set(id, earlier);
    const hasBody = translation.body !== '';
    const before = originalWithDigest(earlier, digest, hasBody);
    return before ? whatChanged(before, original, hasBody) : null;
  });
  return { waiting, errors: issues.filter(({ severity }) => severity === 'error').length };
}

/** The queue in plain text. */
export function linesOf(waiting: Waiting, errors: number): string[] {
  const { outdated, unconfirmed, due, unreviewed, warnings, today } = waiting;
  const countries = Object.entries(unconfirmed);
  const langs = Object.entries(unreviewed);
  return [
    `What waits on ${today}`,
    ...(errors > 0
      ? [`The content has ${errors} errors; what they are in is missing below: npm run check`]
      : []),
    ...part('Outdated translations', outdated.length, 'revise, then npm run stamp -- <translation>', [
      ['translation', 'changed in the original'],
      ...outdated.map(({ target, changed }) => [target, changed?.join(', ') ?? 'not known']),
    ]),
    ...part('Entries not confirmed by their lead', count(countries), 'verification.state is desk-research', [
      ['country', 'entries', 'ids'],
      ...countries.map(([country, ids]) => [country, String(ids.length), ids.join(' ')]),
    ]),
    ...part(
      'Due for a check',
      due.length,
      `last check over ${CHECK_HOLDS_MONTHS} months ago, or status of a year over ${STATUS_HOLDS_YEARS} years ago`,
      [
        ['entry', 'country', 'last check', 'status as of'],
        ...due.map(({ id, country, checked, statusAsOf }) => [
          id,
          country,
          checked ?? '',
          String(statusAsOf ?? ''),
        ]),
      ],
    ),
    ...part('Machine translations that no person reviewed', count(langs), '--json names the files', [
      ['language', 'files'],
      ...langs.map(([lang, targets]) => [lang, String(targets.length)]),
    ]),
    '',
    `Warnings of the check: ${warnings.length}`,
    ...warnings.map((issue) => `  ${formatIssue(issue)}`),
  ];
}

function part(title: string, number: number, hint: string, rows: readonly (readonly string[])[]): string[] {
  return ['', `${title}: ${number}${number > 0 ? ` (${hint})` : ''}`, ...(number > 0 ? table(rows) : [])];
}

function count(groups: readonly (readonly [string, readonly string[]])[]): number {
  return groups.reduce((sum, [, list]) => sum + list.length, 0);
}
