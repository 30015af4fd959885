import { join } from 'node:path';
import { pathFromHere } from '../../library/command.ts';
import { listContent } from '../../library/list-content.ts';
import { isFolder } from '../../library/read-file.ts';
import { isTargeted } from '../targets.ts';
import { fixPractice } from './fix-practice.ts';
import { exactText, overwrite } from './overwrite.ts';
import { renewTypography } from './typography.ts';

/**
 * The part `--fix` of `npm run check`: mends what is mechanical in the practices' files and prints each change.
 *
 * @param contentDir the content folder
 * @param targets paths below it; undefined means all practices
 * @param typography whether to renew digests of translations whose original changed in its typography only
 */
export function fixFiles(
  contentDir: string,
  targets: readonly string[] | undefined,
  typography: boolean,
): void {
  if (!isFolder(contentDir)) return;
  const files = listContent(contentDir).practices.filter((file) => isTargeted(file, targets ?? ['']));
  let changed = 0;
  for (const file of files) {
    const path = join(contentDir, file);
    const before = exactText(path);
    if (before === undefined) continue;
    const { text, changes } = fixPractice(file, before);
    if (text === before) continue;
    const shown = pathFromHere(contentDir, file);
    const fault = overwrite(path, text);
    if (fault) {
      console.error(`${shown}: ${fault}`);
      continue;
    }
    changed++;
    for (const { line, what } of changes) console.log(`${shown}:${line} fixed: ${what}`);
  }
  if (typography) changed += renewTypography(contentDir, files);
  console.log(`fixed: ${changed} of ${files.length} files changed`);
}
