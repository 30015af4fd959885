import { formatList } from '../i18n/format.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';
import { fillEvidence } from '../markdown/evidence.ts';
import type { BriefLines } from '../schemas/brief.ts';
import type { Original, ResourceKind } from '../schemas/original.ts';
import { RESOURCE_KINDS } from '../schemas/original.ts';
import { type OptionalSectionName, SECTIONS, type SectionName } from '../schemas/sections.ts';
import type { Source, SourceKind } from '../schemas/source.ts';
import type { FactTexts, TranslationMethod } from '../schemas/translation.ts';
import { type Card, cardOf } from './card.ts';
import { type Catalogue, type CataloguePractice, textIn } from './catalogue.ts';
import { type Labelled, labelled } from './labels.ts';

/** A text that may be in another language than the page. */
export interface Text {
  text: string;
  lang: Lang;
}

/** A fact with the numbers of its sources. */
export interface SourcedText extends Text {
  sources: number[];
}

/** How the text of a page came about, and in which language its body stands. */
export interface TranslationState {
  kind: 'original' | 'full' | 'summary-only' | 'none';
  from: Lang;
  method?: TranslationMethod;
  outdated: boolean;
  /** Language of the sections below. */
  bodyLang: Lang;
}

/** A section of the page: its text, or, for a section that may be missing, the gap. */
export type SectionView =
  | { name: SectionName; html: string }
  | { name: OptionalSectionName; html?: undefined };

/** The lines of an entry's brief as HTML of our own renderer, and their language. */
export interface BriefView {
  lang: Lang;
  lines: BriefLines;
}

/** Everything that a practice's page shows, in one language. */
export interface PracticeView extends Card {
  facts: Original;
  groups: Labelled[];
  lead: Text;
  partners: (SourcedText & { kind: Original['partners'][number]['kind'] })[];
  funding: SourcedText[];
  resources: (SourcedText & { kind: ResourceKind })[];
  evidenceReason: Text;
  reusedBy: (Labelled & { year: number; sources: number[] })[];
  ladder: { id: string; label: string; definition: string }[];
  sections: SectionView[];
  brief?: BriefView;
  sources: (Source & { number: number })[];
  translation: TranslationState;
}

/** The page of a practice in a language. */
export function practiceView(catalogue: Catalogue, practice: CataloguePractice, lang: Lang): PracticeView {
  const facts = practice.original.frontmatter;
  const numbers = new Map(facts.sources.map(({ key }, index) => [key, index + 1]));
  const numbered = (keys: readonly string[]) => keys.flatMap((key) => numbers.get(key) ?? []);
  const translation = translationState(practice, lang);
  const own = practice.texts.get(lang);
  // Texts among the facts are matched by their order, which only holds while the original is the same.
  const texts: FactTexts = own?.kind === 'translation' && !own.outdated ? (own.frontmatter.facts ?? {}) : {};
  const say = (translated: string | undefined, original: string): Text =>
    translated === undefined ? { text: original, lang: practice.original.lang } : { text: translated, lang };
  return {
    ...cardOf(catalogue, practice, lang),
    facts,
    groups: labelled(catalogue.vocabulary, 'target-groups', facts.targetGroups, lang),
    lead: say(texts.lead, facts.lead),
    partners: facts.partners.map(({ name, kind, sources }, index) => ({
      ...say(texts.partners?.[index], name),
      kind,
      sources: numbered(sources),
    })),
    funding: facts.funding.map(({ name, amount, sources }, index) => ({
      ...say(withAmount(texts.funding?.[index]), withAmount({ name, amount }) ?? name),
      sources: numbered(sources),
    })),
    resources: RESOURCE_KINDS.flatMap((kind) => {
      const resource = facts.resources?.[kind];
      return resource
        ? [{ kind, ...say(texts.resources?.[kind], resource.text), sources: numbered(resource.sources) }]
        : [];
    }),
    evidenceReason: say(texts.evidenceReason, facts.evidence.reason),
    reusedBy: facts.reusedBy.map(({ place, year, sources }) => ({
      ...(labelled(catalogue.vocabulary, 'places', [place], lang)[0] as Labelled),
      year,
      sources: numbered(sources),
    })),
    ladder: catalogue.vocabulary['evidence-levels'].map(({ id, label, definition }) => ({
      id,
      label: label[lang],
      definition: definition[lang],
    })),
    sections: sectionViews(practice, translation.bodyLang, lang),
    ...briefView(practice, lang, translation.bodyLang),
    sources: facts.sources.map((source, index) => ({ ...source, number: index + 1 })),
    translation,
  };
}

/** How the text of a practice in a language came about. */
export function translationState(practice: CataloguePractice, lang: Lang): TranslationState {
  const from = practice.original.lang;
  const text = textIn(practice, lang);
  if (text.kind === 'original') {
    return { kind: text.lang === lang ? 'original' : 'none', from, outdated: false, bodyLang: from };
  }
  const full = text.sections.length > 0;
  return {
    kind: full ? 'full' : 'summary-only',
    from,
    method: text.frontmatter.translation.method,
    outdated: text.outdated,
    bodyLang: full ? lang : from,
  };
}

/** Languages whose page of a practice has its main text in that language: the ones that search engines are told of. */
export function alternateLangs(practice: CataloguePractice): Lang[] {
  return LANGS.filter((lang) => translationState(practice, lang).bodyLang === lang);
}

function withAmount(item: { name: string; amount?: string | undefined } | undefined): string | undefined {
  return item?.amount ? `${item.name}: ${item.amount}` : item?.name;
}

/** The brief in the page's language or, where the sections are not in it either, in theirs. */
function briefView(practice: CataloguePractice, lang: Lang, bodyLang: Lang): { brief?: BriefView } {
  for (const candidate of [lang, bodyLang]) {
    const lines = practice.texts.get(candidate)?.brief;
    if (lines) return { brief: { lang: candidate, lines } };
  }
  return {};
}

function sectionViews(practice: CataloguePractice, bodyLang: Lang, lang: Lang): SectionView[] {
  const sections = practice.texts.get(bodyLang)?.sections ?? [];
  const t = translator(lang);
  const evidence = (kinds: readonly SourceKind[]) =>
    t('evidence.kinds', {
      kinds: formatList(
        kinds.map((kind) => t(`sourceKind.${kind}`)),
        lang,
      ),
    });
  return SECTIONS.map(({ name }) => {
    const html = sections.find((section) => section.name === name)?.html;
    // The check has made sure that only optional sections can be missing.
    if (html === undefined) return { name: name as OptionalSectionName };
    return { name, html: fillEvidence(html, evidence, bodyLang === lang ? undefined : lang) };
  });
}
