import { parseIds } from './list.ts';

/** Where the browser keeps the shortlist: the ids, as in an address. */
export const STORAGE_KEY = 'admin4all-shortlist';

/** Opens the browser's store; reading the property alone throws where storage is blocked. */
type Open = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The ids that are kept; none where storage is blocked or holds rubbish. */
export function readKept(open: Open): string[] {
  try {
    return parseIds(open().getItem(STORAGE_KEY) ?? '');
  } catch {
    return [];
  }
}

/**
 * Keeps ids; an empty list leaves nothing behind.
 *
 * @returns whether the browser took them: not where storage is blocked or full
 */
export function keep(open: Open, ids: readonly string[]): boolean {
  try {
    if (ids.length > 0) open().setItem(STORAGE_KEY, ids.join());
    else open().removeItem(STORAGE_KEY);
    return true;
  } catch {
    return false;
  }
}
