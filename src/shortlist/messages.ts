import type { MessageKey } from '../i18n/messages.ts';

/** What all three pages of the shortlist say while and after they load. */
const LOADING = [
  'shortlist.loading',
  'shortlist.failed',
  'shortlist.again',
  'shortlist.unknown',
  'shortlist.emptyTitle',
  'fact.unknown',
] as const satisfies readonly MessageKey[];

/** The messages of the script of the shortlist's page. */
export const SHORTLIST_MESSAGES = [
  ...LOADING,
  'catalogue.count',
  'card.fullText',
  'fact.evidence',
  'shortlist.add',
  'shortlist.blocked',
  'shortlist.cleared',
  'shortlist.compare',
  'shortlist.compareFirst',
  'shortlist.copied',
  'shortlist.copyHere',
  'shortlist.down',
  'shortlist.keep',
  'shortlist.kept',
  'shortlist.leftOut',
  'shortlist.moved',
  'shortlist.own',
  'shortlist.remove',
  'shortlist.removed',
  'shortlist.replace',
  'shortlist.shared',
  'shortlist.undo',
  'shortlist.undone',
  'shortlist.up',
] as const satisfies readonly MessageKey[];

/** The messages of the script of the comparison's page. */
export const COMPARE_MESSAGES = [
  ...LOADING,
  'compare.caption',
  'compare.costs',
  'compare.differs',
  'compare.evidence',
  'compare.facts',
  'compare.limits',
  'compare.most',
  'compare.none',
  'compare.one',
  'compare.only',
  'compare.partly',
  'compare.same',
  'shortlist.remove',
  'compare.unknown',
  'compare.what',
  'facet.type',
  'fact.areas',
  'fact.checked',
  'fact.cost',
  'fact.evidence',
  'fact.funding',
  'fact.groups',
  'fact.lead',
  'fact.leadTime',
  'fact.legalPower',
  'fact.partners',
  'fact.periodEnded',
  'fact.place',
  'compare.scope',
  'fact.staff',
  'fact.status',
  'section.Limits',
  'section.Results',
  'source.citation',
  'source.in',
] as const satisfies readonly MessageKey[];

/** The messages of the brief itself and of the script of its page. */
export const BRIEF_MESSAGES = [
  ...LOADING,
  'brief.costs',
  'brief.defaultTitle',
  'brief.evidence',
  'brief.failed',
  'brief.made',
  'brief.making',
  'brief.needs',
  'brief.option',
  'brief.options',
  'brief.origin',
  'brief.preparedFor',
  'brief.preparedOn',
  'brief.problem',
  'brief.risks',
  'fact.checked',
  'fact.cost',
  'fact.funding',
  'fact.leadTime',
  'fact.legalPower',
  'fact.staff',
  'gap.Transfer',
  'site.name',
  'source.citation',
  'source.heading',
  'source.in',
] as const satisfies readonly MessageKey[];

export type ShortlistMessageKey =
  | (typeof SHORTLIST_MESSAGES)[number]
  | (typeof COMPARE_MESSAGES)[number]
  | (typeof BRIEF_MESSAGES)[number];
