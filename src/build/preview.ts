import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../metadata/settings.ts';
import { recoverSite } from './output.ts';
import { serve } from './serve.ts';

const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;

/** The command `npm run preview`: serves the site as it was last built and prints its address. `PORT` sets the port. */
export async function preview(environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const { outDir, base } = readSettings(environment);
    const port = Number(environment.PORT || DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) {
      throw new Error(`PORT must be a number from 0 to ${LAST_PORT}, not ${environment.PORT}`);
    }
    recoverSite(outDir);
    if (!existsSync(join(outDir, 'index.html')))
      throw new Error(`there is no built site in ${outDir}: run npm run build first`);
    const { address } = await serve(outDir, base, port);
    console.log(`\nThe library is at ${address}  (stop it with Ctrl+C)`);
  } catch (cause) {
    console.error(`Nothing is served: ${(cause as Error).message}.`);
    process.exitCode = 1;
  }
}
