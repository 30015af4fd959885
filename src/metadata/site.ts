import type { Lang } from '../i18n/locales.ts';
import { type Page, pathOf, withBase } from '../i18n/paths.ts';
import { readSettings } from './settings.ts';

const { site, base, repository, contact } = readSettings(process.env);

export { contact, repository };

/** Link to a page of the site, below its base. */
export function hrefOf(lang: Lang, page: Page): string {
  return withBase(base, pathOf(lang, page));
}

/** Complete address of a page, for canonical and alternate links. */
export function addressOf(lang: Lang, page: Page): string {
  return site + hrefOf(lang, page);
}

/** Link to a file or path of the site that is not a page in a language. */
export function hrefOfPath(path: string): string {
  return withBase(base, path);
}

/** Complete address of a path. */
export function addressOfPath(path: string): string {
  return site + hrefOfPath(path);
}
