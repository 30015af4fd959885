import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** Package managers by which a system gets Chromium, the first that exists is used. */
const PACKAGE_MANAGERS: readonly (readonly string[])[] = [
  ['apt-get', 'install', '--yes', 'chromium'],
  ['dnf', 'install', '--assumeyes', 'chromium'],
  ['apk', 'add', 'chromium'],
  ['pacman', '--sync', '--noconfirm', 'chromium'],
];

/**
 * Finds a Chromium, or installs one, and says in one line which it is.
 *
 * @param environment for `CHROME_PATH`
 * @returns path of the browser's program
 * @throws Error that says what to do where none can be had
 */
export function findBrowser(environment: NodeJS.ProcessEnv): string {
  const given = environment.CHROME_PATH;
  if (given) {
    if (!starts(given)) throw new Error(`CHROME_PATH names no browser that starts: ${given}`);
    return chosen(given, 'CHROME_PATH');
  }
  if (starts(SYSTEM_CHROMIUM)) return chosen(SYSTEM_CHROMIUM, 'the system');
  if (starts(chromium.executablePath())) return chosen(chromium.executablePath(), 'Playwright');
  console.log('browser: none found; installing one …');
  if (
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']) &&
    starts(chromium.executablePath())
  ) {
    return chosen(chromium.executablePath(), 'Playwright, installed now');
  }
  for (const [manager = '', ...command] of PACKAGE_MANAGERS) {
    if (!run(manager, ['--version'])) continue;
    if (manager === 'apt-get') run(manager, ['update']);
    if (run(manager, command) && starts(SYSTEM_CHROMIUM))
      return chosen(SYSTEM_CHROMIUM, `${manager}, installed now`);
  }
  throw new Error('no browser: install Chromium, or set CHROME_PATH to one');
}

function chosen(path: string, origin: string): string {
  console.log(`browser: ${path} (${origin})`);
  return path;
}

/** A browser that lacks a library of the system lies there and does not start. */
function starts(program: string): boolean {
  return existsSync(program) && run(program, ['--version']);
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
