import type { Item } from './select.ts';

/** Practices that began in one year. */
export interface Year<T> {
  year: string;
  items: T[];
}

/** Groups items by the year in which they began; years and items keep the order they came in. */
export function byYear<T extends Pick<Item, 'started'>>(items: readonly T[]): Year<T>[] {
  const years = new Map<string, T[]>();
  for (const item of items) {
    const year = item.started.slice(0, 4);
    const before = years.get(year);
    if (before) before.push(item);
    else years.set(year, [item]);
  }
  return [...years].map(([year, itemsOfYear]) => ({ year, items: itemsOfYear }));
}
