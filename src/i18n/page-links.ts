import { OWN_PAGES, type Page, PROGRAMME_PARTS } from './paths.ts';

const SCHEME = 'page:';

/** Pages that a text may link to by name, whatever the language of the reader. */
const LINKED_PAGES: ReadonlyMap<string, Page> = new Map<string, Page>([
  ['home', { page: 'home' }],
  ['practices', { page: 'catalogue' }],
  ['about', { page: 'about' }],
  ['translations', { page: 'translations' }],
  ['new', { page: 'new' }],
  ...PROGRAMME_PARTS.map((part): [string, Page] => [part, { page: 'programme', part }]),
  ...OWN_PAGES.map((name): [string, Page] => [name, { page: 'own', name }]),
]);

/** The names that a link may hold after `page:`. */
export const LINK_NAMES: readonly string[] = [...LINKED_PAGES.keys()];

/** Whether an address is meant as a link to a page of the site, known or not. */
export function isPageLink(address: string): boolean {
  return address.startsWith(SCHEME);
}

/** The page that an address such as `page:criteria` names, or undefined where it names none. */
export function pageOfLink(address: string): Page | undefined {
  return isPageLink(address) ? LINKED_PAGES.get(address.slice(SCHEME.length)) : undefined;
}
