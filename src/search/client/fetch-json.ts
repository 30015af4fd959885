/** Milliseconds after which an answer that has not come whole is given up. */
const PATIENCE = 15_000;

/**
 * Fetches JSON from a path of the site.
 *
 * @returns the value, or undefined where the site has no such file
 * @throws Error where there is no answer in time, a fault of the server, or no JSON
 */
export async function fetchJson(path: string): Promise<unknown> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE);
  try {
    const answer = await fetch(path, { signal: control.signal });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return await answer.json();
  } finally {
    clearTimeout(timer);
  }
}
