import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runBuild } from '../src/build/command.ts';
import { compressSite } from '../src/deploy/compress.ts';
import { publish, rollback } from '../src/deploy/releases.ts';
import { readSettings } from '../src/metadata/settings.ts';

// npm run release -- --to <folder>: builds a release and switches the site to it; --rollback goes back to the one before.
const { values } = parseArgs({ options: { to: { type: 'string' }, rollback: { type: 'boolean' } } });
if (!values.to) {
  console.error('Say where the releases lie: npm run release -- --to <folder>');
  process.exit(1);
}
const folder = resolve(values.to);
try {
  if (values.rollback) console.log(`The site is release ${rollback(folder)} again.`);
  else {
    const name = new Date().toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
    await publish(folder, name, async (target) => {
      // Below the base path, so that the server's root is the same for every base.
      const outDir = join(target, readSettings(process.env).base);
      if (!(await runBuild({ ...process.env, OUT_DIR: outDir }))) throw new Error('the build failed');
      console.log(`compressed: ${compressSite(outDir)} files`);
    });
    console.log(`The site is release ${name}.`);
  }
} catch (cause) {
  console.error(`Nothing was changed: ${(cause as Error).message}.`);
  process.exitCode = 1;
}
