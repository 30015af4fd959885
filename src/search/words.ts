import { fold } from './fold.ts';

/** The words of a text in folded form (lower case, no diacritics, ł as l), in their order. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How much two words are the same word: 1 the same, 0 not at all. */
export const SAME = 1;
/** A word that begins with what is being typed. */
const BEGUN = 0.8;
/** A long compound that a word stands at the beginning or the end of. */
const PART = 0.6;
const TYPO = 0.6;

/** Letters that two forms of one word share at the least, and the share of the longer one. */
const SHARED_LETTERS = 4;
const SHARED_PART = 0.6;
/** Letters that an ending has at the most. */
const LONGEST_ENDING = 4;
/** A word shorter than this is no part of a compound. */
const COMPOUND_PART = 5;

/**
 * Whether a word is a form of another. There is no stemmer for all eight languages, so forms are told by
 * their common beginning: mieszkanie and mieszkania, housing and houses, στέγη and στέγης.
 *
 * @param asked word of the query, folded
 * @param held word of a text, folded
 * @param open true while the word may still be being typed
 * @returns 0 to 1
 */
export function likeness(asked: string, held: string, open = false): number {
  if (asked === held) return SAME;
  const shared = commonStart(asked, held);
  if (shared === asked.length && open && shared >= 2) return BEGUN;
  const longest = Math.max(asked.length, held.length);
  const endings = longest - shared;
  if (shared >= SHARED_LETTERS && endings <= LONGEST_ENDING && shared / longest >= SHARED_PART)
    return 0.5 + (0.5 * shared) / longest - 0.05;
  // Endings of one letter on a short word: casa and case, dom and domy.
  if (shared >= 3 && longest <= 5 && Math.min(asked.length, held.length) - shared <= 1 && endings <= 1)
    return BEGUN;
  if (asked.length >= COMPOUND_PART && (shared === asked.length || held.endsWith(asked))) return PART;
  return 0;
}

/** How like two words are that one typing error may have parted: a letter more, less, another, or two swapped. */
export function likenessWithTypo(asked: string, held: string): number {
  const allowed = asked.length >= 9 ? 2 : asked.length >= 5 ? 1 : 0;
  if (allowed === 0 || Math.abs(asked.length - held.length) > allowed) return 0;
  const errors = distance(asked, held, allowed);
  return errors > allowed ? 0 : TYPO + 0.1 * (1 - errors / allowed);
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let index = 0;
  while (index < most && a[index] === b[index]) index++;
  return index;
}

/** Damerau–Levenshtein distance (optimal string alignment); anything above `most` is given as more than it. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
