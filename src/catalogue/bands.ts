import type { Place } from '../schemas/vocabulary.ts';

/** Periods in which a practice began, and the year that each begins with; the latest first. */
const PERIOD_STARTS = [
  ['from-2020', 2020],
  ['2015-2019', 2015],
  ['2010-2014', 2010],
  ['before-2010', 0],
] as const;

/** Sizes of a town, and the number of inhabitants that each begins with; the largest first. */
const SIZE_STARTS = [
  ['over-500000', 500_000],
  ['100000-500000', 100_000],
  ['20000-100000', 20_000],
  ['under-20000', 0],
] as const;

export type Period = (typeof PERIOD_STARTS)[number][0];
export type TownSize = (typeof SIZE_STARTS)[number][0];

export const PERIODS: readonly Period[] = PERIOD_STARTS.map(([id]) => id);
export const TOWN_SIZES: readonly TownSize[] = SIZE_STARTS.map(([id]) => id).reverse();

/** The period of a year, or of a year and month such as "2017-05". */
export function periodOf(started: string): Period {
  return bandOf(PERIOD_STARTS, Number(started.slice(0, 4)));
}

/** The size of a place; undefined where its population is not known. */
export function sizeOf({ population }: Pick<Place, 'population'>): TownSize | undefined {
  return population === undefined ? undefined : bandOf(SIZE_STARTS, population);
}

function bandOf<Id extends string>(starts: readonly (readonly [Id, number])[], value: number): Id {
  const band = starts.find(([, start]) => value >= start);
  if (!band) throw new RangeError(`${value} is below every band`);
  return band[0];
}
