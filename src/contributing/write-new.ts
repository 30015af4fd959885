import { closeSync, constants, lstatSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a file that is not there yet. Nothing is ever overwritten, and no folder on the way may be a link to elsewhere.
 *
 * @param contentDir the content folder, which exists
 * @param file path below it, with forward slashes; every step of it is a name that was judged before
 * @param text what to write
 * @returns undefined, or in one line why it was not written
 */
export function writeNewFile(contentDir: string, file: string, text: string): string | undefined {
  const steps = file.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..' || /[\\\0]/.test(step)))
    return `${file} is no path inside the content folder: nothing was written`;
  try {
    let folder = contentDir;
    for (const step of steps.slice(0, -1)) {
      folder = join(folder, step);
      const found = lstatSync(folder, { throwIfNoEntry: false });
      if (!found) mkdirSync(folder);
      else if (!found.isDirectory()) return `${folder} is no plain folder: remove it first`;
    }
    const handle = openSync(
      join(folder, steps.at(-1) ?? ''),
      constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
    );
    try {
      writeFileSync(handle, text);
    } finally {
      closeSync(handle);
    }
    return undefined;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    if (code === 'EEXIST') return `${file} exists already: nothing was written`;
    return `${file} cannot be written (${code}): correct the permissions of the folder`;
  }
}
