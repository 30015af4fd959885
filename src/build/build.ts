import { rmSync } from 'node:fs';
import { build as buildPages } from 'astro';
import { makeCatalogue } from '../catalogue/catalogue.ts';
import { entriesOf } from '../catalogue/rendered.ts';
import { contentDirOf, hasErrors, printReading, readAll } from '../library/command.ts';
import { LOCAL_SITE, readSettings } from '../metadata/settings.ts';
import { buildSearchIndexes } from '../search/build-index.ts';
import { faultOfOutput, makeWorkDir, swapFolders } from './output.ts';

/**
 * Builds the site: content check, pages, search indexes. Works in a folder beside the output and swaps the
 * two at the end: a build that fails or is killed leaves the last good site (see output.ts).
 *
 * @param environment `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`, `REPOSITORY_URL`
 * @returns whether the site was built
 */
export async function build(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { outDir } = readSettings(environment);
  const contentDir = contentDirOf(environment);
  const fault = faultOfOutput(outDir, [process.cwd(), contentDir]);
  if (fault) {
    console.error(
      `The site was not built into ${outDir}: ${fault}. Set OUT_DIR to a new folder or to one with a built site.`,
    );
    return false;
  }
  const reading = stage('content', () => readAll(contentDir));
  printReading(reading);
  if (hasErrors(reading.issues)) {
    console.error('The site was not built: mend the errors above, then build again.');
    return false;
  }
  const workDir = makeWorkDir(outDir);
  try {
    console.log('pages: building …');
    const started = performance.now();
    await buildPages({ outDir: workDir, logLevel: 'warn' });
    console.log(`pages: built in ${secondsSince(started)}`);

    const indexed = performance.now();
    const catalogue = makeCatalogue(entriesOf(reading.library), reading.library.vocabulary);
    await buildSearchIndexes(catalogue, workDir);
    console.log(`search: indexed in ${secondsSince(indexed)}`);
    swapFolders(workDir, outDir);
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
