import type { Lang } from '../i18n/locales.ts';
import type { Practice } from '../library/types.ts';
import { fillEvidence } from '../markdown/evidence.ts';
import { citedTextHtml, type RenderContext, renderSection } from '../markdown/render.ts';
import { BRIEF_PARTS, type BriefPart } from '../schemas/brief.ts';
import { RESOURCE_KINDS } from '../schemas/original.ts';
import { type OptionalSectionName, SECTIONS, type SectionName } from '../schemas/sections.ts';
import type { SourceKind } from '../schemas/source.ts';
import type { SayForm } from './client/settings.ts';

/** A value of a fact with the numbers of its sources. */
export interface PreviewValue {
  text: string;
  sources: readonly number[];
  /** Its language, where that is not the page's. */
  lang?: string;
}

/** A fact as the page shows it; without values, no source was found. */
export interface PreviewFact {
  label: string;
  values: readonly PreviewValue[];
}

/** The finished page of a practice. HTML is only what our own renderer made of guarded text. */
export interface Preview {
  /** Language of title, summary and facts, and of the sections, where it is not the page's. */
  lang?: Lang;
  bodyLang?: Lang;
  where: string;
  title: string;
  summary: string;
  facts: readonly PreviewFact[];
  sections: readonly { name: SectionName; title: string; html?: string; gap?: string }[];
  brief: readonly { part: BriefPart; html: string }[];
  sources: readonly { url: string; title: string; lang: string; about: string }[];
}

/** Words that the preview needs besides the messages. */
export interface PreviewWords {
  say: SayForm;
  /** Label of a value of a field, as the form has it. */
  label: (path: string, value: string) => string;
  /** Name of a language. */
  language: (tag: string) => string;
  day: (day: string) => string;
  /** A year, or a year and month. */
  yearMonth: (date: string) => string;
  list: (items: readonly string[]) => string;
  /** Language of the page. */
  pageLang: Lang;
}

/**
 * What the page of a practice will show.
 *
 * @param practice a practice whose files the guard has passed
 * @param lang the language whose text is shown: the original's or a translation's
 */
export function previewOf(practice: Practice, lang: Lang, words: PreviewWords): Preview {
  const { say, label } = words;
  const facts = practice.original.frontmatter;
  const translation = practice.translations.find((file) => file.lang === lang);
  const text = translation?.frontmatter ?? facts;
  const told = translation?.frontmatter.facts;
  const context: RenderContext = {
    sources: new Map(facts.sources.map(({ key, kind }, index) => [key, { number: index + 1, kind }])),
    citationLabel: (number) => say('source.citation', { number }),
  };
  const numbers = (keys: readonly string[]) => keys.flatMap((key) => context.sources.get(key)?.number ?? []);
  const plain = (...texts: string[]) => texts.map((value) => ({ text: value, sources: [] }));
  const labels = (path: string, ids: readonly string[]) => plain(...ids.map((id) => label(path, id)));
  const amount = (item: { name: string; amount?: string | undefined }) =>
    item.amount ? `${item.name}: ${item.amount}` : item.name;
  const started = words.yearMonth(facts.started);
  const places = [...facts.places.map((id) => label('places', id)), label('country', facts.country)];
  const evidence = (kinds: readonly SourceKind[]) =>
    say('evidence.kinds', { kinds: words.list(kinds.map((kind) => label('sources.kind', kind))) });
  const shown =
    translation && translation.sections.length > 0 ? translation.sections : practice.original.sections;
  const foreign = (tag: string) => (tag === words.pageLang ? {} : { lang: tag });
  const bodyLang = shown === translation?.sections ? lang : practice.original.lang;
  /** A text of the contributor among the facts; one that is not translated is the original's. */
  const own = (translated: string | undefined, original: string, sources: readonly number[] = []) => ({
    text: translated ?? original,
    sources,
    ...foreign(translated === undefined ? practice.original.lang : lang),
  });
  return {
    ...(lang !== words.pageLang && { lang }),
    ...(bodyLang !== words.pageLang && { bodyLang }),
    where: `${places.join(', ')} · ${label('type', facts.type)}`,
    title: text.title,
    summary: text.summary,
    facts: [
      ...(facts.localName
        ? [
            {
              label: say('fact.localName'),
              values: [{ text: facts.localName.text, sources: [], ...foreign(facts.localName.lang) }],
            },
          ]
        : []),
      {
        label: say('fact.status'),
        values: plain(
          say('status.asOf', { status: label('status', facts.status), year: String(facts.statusAsOf) }),
        ),
      },
      facts.ended
        ? {
            label: say('fact.periodEnded'),
            values: plain(say('fact.range', { from: started, to: words.yearMonth(facts.ended) })),
          }
        : { label: say('fact.period'), values: plain(started) },
      { label: say('fact.place'), values: plain(places.join(', '), label('scope', facts.scope)) },
      { label: say('fact.areas'), values: labels('serviceAreas', facts.serviceAreas) },
      { label: say('fact.groups'), values: labels('targetGroups', facts.targetGroups) },
      { label: say('fact.lead'), values: [own(told?.lead, facts.lead)] },
      {
        label: say('fact.partners'),
        values: facts.partners.map(({ name, kind, sources }, index) => ({
          text: `${told?.partners?.[index] ?? name} (${label('partners.kind', kind)})`,
          sources: numbers(sources),
        })),
      },
      {
        label: say('fact.funding'),
        values: facts.funding.map((item, index) => {
          const translated = told?.funding?.[index];
          return own(translated && amount(translated), amount(item), numbers(item.sources));
        }),
      },
      ...RESOURCE_KINDS.map((kind) => {
        const resource = facts.resources?.[kind];
        return {
          label: say(`fact.${kind}`),
          values: resource ? [own(told?.resources?.[kind], resource.text, numbers(resource.sources))] : [],
        };
      }),
      ...(facts.reusedBy.length > 0
        ? [
            {
              label: say('fact.reusedBy'),
              values: facts.reusedBy.map(({ place, year, sources }) => ({
                text: `${label('reusedBy.place', place)} (${year})`,
                sources: numbers(sources),
              })),
            },
          ]
        : []),
      {
        label: say('fact.evidence'),
        values: plain(
          `${label('evidence.level', facts.evidence.level)}. ${told?.evidenceReason ?? facts.evidence.reason}`,
        ),
      },
      { label: say('fact.checked'), values: plain(words.day(facts.verification.date)) },
    ],
    sections: SECTIONS.map(({ name }) => {
      const section = shown.find((candidate) => candidate.name === name);
      const title = say(`section.${name}`);
      return section
        ? {
            name,
            title,
            html: fillEvidence(
              renderSection(section, context),
              evidence,
              bodyLang === words.pageLang ? undefined : words.pageLang,
            ),
          }
        : { name, title, gap: say(`gap.${name as OptionalSectionName}`) };
    }),
    brief: text.brief
      ? BRIEF_PARTS.map((part) => ({ part, html: citedTextHtml(text.brief?.[part] ?? '', context) }))
      : [],
    sources: facts.sources.map(({ url, title, lang: tag, publisher, year, kind, descriptiveTitle }) => ({
      url,
      title,
      lang: tag,
      about: [
        descriptiveTitle && say('source.descriptive'),
        publisher,
        year ? String(year) : say('source.undated'),
        tag !== words.pageLang && say('source.in', { language: words.language(tag) }),
        label('sources.kind', kind),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  };
}
