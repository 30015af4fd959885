import { DEFAULT_LANG, type Lang } from '../i18n/locales.ts';
import type { OwnPage } from '../i18n/paths.ts';
import type { OwnPages, OwnPageText } from '../library/types.ts';

/**
 * The text of a page in a language.
 *
 * @throws Error where it is missing; the check stops a build before
 */
export function ownPageIn(pages: OwnPages, name: OwnPage, lang: Lang): OwnPageText {
  const text = pages[name]?.[lang];
  if (!text) throw new Error(`pages/${name}/${lang}.mdx is not in the content store`);
  return text;
}

/** Path of a page's file below the content folder. */
export function ownPageFile(name: OwnPage, lang: Lang = DEFAULT_LANG): string {
  return `pages/${name}/${lang}.mdx`;
}
