import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

/** How many releases stay on the disk: the one that is served, and those that it can go back to. */
const KEPT = 5;

/** Ending of a release that is being made; one that was killed keeps it. */
const UNFINISHED = '.new';

/**
 * Makes a release in a folder of its own and switches the site to it at the end, in one step of the file system.
 * While it is made, if it fails, and if it is killed, the last release goes on being served.
 *
 * @param folder folder of the releases; the server's root is `current` in it
 * @param name name of the release, later ones sorting behind earlier ones, such as "20261125-134500"
 * @param make fills a folder, given as an absolute path
 * @throws Error for a name that is taken, and whatever `make` throws
 */
export async function publish(
  folder: string,
  name: string,
  make: (target: string) => Promise<void>,
): Promise<void> {
  const all = join(folder, 'releases');
  mkdirSync(all, { recursive: true });
  for (const left of readdirSync(all).filter((entry) => entry.endsWith(UNFINISHED)))
    rmSync(join(all, left), { recursive: true, force: true });
  const target = join(all, name);
  if (existsSync(target)) throw new Error(`there is a release ${name} already`);
  const unfinished = target + UNFINISHED;
  try {
    mkdirSync(unfinished);
    await make(unfinished);
    renameSync(unfinished, target);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    throw cause;
  }
  switchTo(folder, name);
  prune(folder);
}

/**
 * Goes back to the release before the one that is served.
 *
 * @returns name of the release that is served now
 * @throws Error where there is none before it
 */
export function rollback(folder: string): string {
  const now = currentRelease(folder);
  const before = releasesOf(folder).filter((name) => now !== undefined && name < now);
  const name = before.at(-1);
  if (name === undefined) throw new Error('there is no release to go back to');
  switchTo(folder, name);
  return name;
}

/** Name of the release that is served; undefined before the first one. */
export function currentRelease(folder: string): string | undefined {
  const link = join(folder, 'current');
  return existsSync(link) ? basename(readlinkSync(link)) : undefined;
}

/** Names of the finished releases, the oldest first. */
export function releasesOf(folder: string): string[] {
  return readdirSync(join(folder, 'releases'))
    .filter((name) => !name.endsWith(UNFINISHED))
    .sort();
}

/** A link cannot be changed, but another one can take its place at once. */
function switchTo(folder: string, name: string): void {
  const link = join(folder, 'current');
  rmSync(`${link}${UNFINISHED}`, { force: true });
  symlinkSync(join('releases', name), `${link}${UNFINISHED}`);
  renameSync(`${link}${UNFINISHED}`, link);
}

function prune(folder: string): void {
  const now = currentRelease(folder);
  const old = releasesOf(folder).filter((name) => name !== now);
  for (const name of old.slice(0, Math.max(0, old.length - (KEPT - 1))))
    rmSync(join(folder, 'releases', name), { recursive: true, force: true });
}
