import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildPages } from 'astro';
import { makeCatalogue } from '../catalogue/catalogue.ts';
import { entriesOf } from '../catalogue/rendered.ts';
import { netlifyHeaders, netlifyRedirects } from '../deploy/netlify.ts';
import type { Reading } from '../library/read.ts';
import type { Settings } from '../metadata/settings.ts';
import { sitemapOf } from '../metadata/sitemap.ts';
import { buildSearchIndexes } from '../search/build-index.ts';
import { finishPages } from './finish-pages.ts';
import { makeWorkDir, swapFolders } from './output.ts';
import { secondsSince } from './progress.ts';

/**
 * Builds pages and search indexes in a folder beside the output and swaps the two at the end: a build that
 * fails or is killed leaves the last good site (see output.ts).
 *
 * @param reading checked content without errors
 * @param settings where the site is built (a folder that was judged), and the path below which it lies
 */
export async function buildSite(
  reading: Reading,
  { outDir, base }: Pick<Settings, 'outDir' | 'base'>,
): Promise<void> {
  const workDir = makeWorkDir(outDir);
  try {
    console.log('pages: building …');
    const started = performance.now();
    await buildPages({ outDir: workDir, logLevel: 'warn', integrations: [sitemapOf(workDir, base)] });
    finishPages(workDir);
    writeFileSync(join(workDir, '_headers'), netlifyHeaders(base));
    writeFileSync(join(workDir, '_redirects'), netlifyRedirects(base));
    console.log(`pages: built in ${secondsSince(started)}`);

    const indexed = performance.now();
    const catalogue = makeCatalogue(
      entriesOf(reading.library),
      reading.library.vocabulary,
      reading.library.programme,
    );
    await buildSearchIndexes(catalogue, workDir);
    console.log(`search: indexed in ${secondsSince(indexed)}`);
    swapFolders(workDir, outDir);
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}
