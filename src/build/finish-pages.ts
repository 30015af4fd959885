import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { securePage } from '../security/secure-page.ts';
import { tightenHtml } from './tighten.ts';

/**
 * Finishes the pages of a built site, in place: no white space that nobody sees, and its policy in each.
 *
 * @param folder folder of the site
 * @throws Error with the page's path for a page that cannot have a policy
 */
export function finishPages(folder: string): void {
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    try {
      writeFileSync(path, securePage(tightenHtml(readFileSync(path, 'utf8'))));
    } catch (cause) {
      throw new Error(`${file}: ${(cause as Error).message}`);
    }
  }
}
