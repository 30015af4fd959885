import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { securePage } from './secure-page.ts';

/**
 * Puts its policy into every page of a built site, in place.
 *
 * @param folder folder of the site
 * @throws Error with the page's path for a page that cannot have one
 */
export function secureSite(folder: string): void {
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    try {
      writeFileSync(path, securePage(readFileSync(path, 'utf8')));
    } catch (cause) {
      throw new Error(`${file}: ${(cause as Error).message}`);
    }
  }
}
