import { join } from 'node:path';
import { PROJECT_CONTENT, pathFromHere } from '../../library/command.ts';
import { digestOfText } from '../../library/digest.ts';
import { withDigest } from '../../library/digest-place.ts';
import { gatherContent } from '../../library/gather.ts';
import { judgeContent } from '../../library/read.ts';
import { earlierOriginals, originalWithDigest } from '../earlier-original.ts';
import { differInTypographyOnly } from '../what-changed.ts';
import { exactText, overwrite } from './overwrite.ts';

/**
 * Renews the digest of translations whose original has changed in nothing but typography since they were made, as Git's
 * history shows. Every other outdated translation is left to a person and `npm run stamp`.
 *
 * @param files paths of practice files that may be changed
 * @returns how many were
 */
export function renewTypography(contentDir: string, files: readonly string[]): number {
  const gathered = gatherContent(contentDir, PROJECT_CONTENT);
  const { issues } = judgeContent(gathered);
  const isUnsound = (file: string) =>
    issues.some((issue) => issue.file === file && issue.severity === 'error');
  let renewed = 0;
  for (const translation of gathered.files) {
    const given = translation.translation?.translation.digest;
    if (given === undefined || !files.includes(translation.file) || isUnsound(translation.file)) continue;
    const original = gathered.files.find(({ id, original: facts }) => id === translation.id && facts);
    if (!original?.original || isUnsound(original.file)) continue;
    const hasBody = translation.body !== '';
    const digest = digestOfText(original.original, hasBody ? original.body : undefined);
    if (digest === given) continue;
    const shown = pathFromHere(contentDir, translation.file);
    const before = originalWithDigest(earlierOriginals(contentDir, original.file), given, hasBody);
    if (!before || !differInTypographyOnly(before, original, hasBody)) {
      const why = before ? 'the original says something else now' : 'its original is not in the history';
      console.log(`${shown} left outdated: ${why}; revise it, then npm run stamp`);
      continue;
    }
    const path = join(contentDir, translation.file);
    const text = exactText(path);
    const stamped = text === undefined ? undefined : withDigest(text, digest, 'mdx');
    const fault = stamped === undefined ? 'it has no place for a digest' : overwrite(path, stamped);
    if (fault) {
      console.error(`${shown}: ${fault}`);
      continue;
    }
    renewed++;
    console.log(`${shown} fixed: digest renewed, only the typography of the original has changed`);
  }
  return renewed;
}
