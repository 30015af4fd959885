import type { APIRoute } from 'astro';
import { addressOfPath } from '../metadata/site.ts';

/** Everything may be read by everybody; where the list of pages lies. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${addressOfPath('/sitemap-index.xml')}\n`);
