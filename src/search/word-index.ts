import type { SearchPractice } from './search-data.ts';

/** How much a word counts by where it stands. */
const FIELDS = { title: 1, names: 0.95, keywords: 0.85, summary: 0.65 } as const;

/** Every word of titles, names, keywords and summaries: the practices that hold it, and where it counts most. */
export type WordIndex = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * Makes the index of some practices, which stand in it by their position.
 *
 * @param titles the words of each one's title
 */
export function makeWordIndex(
  practices: readonly SearchPractice[],
  titles: readonly (readonly string[])[],
): WordIndex {
  const index = new Map<string, Map<number, number>>();
  practices.forEach(({ names, keywords, summary }, position) => {
    const add = (words: readonly string[], field: number) => {
      for (const word of words) {
        const held = index.get(word) ?? new Map<number, number>();
        index.set(word, held);
        held.set(position, Math.max(held.get(position) ?? 0, field));
      }
    };
    add(titles[position] ?? [], FIELDS.title);
    add(
      names.flatMap((name) => name.split(' ')),
      FIELDS.names,
    );
    add(keywords.split(' '), FIELDS.keywords);
    add(summary.split(' '), FIELDS.summary);
  });
  return index;
}

/** The words of an index that are like something, by how much. */
export function wordsLike(index: WordIndex, like: (held: string) => number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const held of index.keys()) {
    const alike = like(held);
    if (alike > 0) found.set(held, alike);
  }
  return found;
}
