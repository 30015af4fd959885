import type { GeoContext } from 'd3-geo';

/** A ring or line as points on the grid. */
type Line = [x: number, y: number][];

/**
 * Collects what d3 draws as the data of an SVG path: points on a grid, each grid point once in a row, as whole
 * numbers relative to the point before. Points that two countries share fall on the same grid point, so a common
 * border stays common.
 *
 * @param grid distance of the grid's lines in the map's units
 * @param smallest rings with fewer points than this on the grid are left out
 */
export function pathWriter(grid: number, smallest: number): { context: GeoContext; data: () => string } {
  const lines: Line[] = [];
  const add = (x: number, y: number) => {
    const line = lines.at(-1);
    const point: [number, number] = [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
    const last = line?.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) line?.push(point);
  };
  return {
    context: {
      beginPath: () => undefined,
      moveTo: (x, y) => {
        lines.push([]);
        add(x, y);
      },
      lineTo: add,
      arc: () => undefined,
      closePath: () => undefined,
    },
    data: () =>
      lines
        .map(withoutMiddles)
        .filter((line) => line.length >= smallest)
        .map(written)
        .join(''),
  };
}

/** Leaves out points on the straight line between their neighbours. */
function withoutMiddles(line: Line): Line {
  return line.filter((point, index) => {
    const before = line[index - 1];
    const after = line[index + 1];
    if (!before || !after) return true;
    return (point[0] - before[0]) * (after[1] - point[1]) !== (point[1] - before[1]) * (after[0] - point[0]);
  });
}

function written(line: Line): string {
  const [first, ...rest] = line;
  if (!first) return '';
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
