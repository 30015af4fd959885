import { formatDay } from '../i18n/format.ts';
import type { Lang } from '../i18n/locales.ts';

/**
 * How a language writes a day of each month, with `{day}` and `{year}` left open: made when the site is built,
 * because browsers lack the dates of some languages (Maltese).
 */
export function dayPatterns(lang: Lang): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    formatDay(`2013-${String(month + 1).padStart(2, '0')}-22`, lang)
      .replace('22', '{day}')
      .replace('2013', '{year}'),
  );
}

/** A day by these patterns, in the reader's own time zone. */
export function writeDay(patterns: readonly string[], date: Date): string {
  return (patterns[date.getMonth()] ?? '')
    .replace('{day}', String(date.getDate()))
    .replace('{year}', String(date.getFullYear()));
}
