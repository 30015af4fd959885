import type { Catalogue, CataloguePractice } from '../catalogue/catalogue.ts';
import { valuesOf } from '../catalogue/facets.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { contentWords } from './stop-words.ts';
import { likeness } from './words.ts';

/** A concept with what it is called in each language, as lists of folded words. */
export interface ConceptPhrases {
  facet: 'area' | 'group' | 'type';
  id: string;
  phrases: Readonly<Record<Lang, readonly (readonly string[])[]>>;
}

/** What a tag alone is worth, and what words of the concept add by where they stand. */
const TAGGED = 0.45;
const IN_TITLE = 0.25;
const IN_KEYWORDS = 0.15;
const IN_SUMMARY = 0.15;
/** A practice with few tags is more about each of them than one with many. */
const FEW_TAGS = 0.1;
/** What words of a concept are worth in a practice that does not carry its tag. */
const UNTAGGED_SHARE = 0.5;
const SAME_WORD = 0.8;

/**
 * How much a practice is about a concept, 0 to 1: whether it carries the tag, and in how many of its languages
 * the concept's words stand in title, keywords and summary. An entry tagged with eight service areas is not
 * about all of them alike; the words tell.
 */
export function focusOf(catalogue: Catalogue, practice: CataloguePractice, concept: ConceptPhrases): number {
  const tags = valuesOf(practice, concept.facet, catalogue.vocabulary);
  const tagged = tags.includes(concept.id);
  const texts = LANGS.flatMap((lang) => practice.texts.get(lang) ?? []);
  let evidence = 0;
  for (const { lang, frontmatter } of texts) {
    const holds = (text: string) => {
      const words = contentWords(text, lang);
      return concept.phrases[lang].some((phrase) => hasPhrase(words, phrase));
    };
    evidence +=
      (holds(frontmatter.title) ? IN_TITLE : 0) +
      (holds(frontmatter.keywords.join(' ')) ? IN_KEYWORDS : 0) +
      (holds(frontmatter.summary) ? IN_SUMMARY : 0);
  }
  const words = texts.length > 0 ? evidence / texts.length : 0;
  return tagged ? TAGGED + FEW_TAGS / tags.length + words * 0.8 : words * UNTAGGED_SHARE;
}

/** Whether words hold a phrase: all of its words, in its order, close together, inflected or not. */
function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, start) =>
    phrase.every((asked, offset) => {
      const word = words[start + offset];
      return word !== undefined && likeness(asked, word) >= SAME_WORD;
    }),
  );
}
