import type { Lang } from '../i18n/locales.ts';

/** Name of the file of a brief: its language, and the day in the reader's own time zone. */
export function briefFileName(lang: Lang, day: Date, ending: string): string {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return `admin4all-brief-${lang}-${date}.${ending}`;
}
