import type { Lang } from './locales.ts';

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
} as const;

export type Facet = keyof typeof FACET_PATHS;

export const FACETS = Object.keys(FACET_PATHS) as Facet[];

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

/** A page that exists in every language. */
export type Page =
  | { page: 'home' }
  | { page: 'catalogue' }
  | { page: 'about' }
  | { page: 'shortlist' }
  | { page: 'compare' }
  | { page: 'brief' }
  | { page: 'fits' }
  | { page: 'form' }
  | { page: 'programme'; part: ProgrammePart }
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
      return `/${lang}/about/`;
    case 'shortlist':
    case 'compare':
    case 'brief':
      return `/${lang}/${page.page}/`;
    case 'fits':
      return `/${lang}/fits/`;
    case 'form':
      return `/${lang}/contribute/new/`;
    case 'programme':
      return `/${lang}/${PROGRAMME_PATHS[page.part]}/`;
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
