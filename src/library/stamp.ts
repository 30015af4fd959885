import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LANG, type Lang } from '../i18n/locales.ts';
import { error, formatIssue, type Issue, START } from '../issues/issue.ts';
import { digestOfOwnPage } from './check-own-pages.ts';
import { digestOfEntries } from './check-programme.ts';
import { contentDirOf, PROJECT_CONTENT, pathFromHere } from './command.ts';
import { digestOfText } from './digest.ts';
import { withDigest } from './digest-place.ts';
import { type Gathered, gatherContent } from './gather.ts';
import { readOwnPageFile } from './own-page-file.ts';
import { readPracticeFile } from './practice-file.ts';
import { readProgrammeFile } from './programme-file.ts';
import { judgeContent } from './read.ts';
import { isFolder, readContentFile } from './read-file.ts';
import { parseTarget, type StampTarget } from './stamp-target.ts';
import { MAX_YAML_CHARACTERS } from './yaml-file.ts';

const USAGE = `usage: npm run stamp -- <target>…   (after revising the translation)
  <id>/<lang>                      a translation of a practice; <id> alone: all languages
  programme/<collection>/<lang>    a translation of a collection of the programme; without <lang>: all languages
  pages/<page>/<lang>              a translation of a page of the library's own; without <lang>: all languages`;

/** What a target means: the files that it rests on, and the translations to stamp. */
interface Job {
  argument: string;
  /** The originals; none or several are an error, which the check says. */
  originals: string[];
  /** Translations, each with its digest where the original is sound. */
  translations: { file: string; digest: string | undefined }[];
}

/**
 * The command `npm run stamp -- <id>/<lang>…`: writes the digest of the original into translations, after a
 * person has made sure that they still say the same. `<id>` alone stamps all languages of a practice,
 * `programme/<collection>/<lang>` and `programme/<collection>` those of a collection of the programme,
 * `pages/<page>/<lang>` and `pages/<page>` those of a page. A file that the check would refuse, or whose original
 * it refuses, is left as it is.
 *
 * @param args practices, collections or single translations to stamp, or `--help`
 * @param environment for `CONTENT_DIR`
 * @returns exit code: 0, or 1 where a translation could not be stamped, or 2 for wrong arguments
 */
export function stampTranslations(args: readonly string[], environment: NodeJS.ProcessEnv): number {
  if (args.some((argument) => argument === '--help' || argument === '-h')) {
    console.log(USAGE);
    return 0;
  }
  const targets = args.map((argument) => ({ argument, target: parseTarget(argument) }));
  const faults = targets.flatMap(({ target }) => (typeof target === 'string' ? [target] : []));
  if (faults.length > 0 || targets.length === 0) {
    console.error([...faults, USAGE].join('\n'));
    return 2;
  }
  const contentDir = contentDirOf(environment);
  if (!isFolder(contentDir)) {
    console.error('there is no content folder at this path: correct CONTENT_DIR');
    return 1;
  }
  const gathered = gatherContent(contentDir, PROJECT_CONTENT);
  const jobs = targets.flatMap(({ argument, target }) =>
    typeof target === 'string' ? [] : [jobOf(argument, target, gathered)],
  );
  return stampAll(jobs, gathered, contentDir);
}

function jobOf(argument: string, target: StampTarget, gathered: Gathered): Job {
  if (target.kind === 'practice') {
    const files = gathered.files.filter(({ id }) => id === target.id);
    const original = files.find((file) => file.original);
    const facts = original?.original;
    return {
      argument,
      originals: files.filter(({ kind }) => kind === 'original').map(({ file }) => file),
      translations: files
        .filter(({ kind, lang }) => kind !== 'original' && (target.lang ?? lang) === lang)
        .map(({ file, body }) => ({
          file,
          digest: facts && digestOfText(facts, body === '' ? undefined : original.body),
        })),
    };
  }
  if (target.kind === 'page') {
    const files = gathered.ownPageFiles.filter(({ name }) => name === target.name);
    return collectionJob(
      argument,
      files,
      target.lang,
      (original) => original.frontmatter && digestOfOwnPage(original),
    );
  }
  const files = gathered.programmeFiles.filter(({ collection }) => collection === target.name);
  return collectionJob(
    argument,
    files,
    target.lang,
    (original) => original.entries && digestOfEntries(original),
  );
}

