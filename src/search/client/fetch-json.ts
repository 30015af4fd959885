/** How long a reader waits for anything before the page says that it failed. */
const PATIENCE_MS = 12_000;

/**
 * Gives what a promise gives, unless it takes too long.
 *
 * @throws Error after some seconds
 */
export function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Loads a JSON file of the site. What it holds is trusted to be what the build wrote.
 *
 * @param missing what stands in for a file that the site does not have; without it that is an error
 * @throws Error when the file is not there, cannot be reached or does not come within some seconds
 */
export async function fetchJson<T>(address: string, missing?: T): Promise<T> {
  const control = new AbortController();
  const load = async () => {
    const answer = await fetch(address, { signal: control.signal });
    if (missing !== undefined && answer.status === 404) return missing;
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json() as Promise<T>;
  };
  // A request that hangs would hold up the next one for the same file.
  return inTime(load()).catch((cause) => {
    control.abort();
    throw cause;
  });
}
