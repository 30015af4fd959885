import type { APIRoute } from 'astro';
import { allOpenData } from '../../catalogue/open-data.ts';

/** Every practice with all of its languages. */
export const GET: APIRoute = async () => Response.json(await allOpenData());
