import type { APIRoute } from 'astro';
import { allOpenData } from '../../catalogue/open-data.ts';
import { practiceTable } from '../../open-data/practice-table.ts';

/** Every practice as one line of a table. */
export const GET: APIRoute = async () =>
  new Response(practiceTable(await allOpenData()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
