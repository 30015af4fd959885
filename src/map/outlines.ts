import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoPath } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Country } from '../schemas/identifiers.ts';
import { pathWriter } from './path.ts';
import { mapProjection } from './projection.ts';

/** Numbers of the seven countries in ISO 3166-1, which Natural Earth uses. */
const NUMBER_OF: Readonly<Record<Country, string>> = {
  it: '380',
  at: '040',
  pl: '616',
  ro: '642',
  gr: '300',
  es: '724',
  mt: '470',
};

const GRID = 2;
const SMALLEST_ISLAND = 5;

/** Outlines as data of SVG paths, in the units of the map. */
export interface Outlines {
  /** Land of the neighbours, without borders. */
  neighbours: string;
  /** Borders between neighbours. */
  borders: string;
  countries: Readonly<Record<Country, string>>;
}

type Atlas = Topology<{ countries: GeometryCollection }>;

/** The outlines of the seven countries and their neighbours, from Natural Earth at 1 : 50 million. */
export function makeOutlines(): Outlines {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
  const { geometries } = atlas.objects.countries;
  const ours = new Set(Object.values(NUMBER_OF));
  const isOurs = ({ id }: { id?: string | number | undefined }) => ours.has(String(id));
  const others = geometries.filter((geometry) => !isOurs(geometry)) as (Polygon | MultiPolygon)[];
  const countries = Object.entries(NUMBER_OF).map(([country, number]) => {
    const geometry = geometries.find(({ id }) => id === number);
    if (!geometry) throw new Error(`Natural Earth has no country ${number}`);
    // Malta's islands are small and yet have to be seen.
    return [country, drawn(feature(atlas, geometry), country === 'mt' ? 3 : SMALLEST_ISLAND)];
  });
  return {
    neighbours: drawn(merge(atlas, others), SMALLEST_ISLAND),
    borders: drawn(
      mesh(atlas, atlas.objects.countries, (a, b) => a !== b && !isOurs(a) && !isOurs(b)),
      2,
    ).replaceAll('z', ''),
    countries: Object.fromEntries(countries) as Record<Country, string>,
  };
}

function drawn(shape: GeoPermissibleObjects, smallest: number): string {
  const { context, data } = pathWriter(GRID, smallest);
  geoPath(mapProjection(), context)(shape);
  return data();
}
