import { addressKey } from '../schemas/web-address.ts';

/** What tells whether two sources are one page. */
interface Page {
  url: string;
  year?: number | undefined;
}

/**
 * The earlier source of a list that is the same page as one of them. Two ways of writing one address are one
 * page, unless the years say that two editions of it were read.
 *
 * @returns its index, or -1
 */
export function earlierSamePage(sources: readonly Page[], index: number): number {
  const { url = '', year } = sources[index] ?? {};
  return sources.findIndex(
    (other, place) =>
      place < index &&
      (other.url === url || (other.year === year && addressKey(other.url) === addressKey(url))),
  );
}
