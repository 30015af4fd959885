import { caddySnippet } from './caddy.ts';
import { nginxHeaders, nginxMaps } from './nginx.ts';

/** The generated files below `deploy/`, and what they hold; a test compares the two. */
export const CONFIGURATIONS: Readonly<Record<string, () => string>> = {
  'nginx/library/maps.conf': nginxMaps,
  'nginx/library/headers.conf': nginxHeaders,
  'caddy/headers.caddy': caddySnippet,
};
