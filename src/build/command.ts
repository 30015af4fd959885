import { fileURLToPath } from 'node:url';
import { contentDirOf, hasErrors, printReading, readAll } from '../library/command.ts';
import { LOCAL_SITE, readSettings } from '../metadata/settings.ts';
import { faultOfOutput, recoverSite, takeLock } from './output.ts';
import { secondsSince } from './progress.ts';

const LOCK = fileURLToPath(new URL('../../.astro/build.lock', import.meta.url));

/**
 * The command `npm run build`: judges settings and content first, then builds.
 *
 * @param environment `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`, `REPOSITORY_URL`
 * @returns whether the site was built
 */
export async function runBuild(environment: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    return await checkAndBuild(environment);
  } catch (cause) {
    return refuse((cause as Error).message);
  }
}

async function checkAndBuild(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { outDir, base } = readSettings(environment);
  const contentDir = contentDirOf(environment);
  const fault = faultOfOutput(outDir, [process.cwd(), contentDir]);
  if (fault)
    return refuse(
      `${fault}. Set OUT_DIR to a new folder or to one with nothing but a built site (now ${outDir})`,
    );
  recoverSite(outDir);
  const started = performance.now();
  const reading = readAll(contentDir);
  console.log(`content: checked in ${secondsSince(started)}`);
  printReading(reading);
  if (hasErrors(reading.issues)) return refuse('mend the errors above, then build again');
  const unlock = takeLock(LOCK);
  if (!unlock) return refuse('another build is running in this folder: wait for its end');
  try {
    // Pages that publish the files themselves are bundled, and their own place says nothing of the content's.
    environment.CONTENT_DIR = contentDir;
    // It reads the interface's texts as modules: not before they are known to be sound.
    const { buildSite } = await import('./build.ts');
    await buildSite(reading, { outDir, base });
  } finally {
    unlock();
  }
  if (!environment.SITE_URL)
    console.log(`SITE_URL is not set: addresses in the pages begin with ${LOCAL_SITE}`);
  console.log(`site: ${outDir}`);
  return true;
}

function refuse(reason: string): false {
  console.error(`The site was not built: ${reason}.`);
  return false;
}
