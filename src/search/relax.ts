/** A hit of the search engine. */
export interface Hit {
  id: string;
  score: number;
}

/** The words of a query, each once. */
export function wordsOf(query: string): string[] {
  return [...new Set(query.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])];
}

/**
 * Ranks practices by how many words of a query they hold, then by score. The engine finds only what holds
 * every word; an everyday question rarely does.
 *
 * @param hitsPerWord the hits of each word by itself
 * @returns hits that hold at least half as many words as the best one does
 */
export function rankByWords(hitsPerWord: readonly (readonly Hit[])[]): Hit[] {
  const found = new Map<string, { words: number; score: number }>();
  for (const hits of hitsPerWord) {
    for (const { id, score } of hits) {
      const known = found.get(id) ?? { words: 0, score: 0 };
      found.set(id, { words: known.words + 1, score: known.score + score });
    }
  }
  const most = Math.max(0, ...[...found.values()].map(({ words }) => words));
  return [...found]
    .filter(([, { words }]) => words * 2 >= most)
    .sort(([, a], [, b]) => b.words - a.words || b.score - a.score)
    .map(([id, { score }]) => ({ id, score }));
}
