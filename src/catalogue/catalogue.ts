import type { Lang } from '../i18n/locales.ts';
import type { Programme, Vocabulary } from '../library/types.ts';
import type { OriginalEntry, PracticeEntry, TranslationEntry } from './entries.ts';

/** A practice with its languages, as pages are made from it. */
export interface CataloguePractice {
  id: string;
  original: OriginalEntry;
  /** Every language that has a file, the original's included. */
  texts: ReadonlyMap<Lang, PracticeEntry>;
}

/** Everything that pages, feeds and indexes are made from. Plain data: no Astro in it. */
export interface Catalogue {
  /** All practices, the latest checked first, then by id. */
  practices: readonly CataloguePractice[];
  byId: ReadonlyMap<string, CataloguePractice>;
  vocabulary: Vocabulary;
  programme: Programme;
}

/**
 * Joins the files of the content store into practices.
 *
 * @param entries one a file
 * @param vocabulary the controlled vocabularies
 * @param programme what the library says of the programme itself
 */
export function makeCatalogue(
  entries: readonly PracticeEntry[],
  vocabulary: Vocabulary,
  programme: Programme,
): Catalogue {
  const texts = new Map<string, Map<Lang, PracticeEntry>>();
  for (const entry of entries) {
    const languages = texts.get(entry.id) ?? new Map<Lang, PracticeEntry>();
    texts.set(entry.id, languages.set(entry.lang, entry));
  }
  const practices = entries
    .filter((entry): entry is OriginalEntry => entry.kind === 'original')
    .map((original) => ({ id: original.id, original, texts: texts.get(original.id) ?? new Map() }))
    .sort(
      (a, b) =>
        b.original.frontmatter.verification.date.localeCompare(a.original.frontmatter.verification.date) ||
        (a.id < b.id ? -1 : 1),
    );
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  return { practices, byId, vocabulary, programme };
}

/** Languages in which the full text of a practice can be read, in the site's order. */
export function fullTextLangs(practice: CataloguePractice, order: readonly Lang[]): Lang[] {
  return order.filter((lang) => (practice.texts.get(lang)?.sections.length ?? 0) > 0);
}

/** The file that gives title and summary in a language: its own, or else the original. */
export function textIn(practice: CataloguePractice, lang: Lang): OriginalEntry | TranslationEntry {
  return practice.texts.get(lang) ?? practice.original;
}
