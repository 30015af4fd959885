import { headerPolicy } from './policy.ts';

/** A response header: name and value. */
export type Header = readonly [name: string, value: string];

/** Headers of every response, whatever serves the site: the one list that all server configurations are made from. */
export const SECURITY_HEADERS: readonly Header[] = [
  ['Content-Security-Policy', headerPolicy()],
  // Two years and no preload: the list of browsers is a decision of the domain's owner. Ignored without TLS.
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** How long a kind of file may be kept, in seconds. */
export interface CacheRule {
  /** Paths below the site's base: a folder with everything in it, or one ending. */
  match: { folder: string; ending?: string } | { ending: string };
  value: string;
}

/** Its name carries a digest of what it holds: another content is another name. */
const FOREVER = 'public, max-age=31536000, immutable';

/** The way into the index names its other files: an old one would ask for files that are gone. */
const FIVE_MINUTES = 'public, max-age=300, must-revalidate';

/** Everything else: a copy is used only after asking whether it is still the same. */
export const CACHE_DEFAULT = 'public, max-age=0, must-revalidate';

export const CACHE_RULES: readonly CacheRule[] = [
  { match: { folder: '_astro/' }, value: FOREVER },
  { match: { folder: 'search/', ending: '.pf_index' }, value: FOREVER },
  { match: { folder: 'search/', ending: '.pf_fragment' }, value: FOREVER },
  { match: { folder: 'search/', ending: '.pf_meta' }, value: FOREVER },
  { match: { folder: 'search/', ending: '.json' }, value: FIVE_MINUTES },
  { match: { folder: 'search/', ending: '.js' }, value: FIVE_MINUTES },
  { match: { folder: 'search/', ending: '.pagefind' }, value: FIVE_MINUTES },
];
