import { LANGS } from '../i18n/locales.ts';
import { CACHE_IMMUTABLE, IMMUTABLE_FOLDERS, SECURITY_HEADERS } from '../security/headers.ts';

/**
 * The file `_headers` in the form that Netlify and Cloudflare Pages read. What else may be kept, and how long, is
 * left to their default: they ask again each time.
 *
 * @param base path below which the site lies, with slashes at both ends
 */
export function netlifyHeaders(base: string): string {
  const rules = [
    [`${base}*`, ...SECURITY_HEADERS.map(([name, value]) => `  ${name}: ${value}`)],
    ...IMMUTABLE_FOLDERS.map((folder) => [`${base}${folder}*`, `  Cache-Control: ${CACHE_IMMUTABLE}`]),
  ];
  return `${rules.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The file `_redirects`: what is missing is answered in the language of the address (Netlify; others ignore it). */
export function netlifyRedirects(base: string): string {
  return LANGS.map((lang) => `${base}${lang}/* ${base}${lang}/404/ 404\n`).join('');
}
