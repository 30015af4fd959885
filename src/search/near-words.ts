import { likenessWithTypo } from './words.ts';

/**
 * Those of some words that one typing error could part from a name. Two such words become the same when each
 * loses a letter at most, so that few pairs have to be compared.
 *
 * @param words folded
 * @param names folded
 */
export function wordsNear(words: readonly string[], names: readonly string[]): string[] {
  const byShorter = new Map<string, string[]>();
  for (const name of names)
    for (const shorter of shortened(name)) byShorter.set(shorter, [...(byShorter.get(shorter) ?? []), name]);
  return words.filter((word) =>
    shortened(word).some((shorter) =>
      byShorter.get(shorter)?.some((name) => likenessWithTypo(word, name, 1) > 0),
    ),
  );
}

/** A word, and it without each of its letters. */
function shortened(word: string): string[] {
  return [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))];
}
