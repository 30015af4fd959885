import type { CataloguePractice } from '../catalogue/catalogue.ts';
import type { Lang } from '../i18n/locales.ts';
import { START } from '../issues/issue.ts';
import type { KnownText } from '../library/check-relations.ts';

/** A practice as the form must know it: where its files lie, and its title and summary in one language. */
export interface PublishedPractice {
  id: string;
  country: string;
  /** Language of the original. */
  original: Lang;
  /** Languages that have a file. */
  langs: Lang[];
  title?: string;
  summary?: string;
}

/** The practices with their texts in a language; those without one have no title here. */
export function publishedIn(practices: readonly CataloguePractice[], lang: Lang): PublishedPractice[] {
  return practices.map(({ id, original, texts }) => {
    const text = texts.get(lang)?.frontmatter;
    return {
      id,
      country: original.frontmatter.country,
      original: original.lang,
      langs: [...texts.keys()],
      ...(text && { title: text.title, summary: text.summary }),
    };
  });
}

/** The texts of a language, for the check that none stands twice. */
export function knownTexts(practices: readonly PublishedPractice[], lang: Lang): KnownText[] {
  return practices.flatMap(({ id, country, title, summary }) =>
    title === undefined || summary === undefined
      ? []
      : [
          {
            file: `practices/${country}/${id}/${lang}.mdx`,
            country,
            id,
            lang,
            translation: { title, summary },
            locate: () => START,
          },
        ],
  );
}
