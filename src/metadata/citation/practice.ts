import { type CataloguePractice, textIn } from '../../catalogue/catalogue.ts';
import type { Lang } from '../../i18n/locales.ts';
import { translator } from '../../i18n/messages.ts';
import type { Citation } from './citation.ts';

/** The citation of a practice's page in a language. */
export function citationIn(practice: CataloguePractice, lang: Lang, address: string): Citation {
  return {
    id: practice.id,
    lang,
    author: translator(lang)('site.name'),
    title: textIn(practice, lang).frontmatter.title,
    version: practice.original.frontmatter.verification.date,
    address,
  };
}