/** A job for files whose original is the one in the default language. */
function collectionJob<F extends { file: string; lang: Lang }>(
  argument: string,
  files: readonly F[],
  wanted: Lang | undefined,
  digestOf: (original: F) => string | undefined,
): Job {
  const original = files.find(({ lang }) => lang === DEFAULT_LANG);
  const digest = original && digestOf(original);
  return {
    argument,
    originals: original ? [original.file] : [],
    translations: files
      .filter(({ lang }) => lang !== DEFAULT_LANG && (wanted ?? lang) === lang)
      .map(({ file }) => ({ file, digest })),
  };
}

/** Stamps in memory, judges the library as it would be, and writes what is sound. */
function stampAll(jobs: readonly Job[], gathered: Gathered, contentDir: string): number {
  const texts = new Map<string, string>();
  for (const { file, digest } of jobs.flatMap(({ translations }) => translations)) {
    const text = digest === undefined ? undefined : stampedText(contentDir, file, digest);
    if (text !== undefined) texts.set(file, text);
  }
  const { issues } = judgeContent(withTexts(gathered, texts));
  const errors = issues.filter(({ severity }) => severity === 'error');
  const codes = jobs.map((job) => {
    const { argument, originals, translations } = job;
    if (translations.length === 0) {
      console.error(`${argument}: there is no such translation: correct the target`);
      return 1;
    }
    const outcomes = translations.map(({ file }) => {
      const own = errors.filter((issue) => issue.file === file || originals.includes(issue.file));
      return own.length > 0 ? own : writeText(contentDir, file, texts.get(file));
    });
    const problems = new Set(outcomes.flatMap((outcome) => (Array.isArray(outcome) ? outcome : [])));
    for (const issue of problems)
      console.error(formatIssue({ ...issue, file: pathFromHere(contentDir, issue.file) }));
    const [stamped, left] = [true, false].map((wanted) => outcomes.filter((is) => is === wanted).length);
    const refused = translations.length - (stamped ?? 0) - (left ?? 0);
    console.log(`${argument}: ${stamped} stamped, ${left} right already, ${refused} refused`);
    return refused > 0 ? 1 : 0;
  });
  return Math.max(...codes);
}

/** Text of a file with its digest; undefined where it cannot be read or has no place for one. */
function stampedText(contentDir: string, file: string, digest: string): string | undefined {
  const text = textOf(contentDir, file);
  return text === undefined ? undefined : withDigest(text, digest, file.endsWith('.mdx') ? 'mdx' : 'yaml');
}

/** Text of a file to the byte, with its byte order mark and its line ends. */
function textOf(contentDir: string, file: string): string | undefined {
  const source = readContentFile(join(contentDir, file), MAX_YAML_CHARACTERS);
  if ('rule' in source) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source);
  } catch {
    return undefined;
  }
}

/** The files as they would be with other texts. */
function withTexts(gathered: Gathered, texts: ReadonlyMap<string, string>): Gathered {
  const bytesOf = (file: string) => {
    const text = texts.get(file);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  return {
    ...gathered,
    files: gathered.files.map((file) => {
      const bytes = bytesOf(file.file);
      return bytes ? readPracticeFile(file.file, bytes) : file;
    }),
    programmeFiles: gathered.programmeFiles.map((file) => {
      const bytes = bytesOf(file.file);
      return bytes ? readProgrammeFile(file.file, bytes) : file;
    }),
    ownPageFiles: gathered.ownPageFiles.map((file) => {
      const bytes = bytesOf(file.file);
      return bytes ? readOwnPageFile(file.file, bytes) : file;
    }),
  };
}

/** Writes a text into its file: whether it was another before, or why it could not be written. */
function writeText(contentDir: string, file: string, text: string | undefined): boolean | Issue[] {
  if (text === undefined) {
    const message =
      'no place for the digest was found: write digest: "0000000000000000" below "from", then stamp';
    return [{ file, ...error(START, 'digest-place', message) }];
  }
  if (textOf(contentDir, file) === text) return false;
  try {
    writeFileSync(join(contentDir, file), text);
    return true;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    return [
      { file, ...error(START, 'unwritable', `it cannot be written (${code}): correct its permissions`) },
    ];
  }
}
