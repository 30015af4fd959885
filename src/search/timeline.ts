import type { Item } from './select.ts';

/** Practices that began in one year. */
export interface Year<T> {
  year: string;
  items: T[];
}

/** Groups items by the year in which they began, the latest first; in a year they keep the order they came in. */
export function byYear<T extends Pick<Item, 'started'>>(items: readonly T[]): Year<T>[] {
  const years = new Map<string, T[]>();
  for (const item of items) {
    const year = item.started.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), item]);
  }
  return [...years]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([year, itemsOfYear]) => ({ year, items: itemsOfYear }));
}
