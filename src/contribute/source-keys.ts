/** The key of the next source: one more than the highest, so that no citation ever changes its meaning. */
export function nextKey(keys: readonly string[]): string {
  const numbers = keys.map((key) => Number(/^s(\d+)$/.exec(key)?.[1] ?? 0));
  return `s${Math.max(0, ...numbers) + 1}`;
}

/** The keys that texts cite, each once, in the order of the texts. */
export function citedKeys(texts: readonly string[]): string[] {
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\[\^(s\d+)\]/g)].map(([, key]) => key ?? ''))),
  ];
}

/** What does not fit between the sources and what cites them. */
export function citationGaps(
  keys: readonly string[],
  cited: readonly string[],
): { unused: string[]; unknown: string[] } {
  return {
    unused: keys.filter((key) => !cited.includes(key)),
    unknown: cited.filter((key) => !keys.includes(key)),
  };
}
