/** A hit of the search engine. */
export interface Hit {
  id: string;
  score: number;
}

/** The words of a query, each once. */
export function wordsOf(query: string): string[] {
  return [...new Set(query.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])];
}

/** Words with fewer hits than this count alike. */
const RARE = 8;

/**
 * Ranks practices by the words of a query that they hold, where none holds them all. A word that few practices
 * hold says more than one that many do, down to a bound: an accidental rare word must not outweigh the topic.
 *
 * @param hitsPerWord the hits of each word by itself
 * @returns hits that weigh at least half as much as the best one
 */
export function rankByWords(hitsPerWord: readonly (readonly Hit[])[]): Hit[] {
  const found = new Map<string, { weight: number; score: number }>();
  for (const hits of hitsPerWord) {
    for (const { id, score } of hits) {
      const known = found.get(id) ?? { weight: 0, score: 0 };
      found.set(id, { weight: known.weight + 1 / Math.max(hits.length, RARE), score: known.score + score });
    }
  }
  const most = Math.max(0, ...[...found.values()].map(({ weight }) => weight));
  return [...found]
    .filter(([, { weight }]) => weight * 2 >= most)
    .sort(([, a], [, b]) => b.weight - a.weight || b.score - a.score)
    .map(([id, { score }]) => ({ id, score }));
}
