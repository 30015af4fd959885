import { LANGS, type Lang } from '../i18n/locales.ts';
import type { TextPart } from '../schemas/text-parts.ts';
import type { TranslationMethod } from '../schemas/translation.ts';
import { type Catalogue, type CataloguePractice, textIn } from './catalogue.ts';
import { translationState } from './practice-view.ts';

/** What a reader of a language meets on a practice's page; what needs work comes first. */
export const TRANSLATION_GROUPS = ['outdated', 'none', 'summary-only', 'full', 'original'] as const;

export type TranslationGroup = (typeof TRANSLATION_GROUPS)[number];

/** Title of a practice, in the language of the page or in the original's. */
interface Titled {
  id: string;
  title: string;
  titleLang: Lang;
}

/** A practice in the list of a language. */
export interface OverviewRow extends Titled {
  method?: TranslationMethod;
  /** Of an outdated translation: what has changed in the original, where that is known. */
  changed?: readonly TextPart[];
}

/** The practices by what there is of them in one language. */
export interface LanguageOverview {
  lang: Lang;
  groups: Record<TranslationGroup, OverviewRow[]>;
  /** Translations that a person has made or reviewed. */
  byPeople: number;
}

/** The languages by what they have of one practice. */
export interface PracticeState extends Titled {
  langs: Record<TranslationGroup, Lang[]>;
}

/** The state of all translations, one a language, the page's own language first. */
export function translationOverview({ practices }: Catalogue, pageLang: Lang): LanguageOverview[] {
  const langs = [pageLang, ...LANGS.filter((lang) => lang !== pageLang)];
  return langs.map((lang) => {
    const rows = practices.map((practice) => rowOf(practice, lang, pageLang));
    const byGroup = Map.groupBy(practices, (practice) => groupOf(practice, lang));
    return {
      lang,
      groups: perGroup((group) =>
        (byGroup.get(group) ?? []).map((practice) => rowOf(practice, lang, pageLang)),
      ),
      byPeople: rows.filter(({ method }) => method && method !== 'machine').length,
    };
  });
}

/** The state of all translations, one a practice, in the order of the catalogue. */
export function practiceStates({ practices }: Catalogue, pageLang: Lang): PracticeState[] {
  return practices.map((practice) => ({
    ...titled(practice, pageLang),
    langs: perGroup((group) => LANGS.filter((lang) => groupOf(practice, lang) === group)),
  }));
}

function perGroup<T>(make: (group: TranslationGroup) => T): Record<TranslationGroup, T> {
  return Object.fromEntries(TRANSLATION_GROUPS.map((group) => [group, make(group)])) as Record<
    TranslationGroup,
    T
  >;
}

function groupOf(practice: CataloguePractice, lang: Lang): TranslationGroup {
  const { kind, outdated } = translationState(practice, lang);
  return outdated ? 'outdated' : kind;
}

function titled(practice: CataloguePractice, lang: Lang): Titled {
  const { frontmatter, lang: titleLang } = textIn(practice, lang);
  return { id: practice.id, title: frontmatter.title, titleLang };
}

function rowOf(practice: CataloguePractice, lang: Lang, pageLang: Lang): OverviewRow {
  const { method } = translationState(practice, lang);
  const text = practice.texts.get(lang);
  const changed = text?.kind === 'translation' ? text.changed : undefined;
  return { ...titled(practice, pageLang), ...(method && { method }), ...(changed && { changed }) };
}
