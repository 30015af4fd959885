import type { Lang } from '../i18n/locales.ts';
import type { MessageKey } from '../i18n/messages.ts';

/** The messages that the search page's script shows; the page carries only these. */
export const CLIENT_MESSAGES = [
  'catalogue.count',
  'catalogue.countFor',
  'catalogue.openFilters',
  'catalogue.show',
  'catalogue.active',
  'catalogue.remove',
  'catalogue.clear',
  'catalogue.emptyTitle',
  'catalogue.emptyLead',
  'catalogue.dropQuery',
  'catalogue.dropFilter',
  'catalogue.filters',
  'status.asOf',
  'fact.range',
  'sort.label',
  'sort.sortedBy',
  'sort.relevance',
  'sort.newest',
  'sort.oldest',
  'sort.updated',
  'sort.title',
  'sort.rising',
  'sort.falling',
  'view.label',
  'view.cards',
  'view.table',
  'view.map',
  'view.timeline',
  'view.or',
  'view.failed',
  'table.label',
  'table.practice',
  'map.places',
  'map.noPlace',
  'map.outside',
  'timeline.note',
  'search.failed',
  'search.loading',
  'search.relaxed',
  'search.textsFailed',
  'search.understood',
  'search.drop',
  'search.didYouMean',
  'search.suggestions',
  'search.practice',
  'search.more',
  'facet.country',
  'facet.area',
  'facet.place',
  'facet.group',
  'facet.type',
  'search.otherLanguages',
  'search.otherFound',
  'search.otherNone',
  'export.list',
  'export.as',
  'export.done',
  'export.nothing',
  'export.failed',
] as const satisfies readonly MessageKey[];

/** The messages that the suggestions below a search field show. */
export const SUGGESTION_MESSAGES = [
  'search.suggestions',
  'search.practice',
  'facet.country',
  'facet.area',
  'facet.place',
  'facet.group',
  'facet.type',
] as const satisfies readonly ClientMessageKey[];

export type ClientMessageKey = (typeof CLIENT_MESSAGES)[number];

/**
 * Plural categories of the numbers 0 to `most`, one an entry. Browsers lack the rules of some languages
 * (Maltese), so they are looked up when the site is built.
 */
export function pluralCategories(lang: Lang, most: number): string[] {
  const rules = new Intl.PluralRules(lang);
  return Array.from({ length: most + 1 }, (_, number) => rules.select(number));
}
