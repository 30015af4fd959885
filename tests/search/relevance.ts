import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Lang } from '../../src/i18n/locales.ts';
import type { Facet } from '../../src/i18n/paths.ts';
import { library } from '../e2e/site.ts';

/** What kind of thing a query asks for. */
export type Kind =
  | 'known'
  | 'topic-place'
  | 'synonym'
  | 'inflected'
  | 'question'
  | 'typo'
  | 'cross-language'
  | 'title'
  | 'title-plain'
  | 'local'
  | 'local-plain';

/** A query as a person would type it, and the practices that answer it: their ids, or values that they have. */
export interface RelevanceQuery {
  kind: Kind;
  query: string;
  right: readonly string[] | Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** Kinds that ask for a topic: several practices answer them. */
const TOPICS: readonly Kind[] = ['synonym', 'inflected', 'question'];
/** How many right ones a topic must bring, and among how many. */
const RIGHT_OF_TOPIC = 3;
const FIRST_OF_TOPIC = 5;
const FIRST = 3;

/** The written queries of each language. */
export const WRITTEN = JSON.parse(readFileSync(new URL('relevance.json', import.meta.url), 'utf8')) as Record<
  Lang,
  RelevanceQuery[]
>;

/** Every practice by its title and by its own name, with and without diacritics. */
export function knownItems(lang: Lang): RelevanceQuery[] {
  return library.practices.flatMap(({ id, original, translations }) => {
    const text = translations.find((translation) => translation.lang === lang) ?? original;
    const names: [Kind, string | undefined][] = [
      ['title', text.frontmatter.title],
      ['local', original.frontmatter.localName?.text],
    ];
    return names.flatMap(([kind, query]): RelevanceQuery[] =>
      query === undefined
        ? []
        : [
            { kind, query, right: [id] },
            { kind: `${kind}-plain` as Kind, query: withoutDiacritics(query), right: [id] },
          ],
    );
  });
}

function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łŁħĦ]/g, (letter) => ({ ł: 'l', Ł: 'L', ħ: 'h', Ħ: 'H' })[letter] ?? letter);
}

/** Ids of the practices that answer a query. */
export function practicesThatAnswer({ right }: RelevanceQuery): string[] {
  if (Array.isArray(right)) return [...right];
  return library.practices
    .filter(({ original: { frontmatter: facts } }) =>
      Object.entries(right as Partial<Record<Facet, string[]>>).every(([facet, values]) => {
        const has: Partial<Record<Facet, readonly string[]>> = {
          country: [facts.country],
          place: facts.places,
          area: facts.serviceAreas,
          group: facts.targetGroups,
          type: [facts.type],
        };
        return values.every((value) => has[facet as Facet]?.includes(value));
      }),
    )
    .map(({ id }) => id);
}

/**
 * Whether a ranking answers a query: one right practice among the first three; for a topic three (or all there
 * are) among the first five.
 *
 * @param ids the ranking
 * @param first look at so many instead, and for one right practice only
 */
export function succeeds(query: RelevanceQuery, ids: readonly string[], first?: number): boolean {
  const right = practicesThatAnswer(query);
  if (right.length === 0) throw new Error(`no practice answers "${query.query}"`);
  const among = (count: number) => ids.slice(0, count).filter((id) => right.includes(id)).length;
  if (first !== undefined) return among(first) > 0;
  return TOPICS.includes(query.kind)
    ? among(FIRST_OF_TOPIC) >= Math.min(RIGHT_OF_TOPIC, right.length)
    : among(FIRST) > 0;
}

/** Asks the search page, full texts included, and gives all ids that it finds, best first. */
export async function ask(page: Page, query: string): Promise<string[]> {
  await page.locator('#q').fill(query);
  await page.locator(`#list[data-answers=${JSON.stringify(query.trim())}]`).waitFor({ state: 'attached' });
  const more = page.locator('#more');
  for (let presses = 0; presses < 50 && (await more.isVisible()); presses++) await more.click();
  return page
    .locator('#list > [data-practice]')
    .evaluateAll((cards) =>
      cards
        .filter((card) => !(card as HTMLElement).hidden)
        .map((card) => (card as HTMLElement).dataset.practice ?? ''),
    );
}
