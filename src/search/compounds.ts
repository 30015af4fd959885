const SHORTEST_PART = 4;
/** Letters between two parts at the most: Nachbarschaft-s-konflikte, Familie-n-zentrum. */
const LONGEST_LINK = 2;

/**
 * The first and the last word of a compound; none if it is none. German writes together what other languages
 * write apart, some words without their last e: Schul-anmeldung.
 *
 * @param word folded
 * @param known words of the language
 */
export function partsOfCompound(word: string, known: readonly string[]): string[] {
  const longest = (words: readonly string[]) =>
    words.reduce((most, one) => (one.length > most.length ? one : most), '');
  const parts = known.filter((part) => part.length >= SHORTEST_PART);
  const last = longest(parts.filter((part) => word.endsWith(part)));
  const before = word.slice(0, word.length - last.length);
  const first = longest(
    parts.map((part) => part.replace(/e$/, '')).filter((part) => before.startsWith(part)),
  );
  return first && last && before.length - first.length <= LONGEST_LINK ? [first, last] : [];
}
