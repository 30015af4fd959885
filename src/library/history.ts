import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { MAX_CHARACTERS } from '../markdown/bounds.ts';
import type { TextPart } from '../schemas/text-parts.ts';
import { changedParts, type OriginalText } from './changes.ts';
import { digestOfText } from './digest.ts';
import { readPracticeFile } from './practice-file.ts';
import { type FileSource, readContentFile } from './read-file.ts';

/** How many versions of a file are looked at; older ones are as good as unknown. */
const MOST_VERSIONS = 40;

/**
 * Which parts of an original changed since a translation was made from it, as far as Git's history knows that version.
 *
 * @param contentDir the content folder
 * @param file path of the original below it
 * @param digest the digest that the translation carries
 * @param withBody whether the translation has a body
 * @returns undefined where there is no history, or none of it has this digest
 */
export function changesSince(
  contentDir: string,
  file: string,
  digest: string,
  withBody: boolean,
): TextPart[] | undefined {
  const now = textOf(file, readContentFile(join(contentDir, file), MAX_CHARACTERS));
  if (!now) return undefined;
  for (const version of versionsOf(contentDir, file)) {
    const source = git(contentDir, ['show', `${version}:./${file}`]);
    const before = source && textOf(file, source);
    if (before && digestOfText(before.facts, withBody ? before.body : undefined) === digest)
      return changedParts(before, now, withBody);
  }
  return undefined;
}

function textOf(file: string, source: FileSource): OriginalText | undefined {
  const { original, body } = readPracticeFile(file, source);
  return original && { facts: original, body };
}

/** Commits that changed a file, the newest first. */
function versionsOf(contentDir: string, file: string): string[] {
  const list = git(contentDir, ['log', '--format=%H', `--max-count=${MOST_VERSIONS}`, '--', file]);
  return list ? list.toString('utf8').split('\n').filter(Boolean) : [];
}

/** What Git prints, or undefined where there is no Git, no repository or no such thing. */
function git(folder: string, args: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
