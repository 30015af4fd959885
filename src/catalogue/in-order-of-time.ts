/**
 * A copy in the order of time; what began at the same time keeps its order. A year stands before its months,
 * and a month before its days.
 *
 * @param items each with the year, month or day on which it began, such as "2017", "2017-11" or "2017-11-28"
 */
export function inOrderOfTime<T extends { start: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)));
}
