/** Seconds since a moment of `performance.now()`, for a line of progress. */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
