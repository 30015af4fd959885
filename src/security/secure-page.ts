import { createHash } from 'node:crypto';
import { pagePolicy } from './policy.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/g;
const BEFORE = '<meta charset="utf-8">';

/**
 * Puts a page's own Content-Security-Policy into its head, before anything that it could forbid.
 *
 * @param html a page as Astro builds it
 * @throws Error for a page without a head to put it in, and for a script within the page, which no digest would let run
 */
export function securePage(html: string): string {
  if (/<script(?![^>]*\b(?:src=|type="application\/ld\+json"))/.test(html))
    throw new Error('a page holds a script of its own: load it from a file');
  if (!html.includes(BEFORE)) throw new Error(`a page has no ${BEFORE}, after which its policy belongs`);
  const digests = [...html.matchAll(STYLE)].map(([, style = '']) => digestOf(style));
  const policy = pagePolicy([...new Set(digests)]);
  return html.replace(BEFORE, `${BEFORE}<meta http-equiv="content-security-policy" content="${policy}">`);
}

/** SHA-256 of a style sheet, in base64, as a policy names it. */
export function digestOf(style: string): string {
  return createHash('sha256').update(style).digest('base64');
}
