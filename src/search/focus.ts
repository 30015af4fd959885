import type { CataloguePractice } from '../catalogue/catalogue.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { contentWords } from './stop-words.ts';
import { likeness } from './words.ts';

/** What a concept is called in each language, as lists of folded words. */
export type ConceptPhrases = Readonly<Record<Lang, readonly (readonly string[])[]>>;

/** The words of a text by their first letters, so that a phrase is compared with few of them. */
interface TextWords {
  words: readonly string[];
  starts: ReadonlyMap<string, readonly number[]>;
}

/** The parts of one language's text that tell what a practice is about. */
export interface FocusText {
  lang: Lang;
  title: TextWords;
  keywords: TextWords;
  summary: TextWords;
}

/** What a tag alone is worth, and what words of the concept add by where they stand. */
const TAGGED = 0.45;
const IN_TITLE = 0.2;
const IN_KEYWORDS = 0.12;
const IN_SUMMARY = 0.12;
/** A practice with few tags is more about each of them than one with many. */
const FEW_TAGS = 0.1;
/** Who has a topic's words in keywords and summary in every language is about it. */
const ABOUT_TOPIC = IN_KEYWORDS + IN_SUMMARY;
/** What words of a concept are worth in a practice that does not carry its tag. */
const UNTAGGED_SHARE = 0.6;
// More than likeness gives a short word with another ending: Rom is not Roma.
const SAME_WORD = 0.81;
const START = 3;

/** The texts of a practice, in each language that has one, ready to be compared with concepts. */
export function focusTextsOf(practice: CataloguePractice): FocusText[] {
  return LANGS.flatMap((lang) => {
    const text = practice.texts.get(lang);
    if (!text) return [];
    const { title, keywords, summary } = text.frontmatter;
    const part = (written: string) => textWords(contentWords(written, lang));
    return [{ lang, title: part(title), keywords: part(keywords.join(' ')), summary: part(summary) }];
  });
}

/**
 * How much a practice is about a concept, 0 to 1: whether it carries the tag, and in how many of its languages
 * the concept's words stand in title, keywords and summary. An entry tagged with eight service areas is not
 * about all of them alike; the words tell.
 *
 * @param texts the practice's texts
 * @param tags ids that the practice carries in the concept's facet
 * @param id the concept's id
 * @param phrases what it is called
 */
export function focusOf(
  texts: readonly FocusText[],
  tags: readonly string[],
  id: string,
  phrases: ConceptPhrases,
): number {
  const words = evidenceOf(texts, phrases);
  return tags.includes(id) ? TAGGED + FEW_TAGS / tags.length + words : words * UNTAGGED_SHARE;
}

/** How much a practice is about what no tag says, 0 to 1: in how many of its texts the words stand, and where. */
export function focusOfWords(texts: readonly FocusText[], phrases: ConceptPhrases): number {
  return Math.min(1, evidenceOf(texts, phrases) / ABOUT_TOPIC);
}

function evidenceOf(texts: readonly FocusText[], phrases: ConceptPhrases): number {
  let evidence = 0;
  for (const { lang, title, keywords, summary } of texts) {
    const holds = (text: TextWords) => phrases[lang].some((phrase) => hasPhrase(text, phrase));
    evidence +=
      (holds(title) ? IN_TITLE : 0) + (holds(keywords) ? IN_KEYWORDS : 0) + (holds(summary) ? IN_SUMMARY : 0);
  }
  return evidence / Math.max(1, texts.length);
}

function textWords(words: readonly string[]): TextWords {
  const starts = new Map<string, number[]>();
  words.forEach((word, position) => {
    const start = word.slice(0, START);
    starts.set(start, [...(starts.get(start) ?? []), position]);
  });
  return { words, starts };
}

/** Whether a text holds a phrase: all of its words, in its order, without a word between, inflected or not. */
function hasPhrase({ words, starts }: TextWords, phrase: readonly string[]): boolean {
  const positions = starts.get((phrase[0] ?? '').slice(0, START)) ?? [];
  return positions.some((start) =>
    phrase.every((asked, offset) => {
      const word = words[start + offset];
      return word !== undefined && likeness(asked, word) >= SAME_WORD;
    }),
  );
}
