import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { quoted } from '../issues/issue.ts';

/**
 * Paths of the content that a command was told to judge, relative to the content folder and with forward slashes; the
 * folder itself is ''. Paths are those of the folder that the command was called in, which npm leaves before it runs it.
 *
 * @param paths files or folders as they were typed
 * @param contentDir the content folder
 * @param startedIn folders that the paths may be relative to, the likeliest first
 * @returns the paths, or in one line what is wrong with the first bad one
 */
export function targetsOf(
  paths: readonly string[],
  contentDir: string,
  startedIn: readonly string[],
): string[] | string {
  const targets: string[] = [];
  for (const path of paths) {
    const found = startedIn.map((folder) => resolve(folder, path)).find((candidate) => existsSync(candidate));
    // A link that leads nowhere is there all the same: the check says what is wrong with it.
    const absolute = found ?? resolve(startedIn[0] ?? '.', path);
    const inside = insideOf(contentDir, absolute) ?? insideOf(realOf(contentDir), absolute);
    if (inside === undefined)
      return `${quoted(path)} lies outside of the content folder: name a file or folder in it`;
    if (!found) return `there is no ${quoted(path)}: correct the path`;
    targets.push(inside);
  }
  return targets;
}

/** Whether a file of the content is one of the targets or lies in one. */
export function isTargeted(file: string, targets: readonly string[]): boolean {
  return targets.some((target) => target === '' || file === target || file.startsWith(`${target}/`));
}

function realOf(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

function insideOf(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  return join(inside) === '.' ? '' : inside.split(sep).join('/');
}
