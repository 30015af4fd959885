import { type ExtendedFeatureCollection, type GeoProjection, geoConicEqualArea } from 'd3-geo';

/** Width and height of the map in its own units; everything on it is written in them. */
export const MAP_SIZE = { width: 1000, height: 780 } as const;

/** Room on each side for dots at the edge of the countries. */
const MARGIN = 40;

/** The outermost points of the seven countries in Europe: longitude and latitude in degrees. */
const OUTERMOST: readonly [lon: number, lat: number][] = [
  [-9.3, 43],
  [-7.4, 37.2],
  [-5.6, 36],
  [14.4, 35.8],
  [24, 34.8],
  [28.2, 36.3],
  [29.7, 45],
  [24.1, 51],
  [23.6, 53.9],
  [18.3, 54.8],
  [14.2, 53.9],
];

/**
 * The projection of the map: equal areas, so that no country looks larger than it is, and all seven countries
 * as large as the map allows.
 */
export function mapProjection(): GeoProjection {
  const points: ExtendedFeatureCollection = {
    type: 'FeatureCollection',
    features: OUTERMOST.map(([lon, lat]) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
  const { width, height } = MAP_SIZE;
  return (
    geoConicEqualArea()
      .parallels([38, 52])
      .rotate([-11, 0])
      // Straight lines between points that lie close together need no further points.
      .precision(0)
      .fitExtent(
        [
          [MARGIN, MARGIN],
          [width - MARGIN, height - MARGIN],
        ],
        points,
      )
      .clipExtent([
        [0, 0],
        [width, height],
      ])
  );
}

/**
 * Where a place lies on the map, in its units.
 *
 * @throws RangeError for a place that is not on the map
 */
export function pointOf({ lat, lon }: { lat: number; lon: number }, projection: GeoProjection): Point {
  const point = projection([lon, lat]);
  const { width, height } = MAP_SIZE;
  if (!point || point[0] < 0 || point[0] > width || point[1] < 0 || point[1] > height)
    throw new RangeError(`${lat}, ${lon} is not on the map`);
  return { x: point[0], y: point[1] };
}

export interface Point {
  x: number;
  y: number;
}
