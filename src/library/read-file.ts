import { lstatSync, readFileSync, statSync } from 'node:fs';
import { error, type Finding, START } from '../issues/issue.ts';

/** A file's bytes, or why they were not read. */
export type FileSource = Uint8Array | Finding;

/**
 * Reads a file of the content. What is no plain file (a link, a pipe, a device) is never opened, and a file of
 * more bytes than its characters may have is not read at all.
 *
 * @param path the file
 * @param maxCharacters the most characters (UTF-16 units) that it may have
 */
export function readContentFile(path: string, maxCharacters: number): FileSource {
  try {
    const found = lstatSync(path);
    if (!found.isFile()) return error(START, 'not-a-file', 'this is no plain file: put the file itself here');
    // UTF-8 has three bytes a UTF-16 unit at most, and a byte order mark of three.
    const most = 3 * maxCharacters + 3;
    if (found.size > most) {
      const message = `the file has ${found.size} bytes, which is more than ${maxCharacters} characters: shorten it`;
      return error(START, 'file-too-large', message);
    }
    return readFileSync(path);
  } catch (cause) {
    return unreadable(cause);
  }
}

/** What is said of a file or folder that the system does not let us read. */
export function unreadable(cause: unknown): Finding {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
  return error(START, 'unreadable', `it cannot be read (${code}): correct its permissions, or remove it`);
}

/** Whether there is a folder at a path that may be looked into. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
