import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { LANGS, type Lang } from '../../src/i18n/locales.ts';
import { formatNodes, type MessageValues, parseMessage, rulesOf } from '../../src/i18n/message-format.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { OWN_PAGE_PATHS, OWN_PAGES, PROGRAMME_PARTS, PROGRAMME_PATHS } from '../../src/i18n/paths.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';

/** The content that the site under test was built from. */
export const { library } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT);

/** The interface's texts of a language, so that tests follow the translations. */
export function messages(lang: Lang): Messages {
  return JSON.parse(
    readFileSync(new URL(`../../src/i18n/messages/${lang}.json`, import.meta.url), 'utf8'),
  ) as Messages;
}

/** A text of the interface with its placeholders filled. */
export function say(lang: Lang, key: keyof Messages, values: MessageValues): string {
  return formatNodes(parseMessage(messages(lang)[key]), values, rulesOf(lang));
}

/** Title of a practice in a language, or of its original. */
export function titleOf(id: string, lang: Lang): string {
  const practice = library.practices.find((candidate) => candidate.id === id);
  if (!practice) throw new Error(`no practice ${id}`);
  return (practice.translations.find((text) => text.lang === lang) ?? practice.original).frontmatter.title;
}

/** Label of an entry of a vocabulary. */
export function labelOf(
  scheme: 'countries' | 'service-areas' | 'places' | 'practice-types',
  id: string,
  lang: Lang,
): string {
  const entries: readonly { id: string; label: Record<Lang, string> }[] = library.vocabulary[scheme];
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no ${id} in ${scheme}`);
  return entry.label[lang];
}

/** Ids of the practices that the list shows, in its order. */
export async function shown(page: Page): Promise<string[]> {
  return page
    .locator('#list > [data-practice]:visible')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.practice ?? ''));
}

/** Waits until the result is just these practices, in any order; a long one is shown whole first. */
export async function expectShown(page: Page, ids: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      const more = page.locator('#more');
      for (let presses = 0; presses < 50 && (await more.isVisible()); presses++) await more.click();
      return (await shown(page)).sort();
    })
    .toEqual([...ids].sort());
}

/** One page of each template, in a language; the practice once with its own text and once with another's. */
export function templates(lang: Lang): Record<string, string> {
  const hasText = ({ original, translations }: (typeof library.practices)[number]) =>
    original.lang === lang || translations.some((text) => text.lang === lang && text.sections.length > 0);
  const own = library.practices.find(hasText);
  const foreign = library.practices.find((practice) => !hasText(practice));
  return {
    home: `${lang}/`,
    catalogue: `${lang}/practices/`,
    ...(own && { practice: `${lang}/practices/${own.id}/` }),
    ...(foreign && { 'practice in another language': `${lang}/practices/${foreign.id}/` }),
    country: `${lang}/countries/gr/`,
    place: `${lang}/places/milan/`,
    'place without practices': `${lang}/places/valletta/`,
    'service area': `${lang}/areas/housing/`,
    type: `${lang}/types/service/`,
    'list of countries': `${lang}/countries/`,
    'list of places': `${lang}/places/`,
    'list of service areas': `${lang}/areas/`,
    'list of types': `${lang}/types/`,
    about: `${lang}/about/`,
    shortlist: `${lang}/shortlist/`,
    compare: `${lang}/compare/`,
    brief: `${lang}/brief/`,
    fits: `${lang}/fits/`,
    translations: `${lang}/translations/`,
    ...Object.fromEntries(OWN_PAGES.map((name) => [name, `${lang}/${OWN_PAGE_PATHS[name]}/`])),
    ...Object.fromEntries(PROGRAMME_PARTS.map((part) => [part, `${lang}/${PROGRAMME_PATHS[part]}/`])),
  };
}

export { LANGS, type Lang };
