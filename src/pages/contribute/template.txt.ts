import type { APIRoute } from 'astro';
import { practiceSkeleton } from '../../contributing/practice-skeleton.ts';

/** The file to fill in for those who cannot or will not use the form: what `npm run new` writes. */
export const GET: APIRoute = () =>
  new Response(practiceSkeleton({}), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
