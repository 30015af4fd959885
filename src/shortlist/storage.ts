import { parseIds } from './list.ts';

/** Where lists were kept when every library of a domain had one in common. */
const OLD_KEY = 'admin4all-shortlist';

/**
 * Where the browser keeps the shortlist: the ids, as in an address. Its store belongs to a whole domain, on which
 * several libraries may lie, each below a path of its own.
 *
 * @param base path of the site, with or without a slash at the end
 */
export function storageKey(base: string): string {
  return `${OLD_KEY}:${base.replace(/\/*$/, '/')}`;
}

/** Opens the browser's store; reading the property alone throws where storage is blocked. */
type Open = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The ids that are kept; none where storage is blocked or holds rubbish. */
export function readKept(open: Open, key: string): string[] {
  try {
    return parseIds(open().getItem(key) ?? open().getItem(OLD_KEY) ?? '');
  } catch {
    return [];
  }
}

/**
 * Keeps ids; an empty list leaves nothing behind.
 *
 * @returns whether the browser took them: not where storage is blocked or full
 */
export function keep(open: Open, key: string, ids: readonly string[]): boolean {
  try {
    if (ids.length > 0) open().setItem(key, ids.join());
    else open().removeItem(key);
    // An old list has been read and goes on here: it must not come back when this one is empty.
    open().removeItem(OLD_KEY);
    return true;
  } catch {
    return false;
  }
}
