import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { LANGS } from '../i18n/locales.ts';

/** What every built site has. */
const SIGNS_OF_A_SITE = ['404.html', 'index.html', 'search'];

/** All that stands at the top of a built site; a folder with anything else is not ours to replace. */
const NAMES_OF_A_SITE: ReadonlySet<string> = new Set([
  ...SIGNS_OF_A_SITE,
  ...LANGS,
  '_astro',
  '_headers',
  '_redirects',
  'contribute',
  'data',
  'llms.txt',
  'map.svg',
  'robots.txt',
  'sitemap-0.xml',
  'sitemap-index.xml',
  ...readdirSync(new URL('../../public/', import.meta.url)),
]);

/**
 * Judges the folder that a site is to be built into, before anything is written: a mistyped `OUT_DIR` must
 * not cost what lies there.
 *
 * @param outDir the folder, as an absolute path
 * @param keep folders that must not lie in it: the project, the content
 * @returns undefined if it may be replaced by a site, else what is wrong
 */
export function faultOfOutput(outDir: string, keep: readonly string[]): string | undefined {
  for (const folder of keep) {
    const way = relative(outDir, folder);
    if (way === '' || (!way.startsWith('..') && way !== folder)) return `it holds ${folder}`;
  }
  if (dirname(outDir) === outDir) return 'it is the root of the file system';
  if (!lstatSync(outDir, { throwIfNoEntry: false })) return undefined;
  if (!lstatSync(outDir).isDirectory()) return 'it is not a folder';
  const names = readdirSync(outDir);
  const stranger = names.find((name) => !NAMES_OF_A_SITE.has(name));
  if (stranger !== undefined) return `it holds ${stranger}, which is not part of a built site`;
  if (names.length > 0 && !SIGNS_OF_A_SITE.every((name) => names.includes(name)))
    return 'it does not hold a built site';
  return undefined;
}

/**
 * Cleans up after builds that were killed: removes their folders, and puts the old site back if one was killed
 * in the middle of the swap.
 */
export function recoverSite(outDir: string): void {
  const parent = dirname(outDir);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const [, kind, pid] = /\.(new|old)-(\d+)$/.exec(name) ?? [];
    if (!kind || name !== besideName(outDir, kind, Number(pid)) || isRunning(Number(pid))) continue;
    if (kind === 'old' && !existsSync(outDir)) renameSync(join(parent, name), outDir);
    else rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** A fresh folder beside the output, of this process alone. */
export function makeWorkDir(outDir: string): string {
  const workDir = join(dirname(outDir), besideName(outDir, 'new', process.pid));
  rmSync(workDir, { recursive: true, force: true });
  mkdirSync(workDir, { recursive: true });
  return workDir;
}

/**
 * Takes the lock of a checkout: Astro keeps its content store there, and two builds at once would publish each
 * other's pages.
 *
 * @param path the lock's file
 * @returns how to give it back, or undefined while another process that lives holds it
 */
export function takeLock(path: string): (() => void) | undefined {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      // Written first and linked then, so that nobody ever reads a lock without its number.
      const mine = `${path}-${process.pid}`;
      writeFileSync(mine, String(process.pid));
      try {
        linkSync(mine, path);
      } finally {
        rmSync(mine, { force: true });
      }
      return () => rmSync(path, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      if (isRunning(holderOf(path))) return undefined;
      rmSync(path, { force: true });
    }
  }
  return undefined;
}

/** Puts a new folder in the place of an old one; the old one is gone only once the new one stands. */
export function swapFolders(fresh: string, place: string): void {
  const old = join(dirname(place), besideName(place, 'old', process.pid));
  rmSync(old, { recursive: true, force: true });
  const replaces = existsSync(place);
  if (replaces) renameSync(place, old);
  try {
    renameSync(fresh, place);
  } catch (cause) {
    if (replaces) renameSync(old, place);
    throw cause;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Name of a folder that a build keeps beside its output: `.dist.new-123`. */
function besideName(outDir: string, kind: string, pid: number): string {
  return `.${basename(outDir)}.${kind}-${pid}`;
}

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
