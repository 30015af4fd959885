import { MAP_SIZE, type Point } from './projection.ts';

/** Distance of two dots in the map's units: 25 CSS pixels on a map that is 500 wide, the least that map.css makes it. */
export const DOT_DISTANCE = 50;

const ROUNDS = 2000;
const PULL = 0.05;
const CLOSE_ENOUGH = 0.5;

/**
 * Moves dots apart that lie on each other, as little as it takes; a dot without near neighbours stays where it is.
 * The same places give the same dots.
 *
 * @param places where the dots belong
 * @returns where they are drawn, in the same order, each at least {@link DOT_DISTANCE} from every other
 * @throws Error where they cannot be drawn apart: there are too many for the map
 */
export function spread(places: readonly Point[]): Point[] {
  // Places in one spot leave it in different directions.
  const dots = places.map(({ x, y }, index) => ({ x: x + Math.cos(index), y: y + Math.sin(index) }));
  for (let round = 0; round < ROUNDS; round++) {
    // In the second half nothing is pulled back, so that nothing overlaps at the end.
    if (round < ROUNDS / 2) for (const [index, dot] of dots.entries()) pull(dot, places[index] as Point);
    if (!pushApart(dots) && round >= ROUNDS / 2) return dots.map(rounded);
  }
  throw new Error(`${places.length} dots do not fit on the map: make DOT_DISTANCE smaller`);
}

function pull(dot: Point, home: Point): void {
  dot.x += (home.x - dot.x) * PULL;
  dot.y += (home.y - dot.y) * PULL;
}

/** Pushes each two dots that are too close halfway apart; true where there were such. */
function pushApart(dots: Point[]): boolean {
  let moved = false;
  for (const [index, a] of dots.entries()) {
    for (const b of dots.slice(index + 1)) {
      const distance = Math.hypot(b.x - a.x, b.y - a.y);
      const lack = DOT_DISTANCE + CLOSE_ENOUGH - distance;
      if (lack <= CLOSE_ENOUGH / 2) continue;
      moved = true;
      const x = distance > 0 ? ((b.x - a.x) / distance) * (lack / 2) : lack / 2;
      const y = distance > 0 ? ((b.y - a.y) / distance) * (lack / 2) : 0;
      move(a, -x, -y);
      move(b, x, y);
    }
  }
  return moved;
}

/** Moves a dot, not over the edge of the map. */
function move(dot: Point, x: number, y: number): void {
  const half = DOT_DISTANCE / 2;
  dot.x = Math.min(Math.max(dot.x + x, half), MAP_SIZE.width - half);
  dot.y = Math.min(Math.max(dot.y + y, half), MAP_SIZE.height - half);
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
