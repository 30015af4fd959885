import { closeSync, constants, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { readContentFile } from '../../library/read-file.ts';
import { MAX_CHARACTERS } from '../../markdown/bounds.ts';

/** Text of a plain file to the byte, with its byte order mark and line ends; undefined where it is no text to change. */
export function exactText(path: string): string | undefined {
  const source = readContentFile(path, MAX_CHARACTERS);
  if ('rule' in source) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source);
  } catch {
    return undefined;
  }
}

/**
 * Writes a text over a plain file. A link is never followed, also where it took the file's place a moment ago.
 *
 * @returns undefined, or why it was not written
 */
export function overwrite(path: string, text: string): string | undefined {
  try {
    // Windows has no such flag, and makes links for administrators only.
    const handle = openSync(path, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      if (!fstatSync(handle).isFile()) return 'it is no plain file: nothing was written';
      const bytes = Buffer.from(text);
      ftruncateSync(handle, 0);
      for (let written = 0; written < bytes.length; )
        written += writeSync(handle, bytes, written, bytes.length - written, written);
    } finally {
      closeSync(handle);
    }
    return undefined;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    return `it cannot be written (${code}): correct its permissions`;
  }
}
