import { CACHE_DEFAULT, CACHE_IMMUTABLE, IMMUTABLE_FOLDERS, SECURITY_HEADERS } from '../security/headers.ts';
import { GENERATED } from './nginx.ts';

/** A snippet of a Caddyfile with the headers of every response, to be imported by the site's block. */
export function caddySnippet(): string {
  return [
    GENERATED,
    '(library_headers) {',
    '\theader {',
    ...SECURITY_HEADERS.map(([name, value]) => `\t\t${name} "${value}"`),
    `\t\tCache-Control "${CACHE_DEFAULT}"`,
    '\t}',
    `\t@immutable path ${IMMUTABLE_FOLDERS.map((folder) => `*/${folder}*`).join(' ')}`,
    `\theader @immutable Cache-Control "${CACHE_IMMUTABLE}"`,
    '}',
    '',
  ].join('\n');
}
