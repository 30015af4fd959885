import type { Lang } from '../i18n/locales.ts';
import type { OwnPage } from '../i18n/paths.ts';
import type { Parsed } from '../markdown/parse.ts';
import type { Section } from '../markdown/sections.ts';
import type { Original } from '../schemas/original.ts';
import type { CollectionName, EntryTexts, ProgrammeEntry } from '../schemas/programme/collections.ts';
import type { Source } from '../schemas/source.ts';
import type { Translation, TranslationMethod } from '../schemas/translation.ts';
import type { Concept, CountryConcept, Place, Term } from '../schemas/vocabulary.ts';

/** The original of a practice: every fact, and the text in one language. */
export interface OriginalFile {
  kind: 'original';
  id: string;
  lang: Lang;
  frontmatter: Original;
  sections: Section[];
}

/** A translation: text in another language; without sections where only the frontmatter is translated. */
export interface TranslationFile {
  kind: 'translation';
  id: string;
  lang: Lang;
  frontmatter: Translation;
  sections: Section[];
  /** Whether the original's text has changed since. */
  outdated: boolean;
}

/** A practice with all of its languages. */
export interface Practice {
  id: string;
  original: OriginalFile;
  translations: TranslationFile[];
}

/** The controlled vocabularies, by file name. */
export interface Vocabulary {
  'practice-types': Concept[];
  'service-areas': Concept[];
  'target-groups': Concept[];
  'evidence-levels': Concept[];
  countries: CountryConcept[];
  places: Place[];
  terms: Term[];
}

/** The vocabularies as far as facts are checked against them. */
export type KnownIds = { readonly [N in Exclude<keyof Vocabulary, 'places'>]: readonly { id: string }[] } & {
  readonly places: readonly Pick<Place, 'id' | 'country'>[];
};

/** A collection of the programme in another language; an entry that is missing is shown in the original's. */
export interface ProgrammeTranslation {
  method: TranslationMethod;
  /** Whether the original's text has changed since. */
  outdated: boolean;
  entries: Record<string, EntryTexts>;
}

/** What the library says of the programme itself: its sources, and its collections by name. */
export type Programme = { sources: Source[] } & {
  [N in CollectionName]: {
    entries: ProgrammeEntry<N>[];
    translations: Partial<Record<Lang, ProgrammeTranslation>>;
  };
};

/** One of the library's own pages in one language. */
export interface OwnPageText {
  title: string;
  description: string;
  /** The guarded body. */
  tree: NonNullable<Parsed['tree']>;
  /** How the text came about; missing in the original. */
  translation?: { method: TranslationMethod; outdated: boolean };
}

/** The library's own pages; the check sees to it that every one is there in every language. */
export type OwnPages = Record<OwnPage, Partial<Record<Lang, OwnPageText>>>;

/** The whole content, checked. */
export interface Library {
  practices: Practice[];
  programme: Programme;
  /** Missing where the folder brings no pages of its own: the project's are shown. */
  ownPages?: OwnPages;
  vocabulary: Vocabulary;
}
