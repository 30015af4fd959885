import type { Point } from './projection.ts';

/** Steps of the arrow keys, in the map's axes. */
const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The dot that an arrow key leads to: the nearest one that lies more that way than sideways.
 *
 * @param dots all dots, the one in question among them
 * @param from the dot that has the focus
 * @param key name of the key, as the browser gives it
 * @returns undefined where nothing lies that way, or for another key
 */
export function towards<T extends Point>(dots: readonly T[], from: Point, key: string): T | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const reachable = dots
    .map((dot) => {
      const [x, y] = [dot.x - from.x, dot.y - from.y];
      return { dot, along: x * step.x + y * step.y, aside: Math.abs(x * step.y) + Math.abs(y * step.x) };
    })
    .filter(({ along, aside }) => along > 0 && aside <= along)
    .sort((a, b) => a.along + a.aside - (b.along + b.aside));
  return reachable[0]?.dot;
}
