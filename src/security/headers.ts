import { LANGS } from '../i18n/locales.ts';
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

/** Folders below the site's base whose files carry a digest of what they hold in their name: they never change. */
export const IMMUTABLE_FOLDERS: readonly string[] = [
  '_astro/',
  ...LANGS.flatMap((lang) => ['index/', 'fragment/'].map((folder) => `search/${lang}/${folder}`)),
];

export const CACHE_IMMUTABLE = 'public, max-age=31536000, immutable';

/** Everything else: a copy is used only after asking whether it is still the same. */
export const CACHE_DEFAULT = 'public, max-age=0, must-revalidate';
