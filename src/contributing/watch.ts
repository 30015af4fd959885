import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Long enough for an editor to finish replacing a file, short enough to seem at once. */
const PAUSE_MS = 150;

/**
 * Calls back after each change below a folder, once for changes that come together. Folders are watched, not files, so
 * that an editor may replace a file instead of writing into it; links to other folders are not followed.
 *
 * @param root the folder
 * @param onChange called after a change; changes while it runs lead to one more call
 * @returns ends the watching
 */
export function watchFolder(root: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // New folders first: what is put into them from now on is heard of, what lies in them is read.
      follow();
      onChange();
    }, PAUSE_MS);
  };
  const follow = () => {
    const folders = new Set(foldersBelow(root));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, changed);
        // A watched folder may vanish; the change above it is heard.
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(folder);
          changed();
        });
        watchers.set(folder, watcher);
      } catch {
        // It vanished between being listed and being watched.
      }
    }
  };
  follow();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}

function foldersBelow(root: string): string[] {
  const folders = [root];
  for (const folder of folders) {
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory()) folders.push(join(folder, entry.name));
    } catch {
      // It vanished, or cannot be read, which the check says.
    }
  }
  return folders;
}
