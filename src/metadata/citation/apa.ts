import { formattingLocale } from '../../i18n/format.ts';
import type { Lang } from '../../i18n/locales.ts';
import { type Citation, oneLine } from './citation.ts';

/** The parts of a citation, so that a page can set the title in italics and link the address. */
export interface ApaParts {
  /** Author and date, with the space that follows. */
  before: string;
  title: string;
  /** What stands between title and address. */
  between: string;
  address: string;
}

/**
 * A citation in the style of APA, 7th edition: a web page by an organisation that is also the name of the site,
 * which is therefore not repeated. Day and month are written as the page's language writes them.
 */
export function apaParts(citation: Citation): ApaParts {
  const { lang, version, address } = citation;
  const author = oneLine(citation.author);
  const title = oneLine(citation.title);
  return {
    before: `${author}${author.endsWith('.') ? '' : '.'} (${version.slice(0, 4)}, ${dayAndMonth(version, lang)}). `,
    title,
    // The Greek question mark is a semicolon.
    between: /[.?!…;]$/.test(title) ? ' ' : '. ',
    address,
  };
}

/** A citation in the style of APA as one line of text. */
export function writeApa(citation: Citation): string {
  const { before, title, between, address } = apaParts(citation);
  return before + title + between + address;
}

/** "25 Ιουλίου"; English has the month first, as the style wants. */
function dayAndMonth(day: string, lang: Lang): string {
  const locale = lang === 'en' ? 'en-US' : formattingLocale(lang);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
