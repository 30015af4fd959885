import type { Catalogue } from '../catalogue/catalogue.ts';
import { facetValues } from '../catalogue/facets.ts';
import { type Labelled, labelOf } from '../catalogue/labels.ts';
import type { Lang } from '../i18n/locales.ts';
import { mapProjection, type Point, pointOf } from './projection.ts';
import { spread } from './spread.ts';

/** A place on the map, with the number of its practices. */
export interface Dot extends Labelled {
  country: string;
  count: number;
  /** Where the dot is drawn. */
  at: Point;
  /** Where the place lies, in whole units. */
  place: Point;
}

/** The dots of the places that have practices: by country, then by name, each in the order of the alphabet. */
export function dotsOf(catalogue: Catalogue, lang: Lang): Dot[] {
  const projection = mapProjection();
  const places = catalogue.vocabulary.places.filter(({ id }) =>
    catalogue.practices.some(({ original }) => original.frontmatter.places.includes(id)),
  );
  const points = places.map((place) => pointOf(place, projection));
  const drawn = spread(points);
  const counted = facetValues(catalogue, 'place', lang);
  return facetValues(catalogue, 'country', lang).flatMap((country) =>
    counted.flatMap(({ id, count }) => {
      const index = places.findIndex((place) => place.id === id && place.country === country.id);
      const [at, point] = [drawn[index], points[index]];
      if (!at || !point) return [];
      return [
        {
          id,
          label: labelOf(catalogue.vocabulary, 'places', id, lang),
          country: country.id,
          count,
          at,
          place: { x: Math.round(point.x), y: Math.round(point.y) },
        },
      ];
    }),
  );
}
