/** What a name that the query says whole adds, and a query of several words that stands whole in a name. */
const WHOLE_NAME = 1.2;
const WHOLE_QUERY = 0.4;

/**
 * What it adds that a query said one of a practice's names: by how much of the name was said, and how much of
 * the query that was.
 *
 * @param names the words of each
 * @param said words that the query said, by how like they are
 * @param asked how many words the query has
 */
export function nameSaid(
  names: readonly (readonly string[])[],
  said: ReadonlyMap<string, number>,
  asked: number,
): number {
  const worth = names.map((words) => {
    const found = words.reduce((sum, word) => sum + (said.get(word) ?? 0), 0);
    const share = found / Math.max(1, words.length);
    const shareOfQuery = Math.min(1, found / Math.max(1, asked));
    // Two words that happen to be in a long title are not its name.
    return WHOLE_NAME * share * share * shareOfQuery + (asked > 1 ? WHOLE_QUERY * shareOfQuery ** 4 : 0);
  });
  return Math.max(...worth);
}
