import { LANGS } from '../i18n/locales.ts';
import { CACHE_DEFAULT, CACHE_IMMUTABLE, IMMUTABLE_FOLDERS, SECURITY_HEADERS } from '../security/headers.ts';

/** First line of every generated configuration. */
export const GENERATED = '# Made by npm run docs from src/security/headers.ts: change it there.';

/**
 * The part of the nginx configuration that belongs into `http`: how long an answer may be kept, and which page says
 * that another is missing. One folder before the language may be the base path, so one file serves every base.
 */
export function nginxMaps(): string {
  return [
    GENERATED,
    'map $uri $library_cache {',
    `    default "${CACHE_DEFAULT}";`,
    `    "~/(?:${IMMUTABLE_FOLDERS.join('|')})[^/]+$" "${CACHE_IMMUTABLE}";`,
    '}',
    'map $uri $library_missing {',
    '    default "";',
    `    "~^(?<base>(?:/[^/]+)?)/(?<lang>${LANGS.join('|')})/" "$base/$lang/404/index.html";`,
    '}',
    'map $uri $library_missing_in_all {',
    '    default "/404.html";',
    '    "~^(?<folder>/[^/]+)/" "$folder/404.html";',
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
