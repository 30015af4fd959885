import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { digestOfText } from '../library/digest.ts';
import { type PracticeFile, readPracticeFile } from '../library/practice-file.ts';

/** How far back an original is looked for, in commits that changed it. */
const MOST_COMMITS = 60;

/** A file of Git's is read whole; one that is larger is no practice. */
const MOST_BYTES = 1_000_000;

/**
 * The earlier originals of a practice, the newest first, out of the history that Git has; none where there is no Git, or
 * no history.
 *
 * @param contentDir the content folder
 * @param file path of the original below it
 */
export function* earlierOriginals(contentDir: string, file: string): Generator<PracticeFile> {
  const path = join(contentDir, file);
  const git = (...args: string[]) =>
    spawnSync('git', args, {
      cwd: dirname(path),
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const log = git('log', `--max-count=${MOST_COMMITS}`, '--format=%H', '--', basename(path));
  if (log.status !== 0) return;
  for (const commit of log.stdout.toString('utf8').split('\n')) {
    if (!/^[0-9a-f]{40,64}$/.test(commit)) continue;
    const shown = git('show', '--no-textconv', `${commit}:./${basename(path)}`);
    if (shown.status === 0) yield readPracticeFile(file, shown.stdout);
  }
}

/**
 * The original that a translation was made from, as far as Git knows it.
 *
 * @param earlier the earlier originals
 * @param digest digest in the translation
 * @param hasBody whether the translation has a body
 */
export function originalWithDigest(
  earlier: Iterable<PracticeFile>,
  digest: string,
  hasBody: boolean,
): PracticeFile | undefined {
  for (const file of earlier) {
    if (file.original && digestOfText(file.original, hasBody ? file.body : undefined) === digest) return file;
  }
  return undefined;
}
