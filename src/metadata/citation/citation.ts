import type { Lang } from '../../i18n/locales.ts';

/**
 * What is cited: the library's own entry on a practice in one language. Its author is the library, its date is
 * the day of its last check; the sources of the practice are cited in its text.
 */
export interface Citation {
  /** Id of the practice. */
  id: string;
  /** Language of the page. */
  lang: Lang;
  /** Name of the library in that language. */
  author: string;
  title: string;
  /** Day of the last check: "2026-07-25". */
  version: string;
  /** Complete address of the page. */
  address: string;
}

/** The key by which reference managers and documents know a citation: ASCII letters, digits and hyphens. */
export function citationKey({ id, lang }: Citation): string {
  return `admin4all-${id}-${lang}`;
}

/** A text on one line, its letters composed, as fields of reference formats want it. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
