import { LANGS } from '../i18n/locales.ts';
import { CACHE_DEFAULT, CACHE_IMMUTABLE, IMMUTABLE_FOLDERS, SECURITY_HEADERS } from '../security/headers.ts';

/** First line of every generated configuration. */
export const GENERATED = '# Made by npm run docs from src/security/headers.ts: change it there.';

/**
 * The part of the nginx configuration that belongs into `http`: which answer may be kept how long, and in which
 * language a page is missed. The base path is any folder before the language, so one file serves every base.
 */
export function nginxMaps(): string {
  const folders = IMMUTABLE_FOLDERS.map((folder) => folder.replaceAll('.', '\\.')).join('|');
  return [
    GENERATED,
    'map $uri $library_cache {',
    `    default "${CACHE_DEFAULT}";`,
    `    "~/(?:${folders})[^/]+$" "${CACHE_IMMUTABLE}";`,
    '}',
    'map $uri $library_lang {',
    '    default "";',
    `    "~^(?:/[^/]+)?/(?<lang>${LANGS.join('|')})/" "$lang/";`,
    '}',
    '',
  ].join('\n');
}

/** The part that belongs into `server`. No `location` has headers of its own: nginx would then drop these. */
export function nginxHeaders(): string {
  return [
    GENERATED,
    ...SECURITY_HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Cache-Control $library_cache always;',
    '',
  ].join('\n');
}
