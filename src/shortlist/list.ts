/** Practices that a shortlist holds at most. */
export const MOST_SAVED = 12;

/** Practices that stand side by side at most. */
export const MOST_COMPARED = 4;

/** What the practices of a list are called where their titles are too long, in the list's order. */
export const LETTERS = 'ABCDEFGHIJKL';

const LONGEST_ID = 80;

/** Whether a text has the form of a practice's id. */
export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/**
 * Reads the ids of practices from a text such as "athens-accmr,milan-celav"; whatever is no id, stands there
 * twice or goes beyond a full shortlist is passed over.
 */
export function parseIds(text: string): string[] {
  return [...new Set(text.split(',').filter(isId))].slice(0, MOST_SAVED);
}

/** Writes ids as an address's query; "" for none. Ids are ASCII letters, digits and hyphens: nothing needs an escape. */
export function writeIds(ids: readonly string[]): string {
  return ids.length > 0 ? `?ids=${ids.join(',')}` : '';
}

/** The list without an id. */
export function without(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}

/** The list with an id moved up (−1) or down (+1); the same where it is at the end or not in the list. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const list = without(ids, id);
  list.splice(to, 0, id);
  return list;
}

/**
 * The list with an id moved up (−1) or down (+1) past its neighbour among those that are shown; what is not shown,
 * such as a practice that could not be loaded, keeps its place.
 */
export function movedAmong(
  ids: readonly string[],
  shown: readonly string[],
  id: string,
  by: -1 | 1,
): string[] {
  const order = moved(
    ids.filter((other) => shown.includes(other)),
    id,
    by,
  ).values();
  return ids.map((other) => (shown.includes(other) ? (order.next().value ?? other) : other));
}

/** A list with another behind it, and the ids that a full shortlist has no room for. */
export function joined(
  ids: readonly string[],
  more: readonly string[],
): { ids: string[]; leftOut: string[] } {
  const all = [...new Set([...ids, ...more])];
  return { ids: all.slice(0, MOST_SAVED), leftOut: all.slice(MOST_SAVED) };
}

/**
 * What a link to another page of the shortlist names: nothing where all is the reader's own, because that page shows
 * the whole of it then; a part of it in the address would be taken for another list.
 */
export function linkedIds(ids: readonly string[], own: readonly string[]): readonly string[] {
  return ids.every((id) => own.includes(id)) ? [] : ids;
}

/** Whether two lists hold the same ids in the same order. */
export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}
