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

/** Two days as the language joins them, "8–9 October 2019" in English. */
export function formatDays(from: string, to: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(formattingLocale(lang), { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
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
