import type { Lang } from './locales.ts';

export const FACETS = [
  'country',
  'area',
  'place',
  'group',
  'type',
  'status',
  'evidence',
  'period',
  'size',
  'cost',
  'text',
] as const;

export type Facet = (typeof FACETS)[number];

/** Address segments of the facets of the catalogue; each value of each has a page. */
export const FACET_PATHS = {
  country: 'countries',
  area: 'areas',
  place: 'places',
  group: 'groups',
  type: 'types',
  status: 'status',
  evidence: 'evidence',
  period: 'periods',
  size: 'town-sizes',
  cost: 'costs',
  text: 'full-texts',
} as const satisfies Record<Facet, string>;

/** An object with what `make` gives for each facet. */
export function perFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}

/** Address segments of the pages on the programme itself. */
export const PROGRAMME_PATHS = {
  programme: 'programme',
  training: 'training',
  coordination: 'coordination',
  exchanges: 'exchanges',
  monitoring: 'monitoring',
  cities: 'cities',
  glossary: 'glossary',
} as const;

export type ProgrammePart = keyof typeof PROGRAMME_PATHS;

export const PROGRAMME_PARTS = Object.keys(PROGRAMME_PATHS) as ProgrammePart[];

/** Address segments of the library's own editorial pages, by the folder of each below `content/pages/`. */
export const OWN_PAGE_PATHS = {
  contribute: 'contribute',
  form: 'contribute/form',
  'command-line': 'contribute/command-line',
  editor: 'contribute/editor',
  criteria: 'contribute/criteria',
  review: 'contribute/review',
  accessibility: 'accessibility',
  privacy: 'privacy',
} as const;

export type OwnPage = keyof typeof OWN_PAGE_PATHS;

export const OWN_PAGES = Object.keys(OWN_PAGE_PATHS) as OwnPage[];

/** Those of them that are for contributors, in the order in which they are offered. */
export const GUIDES = ['contribute', 'form', 'command-line', 'editor', 'criteria', 'review'] as const;

/** Whether a page is one for contributors. */
export function isGuide(name: OwnPage): name is (typeof GUIDES)[number] {
  return (GUIDES as readonly OwnPage[]).includes(name);
}

/** A page that exists in every language. */
export type Page =
  | { page: 'home' }
  | { page: 'catalogue' }
  | { page: 'about' }
  | { page: 'data' }
  | { page: 'missing' }
  | { page: 'shortlist' }
  | { page: 'compare' }
  | { page: 'brief' }
  | { page: 'fits' }
  | { page: 'programme'; part: ProgrammePart }
  | { page: 'own'; name: OwnPage }
  | { page: 'translations' }
  | { page: 'new' }
  | { page: 'practice'; id: string }
  | { page: 'facet'; facet: Facet }
  | { page: 'value'; facet: Facet; value: string };

/** Path of a page below the site's base, with slashes at both ends: "/it/practices/milan-welcome-center/". */
export function pathOf(lang: Lang, page: Page): string {
  switch (page.page) {
    case 'home':
      return `/${lang}/`;
    case 'catalogue':
      return `/${lang}/practices/`;
    case 'about':
    case 'data':
      return `/${lang}/${page.page}/`;
    case 'shortlist':
    case 'compare':
    case 'brief':
      return `/${lang}/${page.page}/`;
    case 'missing':
      return `/${lang}/404/`;
    case 'fits':
      return `/${lang}/fits/`;
    case 'programme':
      return `/${lang}/${PROGRAMME_PATHS[page.part]}/`;
    case 'own':
      return `/${lang}/${OWN_PAGE_PATHS[page.name]}/`;
    case 'translations':
      return `/${lang}/translations/`;
    case 'new':
      return `/${lang}/contribute/new/`;
    case 'practice':
      return `/${lang}/practices/${page.id}/`;
    case 'facet':
      return `/${lang}/${FACET_PATHS[page.facet]}/`;
    case 'value':
      return `/${lang}/${FACET_PATHS[page.facet]}/${page.value}/`;
  }
}

/**
 * Puts a path below a base.
 *
 * @param base "/" or a path such as "/library/" or "/library"
 * @param path a path that begins with a slash
 */
export function withBase(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path;
}
