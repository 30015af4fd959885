import { spawnSync } from 'node:child_process';
import { findBrowser } from '../tests/e2e/find-browser.ts';

/** One stage of the tests: what it is, and the command that fails if it does. */
type Stage = readonly [name: string, command: readonly string[]];

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

const STAGES: readonly Stage[] = [
  ['types', [ASTRO, 'check']],
  ['lint and format', [BIOME, 'check', '--error-on-warnings', '.']],
  ['content', ['scripts/check.ts']],
  ['unit tests', ['--test', 'tests/unit/*.test.ts']],
  ['hostile input', ['--test', 'tests/hostile/*.test.ts']],
  ['build', ['scripts/build.ts']],
  ['tests on the built files', ['--test', 'tests/build/*.test.ts']],
  ['served by nginx', ['--test', 'tests/serve/*.test.ts']],
  ['browser tests', [PLAYWRIGHT, 'test']],
];

const started = performance.now();
// Before anything else, so that a machine without a browser says so at once.
const browser = findBrowser(process.env);
// The tests are about the project as it is: settings of the machine must not reach them.
const { SITE_URL, BASE_PATH, OUT_DIR, CONTENT_DIR, REPOSITORY_URL, CONTACT_EMAIL, ...rest } = process.env;
const environment = { ...rest, CHROME_PATH: browser, ASTRO_TELEMETRY_DISABLED: '1' };
for (const [name, command] of STAGES) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [...command], { stdio: 'inherit', env: environment });
  if (status !== 0) {
    console.error(`\nFailed: ${name}`);
    process.exit(1);
  }
}
console.log(`\nAll ${STAGES.length} stages passed in ${Math.round((performance.now() - started) / 1000)} s.`);
