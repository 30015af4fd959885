import { LANGS, type Lang } from '../i18n/locales.ts';
import type { ResourceKind } from '../schemas/original.ts';
import type { PracticeView } from './practice-view.ts';

/** A practice as one flat record in one language, for lists that leave the site and for pages that compare. */
export interface PracticeRow {
  id: string;
  /** Complete address of its page. */
  address: string;
  title: string;
  summary: string;
  /** Language of title and summary. */
  lang: Lang;
  country: string;
  countryLabel: string;
  places: string[];
  placeLabels: string[];
  areas: string[];
  areaLabels: string[];
  groups: string[];
  groupLabels: string[];
  type: string;
  typeLabel: string;
  scope: string;
  status: string;
  /** Year of the latest source that says so. */
  statusAsOf: number;
  /** Year, or year and month. */
  started: string;
  ended: string | null;
  evidence: string;
  evidenceLabel: string;
  evidenceReason: string;
  lead: string;
  /** What a source says it costs, who works on it, and which decision it rests on; null where none was found. */
  cost: string | null;
  costBand: string | null;
  staff: string | null;
  legalPower: string | null;
  /** "volunteers" or "existing-staff" where the text on staff says so; null where nothing is known of it. */
  staffBy: string | null;
  /** Languages of these texts. */
  resourceLangs: Partial<Record<ResourceKind, Lang>>;
  /** Sizes of the towns that do it, as in the facet. */
  townSizes: readonly string[];
  fullTextLangs: Lang[];
  /** Day of the last check. */
  checked: string;
}

/** The record of a practice. */
export function rowOf(view: PracticeView, address: string): PracticeRow {
  const { facts } = view;
  const ids = (values: readonly { id: string }[]) => values.map(({ id }) => id);
  const labels = (values: readonly { label: string }[]) => values.map(({ label }) => label);
  const resource = (kind: 'cost' | 'staff' | 'legalPower') =>
    view.resources.find((candidate) => candidate.kind === kind)?.text ?? null;
  return {
    id: view.id,
    address,
    title: view.title,
    summary: view.summary,
    lang: view.textLang,
    country: view.country.id,
    countryLabel: view.country.label,
    places: ids(view.places),
    placeLabels: labels(view.places),
    areas: ids(view.areas),
    areaLabels: labels(view.areas),
    groups: ids(view.groups),
    groupLabels: labels(view.groups),
    type: view.type.id,
    typeLabel: view.type.label,
    scope: facts.scope,
    status: view.status,
    statusAsOf: view.statusAsOf,
    started: view.started,
    ended: view.ended ?? null,
    evidence: view.evidence.id,
    evidenceLabel: view.evidence.label,
    evidenceReason: view.evidenceReason.text,
    lead: view.lead.text,
    cost: resource('cost'),
    costBand: view.values.cost[0] ?? null,
    staff: resource('staff'),
    legalPower: resource('legalPower'),
    staffBy: facts.resources?.staff?.by ?? null,
    resourceLangs: Object.fromEntries(view.resources.map(({ kind, lang }) => [kind, lang])),
    townSizes: view.values.size,
    fullTextLangs: LANGS.filter((lang) => view.fullTextLangs.includes(lang)),
    checked: view.checked,
  };
}
