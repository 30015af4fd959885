/**
 * Takes a change of a list back without taking back what came in between, such as a practice that another tab
 * has saved.
 *
 * @param now the list as it is
 * @param before the list before the change
 * @param after the list after the change
 */
export function undone(
  now: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[] {
  const list = now.filter((id) => before.includes(id) || !after.includes(id));
  for (const [index, id] of before.entries()) {
    if (list.includes(id) || after.includes(id)) continue;
    // Behind what stood before it, or in front where nothing of that is left.
    const neighbour = before
      .slice(0, index)
      .reverse()
      .find((other) => list.includes(other));
    list.splice(neighbour === undefined ? 0 : list.indexOf(neighbour) + 1, 0, id);
  }
  return list;
}
