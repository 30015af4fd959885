import { resolve } from 'node:path';
import { formatIssue, type Issue, quoted } from '../issues/issue.ts';
import { contentDirOf, hasErrors, pathFromHere, printReading, readAll } from '../library/command.ts';
import type { Reading } from '../library/read.ts';
import { reportOf } from '../library/report.ts';
import { annotation } from './annotations.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { fixFiles } from './fix/fix-files.ts';
import { isTargeted, targetsOf } from './targets.ts';
import { watchFolder } from './watch.ts';

const FLAGS = {
  content: 'text',
  format: 'text',
  report: 'switch',
  watch: 'switch',
  fix: 'switch',
  typography: 'switch',
  help: 'switch',
} as const;

const FORMATS = ['text', 'json', 'github'] as const;
type Format = (typeof FORMATS)[number];

const USAGE = `usage: npm run check -- [paths…] [--content DIR] [--format ${FORMATS.join('|')}] [--report] [--watch] [--fix [--typography]]`;

/** A run of the check: what to judge, and how to say it. */
interface Job {
  contentDir: string;
  format: Format;
  /** Paths below the content folder; none means all of it, and the interface's texts. */
  targets: readonly string[] | undefined;
  report: boolean;
}

/**
 * The command `npm run check`: judges a content folder, or named files and folders of it, and prints what is wrong.
 *
 * @param args paths and flags
 * @param environment for `CONTENT_DIR`, and npm's `INIT_CWD`
 * @param untilStopped for `--watch`: resolves when watching shall end
 * @returns exit code: 0 without errors, 1 with any, 2 for wrong arguments
 */
export function runCheck(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  untilStopped?: Promise<void>,
): number | Promise<number> {
  const read = readArguments(args, FLAGS);
  if (typeof read === 'string') return refuse(read);
  if (read.switches.has('help')) {
    console.log(USAGE);
    return 0;
  }
  const job = jobOf(read, environment);
  if (typeof job === 'string') return refuse(job);
  if (read.switches.has('fix')) fixFiles(job.contentDir, job.targets, read.switches.has('typography'));
  if (!read.switches.has('watch')) return judge(job);
  // Editors read these two lines: what stands between them is what is wrong now.
  const judgeAgain = () => {
    console.log('checking');
    judge(job);
    console.log('watching: a change is judged at once; Ctrl-C ends it');
  };
  judgeAgain();
  const stop = watchFolder(job.contentDir, judgeAgain);
  return (untilStopped ?? interrupted()).then(() => {
    stop();
    return 0;
  });
}

function refuse(fault: string): number {
  console.error(`${fault}\n${USAGE}`);
  return 2;
}

function jobOf({ texts, switches, rest }: Arguments, environment: NodeJS.ProcessEnv): Job | string {
  const format = FORMATS.find((name) => name === (texts.format ?? 'text'));
  if (!format) return `--format is ${FORMATS.join(' or ')}, not ${quoted(texts.format ?? '')}`;
  for (const name of ['report', 'watch', 'fix'])
    if (format !== 'text' && switches.has(name))
      return `--${name} is text: run it without --format ${format}`;
  if (switches.has('fix') && switches.has('watch'))
    return '--fix and --watch do not go together: fix first, then watch';
  if (switches.has('typography') && !switches.has('fix')) return '--typography belongs to --fix: write both';
  if (switches.has('report') && rest.length > 0) return '--report is about the whole library: name no path';
  const contentDir = texts.content ? resolve(texts.content) : contentDirOf(environment);
  if (rest.length === 0) return { contentDir, format, targets: undefined, report: switches.has('report') };
  const startedIn = [...(environment.INIT_CWD ? [environment.INIT_CWD] : []), process.cwd()];
  const targets = targetsOf(rest, contentDir, startedIn);
  return typeof targets === 'string' ? targets : { contentDir, format, targets, report: false };
}

function judge({ contentDir, format, targets, report }: Job): number {
  const whole = readAll(contentDir);
  const issues = targets ? issuesOf(whole, contentDir, targets) : whole.issues;
  if (format === 'json') console.log(JSON.stringify(issues.map(inFixedOrder), null, 2));
  else if (format === 'github') for (const issue of issues) console.log(annotation(issue));
  else if (targets) printNamed(issues, whole);
  else printReading(whole);
  // Of a folder that was not read there is nothing to report.
  if (report && whole.files > 0) for (const line of reportOf(whole.library)) console.log(line);
  return hasErrors(issues) ? 1 : 0;
}

/** Of all issues those of the named files, and those of the content folder as a whole. */
function issuesOf({ issues }: Reading, contentDir: string, targets: readonly string[]): Issue[] {
  const whole = pathFromHere(contentDir, '.');
  const named = targets.map((target) => pathFromHere(contentDir, target));
  return issues.filter(
    ({ file, rule }) => (file === whole && rule === 'content-folder') || isTargeted(file, named),
  );
}

function printNamed(issues: readonly Issue[], { issues: all }: Reading): void {
  for (const issue of issues) console.log(formatIssue(issue));
  console.log(`named files: ${counts(issues)}`);
  const elsewhere = all.filter((issue) => !issues.includes(issue));
  if (elsewhere.length > 0) console.log(`elsewhere: ${counts(elsewhere)} (npm run check lists them)`);
}

function counts(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return `${errors} errors, ${issues.length - errors} warnings`;
}

function inFixedOrder({ file, line, column, severity, rule, message }: Issue): Issue {
  return { file, line, column, severity, rule, message };
}

/** Resolves at Ctrl-C, or where the process is asked to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
