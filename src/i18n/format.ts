import type { Lang } from './locales.ts';

/** The locale that dates, numbers and lists follow; English is written as in Europe. */
export function formattingLocale(lang: Lang): string {
  return lang === 'en' ? 'en-GB' : lang;
}

/** A day such as "2026-11-25" as the language writes it, "25 November 2026" in English. */
export function formatDay(day: string, lang: Lang): string {
  return new Intl.DateTimeFormat(formattingLocale(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "2017" stays "2017"; "2017-06" becomes a month and year as the language writes them. */
export function formatYearMonth(value: string, lang: Lang): string {
  if (value.length === 4) return value;
  const date = new Date(`${value}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(formattingLocale(lang), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

/** A year, month or day such as "2017", "2017-11" or "2017-11-28", as the language writes it. */
export function formatDate(value: string, lang: Lang): string {
  return value.length > 7 ? formatDay(value, lang) : formatYearMonth(value, lang);
}

/** A piece of a period: a date as the language writes it, or what stands between two. */
export interface PeriodPart {
  text: string;
  /** The year, month or day that the text stands for. */
  date?: string;
}

/**
 * A date or two, "8–9 October 2019" or "November 2016 – April 2017" in English. `Intl` has ranges of its own,
 * but writes Maltese ones as "2017 Frar 2 – Marzu 9".
 *
 * @param start year, month or day, such as "2017", "2017-11" or "2017-11-28"
 * @param end the same, or undefined where the sources give one date
 */
export function formatPeriod(start: string, end: string | undefined, lang: Lang): PeriodPart[] {
  const first = { text: formatDate(start, lang), date: start };
  if (end === undefined || end === start) return [first];
  const last = { text: formatDate(end, lang), date: end };
  const inOneMonth = start.length > 7 && end.length > 7 && start.slice(0, 7) === end.slice(0, 7);
  return inOneMonth
    ? [{ ...first, text: dayOfMonth(start, lang) }, { text: '–' }, last]
    : [first, { text: ' – ' }, last];
}

/** The number of a day with what is written right after it: "8", in German "8.". */
function dayOfMonth(day: string, lang: Lang): string {
  const [number = ''] = /^\d+[^\s\d]*/.exec(formatDay(day, lang)) ?? [];
  return number;
}

/** A whole number as the language writes it. */
export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(formattingLocale(lang)).format(value);
}

/** Items joined as the language joins them: "a, b and c". */
export function formatList(items: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(formattingLocale(lang), { type: 'conjunction' }).format(items);
}

/** Name of a language in a language, as it stands in the middle of a sentence: "Greek", "Griechisch", "greco". */
export function languageName(tag: string, lang: Lang): string {
  return new Intl.DisplayNames([formattingLocale(lang)], { type: 'language' }).of(tag) ?? tag;
}

/** Sorts a copy by a text, in the order of the language's alphabet. */
export function sortedBy<T>(items: readonly T[], text: (item: T) => string, lang: Lang): T[] {
  const { compare } = new Intl.Collator(lang);
  return [...items].sort((a, b) => compare(text(a), text(b)));
}
