import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { towards } from '../../src/map/direction.ts';
import { makeOutlines } from '../../src/map/outlines.ts';
import { MAP_SIZE, mapProjection, pointOf } from '../../src/map/projection.ts';
import { DOT_DISTANCE, spread } from '../../src/map/spread.ts';
import { COUNTRIES } from '../../src/schemas/identifiers.ts';

const { places } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT).library.vocabulary;
const projection = mapProjection();
const at = (id: string) => {
  const place = places.find((candidate) => candidate.id === id);
  assert.ok(place, id);
  return pointOf(place, projection);
};

/** The points of a path's data that is made of `M x y l dx dy … z`. */
function pointsOf(data: string): { x: number; y: number }[] {
  return [...data.matchAll(/M([-\d ]+)l([-\d ]+)z/g)].flatMap(([, start = '', steps = '']) => {
    const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
    const [x = 0, y = 0] = numbers(start);
    const points = [{ x, y }];
    const rest = numbers(steps);
    for (let index = 0; index < rest.length; index += 2) {
      const last = points.at(-1) as { x: number; y: number };
      points.push({ x: last.x + (rest[index] ?? 0), y: last.y + (rest[index + 1] ?? 0) });
    }
    return points;
  });
}

describe('the projection', () => {
  it('has every place of the vocabulary on the map', () => {
    for (const place of places) assert.doesNotThrow(() => pointOf(place, projection), place.id);
  });
  it('has north above south and west before east', () => {
    assert.ok(at('gdansk').y < at('rome').y && at('rome').y < at('valletta').y);
    assert.ok(at('madrid').x < at('milan').x && at('milan').x < at('galati').x);
  });
  it('refuses a place that is not on it', () => {
    assert.throws(() => pointOf({ lat: 28.1, lon: -15.4 }, projection), /not on the map/);
  });
});

describe('the outlines', () => {
  const outlines = makeOutlines();
  it('have all seven countries, inside the map', () => {
    assert.deepEqual(Object.keys(outlines.countries).sort(), [...COUNTRIES].sort());
    for (const country of COUNTRIES) {
      const points = pointsOf(outlines.countries[country]);
      assert.ok(points.length >= 4, country);
      for (const { x, y } of points)
        assert.ok(x >= 0 && x <= MAP_SIZE.width && y >= 0 && y <= MAP_SIZE.height, `${country}: ${x} ${y}`);
    }
  });
  it('have each place near its country', () => {
    for (const place of places) {
      const point = pointOf(place, projection);
      const points = pointsOf(outlines.countries[place.country]);
      const inside =
        Math.min(...points.map(({ x }) => x)) - 6 <= point.x &&
        point.x <= Math.max(...points.map(({ x }) => x)) + 6 &&
        Math.min(...points.map(({ y }) => y)) - 6 <= point.y &&
        point.y <= Math.max(...points.map(({ y }) => y)) + 6;
      assert.ok(inside, place.id);
    }
  });
  it('are light', () => {
    const data = [outlines.neighbours, outlines.borders, ...Object.values(outlines.countries)].join('');
    const bytes = gzipSync(data, { level: 9 }).length;
    assert.ok(bytes <= 8 * 1024, `${bytes} bytes`);
  });
});

describe('the dots', () => {
  const points = places.map((place) => pointOf(place, projection));
  const dots = spread(points);
  it('lie apart, those of Malta and around Vienna, Athens and Thessaloniki too', () => {
    for (const [index, a] of dots.entries())
      for (const b of dots.slice(index + 1))
        assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= DOT_DISTANCE, `${places[index]?.id}`);
  });
  it('stay on their places where nothing is near', () => {
    for (const id of ['malaga', 'warsaw', 'cagliari', 'heraklion']) {
      const index = places.findIndex((place) => place.id === id);
      const [dot, point] = [dots[index], points[index]];
      assert.ok(dot && point && Math.hypot(dot.x - point.x, dot.y - point.y) < 2, id);
    }
  });
  it('lie on the map, and are the same each time', () => {
    for (const { x, y } of dots)
      assert.ok(x >= 0 && x <= MAP_SIZE.width && y >= 0 && y <= MAP_SIZE.height, `${x} ${y}`);
    assert.deepEqual(spread(points), dots);
  });
  it('are refused where there are more than the map holds', () => {
    assert.throws(() => spread(Array.from({ length: 400 }, () => ({ x: 500, y: 400 }))), /do not fit/);
  });
});

describe('an arrow key', () => {
  const dots = [
    { name: 'middle', x: 50, y: 50 },
    { name: 'right', x: 80, y: 60 },
    { name: 'far right', x: 95, y: 50 },
    { name: 'above', x: 40, y: 10 },
  ];
  const middle = dots[0] as (typeof dots)[number];
  it('leads to the nearest dot that way', () => {
    assert.equal(towards(dots, middle, 'ArrowRight')?.name, 'right');
    assert.equal(towards(dots, middle, 'ArrowUp')?.name, 'above');
  });
  it('leads nowhere where there is none, nor does another key', () => {
    assert.equal(towards(dots, middle, 'ArrowDown'), undefined);
    assert.equal(towards(dots, middle, 'x'), undefined);
  });
});
