import type { PracticeRow } from '../../catalogue/row.ts';
import { fetchJson } from './fetch-json.ts';

const loading = new Map<string, Promise<PracticeRow[]>>();

/**
 * Loads the practices of the library as records; once, and again after a failure.
 *
 * @param address where they are
 * @throws Error when they cannot be loaded: a server in trouble answers with anything
 */
export function loadRows(address: string): Promise<PracticeRow[]> {
  const rows = loading.get(address) ?? load(address);
  loading.set(address, rows);
  rows.catch(() => loading.delete(address));
  return rows;
}

async function load(address: string): Promise<PracticeRow[]> {
  const answer = await fetchJson<unknown>(address);
  if (!Array.isArray(answer) || answer.length === 0) throw new Error(`${address}: no practices`);
  return answer as PracticeRow[];
}
