import { formatDay, formatYearMonth, languageName } from '../i18n/format.ts';
import type { Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';
import type { Source } from '../schemas/source.ts';
import type { Labelled } from './labels.ts';
import type { PracticeView, SourcedText } from './practice-view.ts';
import type { Shown, ShownValue } from './shown-facts.ts';

/** A practice as a page in a language shows it. */
export function shownOf(view: PracticeView, lang: Lang): Shown {
  const t = translator(lang);
  const { facts } = view;
  const said = (id: string, text: string): ShownValue => ({ id, text, lang, sources: [] });
  const values = (items: readonly Labelled[]) => items.map(({ id, label }) => said(id, label));
  const sourced = ({ text, lang: textLang, sources }: SourcedText): ShownValue => ({
    id: text,
    text,
    lang: textLang,
    sources,
  });
  const resource = (kind: string) =>
    view.resources.filter((candidate) => candidate.kind === kind).map(sourced);
  const started = formatYearMonth(facts.started, lang);
  const period = facts.ended
    ? t('fact.range', { from: started, to: formatYearMonth(facts.ended, lang) })
    : `${t('fact.period')}: ${started}`;
  const status = t('status.asOf', {
    status: t(`status.${facts.status}`),
    year: String(facts.statusAsOf),
  });
  return {
    where: [...view.places, view.country].map(({ label }) => label).join(', '),
    facts: {
      status: [said(facts.status, status)],
      period: [said(`${facts.started} ${facts.ended ?? ''}`, period)],
      place: values([...view.places, view.country]),
      scope: [said(facts.scope, t(`scope.${facts.scope}`))],
      type: values([view.type]),
      areas: values(view.areas),
      groups: values(view.groups),
      lead: [{ id: view.lead.text, ...view.lead, sources: [] }],
      partners: view.partners.map((partner) => ({
        ...sourced(partner),
        note: { text: t(`partnerKind.${partner.kind}`), lang },
      })),
      funding: view.funding.map(sourced),
      cost: resource('cost'),
      staff: resource('staff'),
      leadTime: resource('leadTime'),
      legalPower: resource('legalPower'),
      evidence: [{ ...said(view.evidence.id, view.evidence.label), note: view.evidenceReason }],
      checked: [said(view.checked, formatDay(view.checked, lang))],
    },
    notes: notesOf(view, lang),
    sources: view.sources.map((source) => aboutSource(source, lang)),
  };
}

/** How the text of a practice came about, in sentences. */
function notesOf({ translation, facts }: PracticeView, lang: Lang): string[] {
  const t = translator(lang);
  const language = languageName(translation.from, lang);
  return [
    translation.kind === 'original' ? t('translation.original', { language }) : '',
    translation.method ? t(`translation.${translation.method}`, { language }) : '',
    translation.outdated ? t('translation.outdated') : '',
    t(`verification.${facts.verification.state}`),
  ].filter(Boolean);
}

/** Publisher, year and, where it is another, language of a source. */
function aboutSource(source: Source, lang: Lang): string {
  const t = translator(lang);
  return [
    source.descriptiveTitle ? t('source.descriptive') : '',
    source.publisher,
    source.year ? String(source.year) : t('source.undated'),
    source.lang === lang ? '' : t('source.in', { language: languageName(source.lang, lang) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
