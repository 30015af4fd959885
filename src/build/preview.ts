import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../metadata/settings.ts';
import { serve } from './serve.ts';

const DEFAULT_PORT = 4321;

/** Serves the site as it was last built and prints its address. `PORT` sets the port. */
export async function preview(environment: NodeJS.ProcessEnv): Promise<void> {
  const { outDir, base } = readSettings(environment);
  if (!existsSync(join(outDir, 'index.html'))) {
    console.error(`There is no built site in ${outDir}: run npm run build first.`);
    process.exitCode = 1;
    return;
  }
  const { address } = await serve(outDir, base, Number(environment.PORT) || DEFAULT_PORT);
  console.log(`\nThe library is at ${address}  (stop it with Ctrl+C)`);
}
