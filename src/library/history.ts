import { join } from 'node:path';
import { MAX_CHARACTERS } from '../markdown/bounds.ts';
import type { TextPart } from '../schemas/text-parts.ts';
import { changedParts } from './changes.ts';
import { earlierOriginals, originalWithDigest } from './earlier-original.ts';
import { readPracticeFile } from './practice-file.ts';
import { readContentFile } from './read-file.ts';

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
  const now = readPracticeFile(file, readContentFile(join(contentDir, file), MAX_CHARACTERS));
  const before = originalWithDigest(earlierOriginals(contentDir, file), digest, withBody);
  if (!now.original || !before?.original) return undefined;
  return changedParts(
    { facts: before.original, body: before.body },
    { facts: now.original, body: now.body },
    withBody,
  );
}
