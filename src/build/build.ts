import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build as buildPages } from 'astro';
import { makeCatalogue } from '../catalogue/catalogue.ts';
import { entriesOf } from '../catalogue/rendered.ts';
import { contentDirOf, hasErrors, printReading, readAll } from '../library/command.ts';
import { LOCAL_SITE, readSettings } from '../metadata/settings.ts';
import { buildSearchIndexes } from '../search/build-index.ts';

/**
 * Builds the site: content check, pages, search indexes. Works in a folder beside the output and swaps the
 * two at the end, so that a build that fails or is killed leaves the last good site as it was.
 *
 * @param environment `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`, `REPOSITORY_URL`
 * @returns whether the site was built
 */
export async function build(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { outDir } = readSettings(environment);
  const reading = stage('content', () => readAll(contentDirOf(environment)));
  printReading(reading);
  if (hasErrors(reading.issues)) {
    console.error('The site was not built: mend the errors above, then build again.');
    return false;
  }
  mkdirSync(dirname(outDir), { recursive: true });
  const workDir = join(dirname(outDir), `.${basename(outDir)}.new`);
  rmSync(workDir, { recursive: true, force: true });
  try {
    console.log('pages: building …');
    const started = performance.now();
    await buildPages({ outDir: workDir, logLevel: 'warn' });
    console.log(`pages: built in ${secondsSince(started)}`);

    const indexed = performance.now();
    const catalogue = makeCatalogue(entriesOf(reading.library), reading.library.vocabulary);
    await buildSearchIndexes(catalogue, workDir);
    console.log(`search: indexed in ${secondsSince(indexed)}`);
    swap(workDir, outDir);
  } catch (cause) {
    console.error(`The site was not built: ${(cause as Error).message}`);
    return false;
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
  if (!environment.SITE_URL)
    console.log(`SITE_URL is not set: addresses in the pages begin with ${LOCAL_SITE}`);
  console.log(`site: ${outDir}`);
  return true;
}

function stage<T>(name: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  console.log(`${name}: checked in ${secondsSince(started)}`);
  return result;
}

function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** Puts a new folder in the place of an old one; the old one is gone only once the new one stands. */
function swap(fresh: string, place: string): void {
  const old = join(dirname(place), `.${basename(place)}.old`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
}
