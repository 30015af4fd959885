import type { Lang } from '../../i18n/locales.ts';
import { holdsWord } from '../fold.ts';
import type { TextHits } from '../rank.ts';
import { META_WEIGHTS } from '../weights.ts';
import { fetchJson } from './fetch-json.ts';

/** What of Pagefind's browser module is used here. */
interface Pagefind {
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
  destroy: () => Promise<void>;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => Pagefind;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ excerpt: string; content: string; meta: Record<string, string> }>;
}

/** The full texts of a language. */
export interface Texts {
  pagefind: Pagefind;
  /** Practice of each fragment. */
  practices: Readonly<Record<string, string>>;
}

/** What the full texts say of some words. */
export interface TextAnswer {
  hits: TextHits;
  /** Loads the excerpt of a practice: text with matches between <mark> and </mark>. */
  excerpt: (id: string) => Promise<string | undefined>;
}

/**
 * Loads what searches the full texts of a language; Pagefind itself loads its index with the first search.
 *
 * @param bundle path of the language's index, with a slash at the end
 */
export async function loadTexts(bundle: string): Promise<Texts> {
  const [{ createInstance }, practices] = await Promise.all([
    import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<PagefindModule>,
    fetchJson<Texts['practices']>(`${bundle}practices.json`),
  ]);
  return {
    pagefind: createInstance({ excerptLength: 26, ranking: { metaWeights: META_WEIGHTS } }),
    practices,
  };
}

/**
 * Searches full texts for each of some words.
 *
 * @throws what Pagefind throws when a part of the index cannot be loaded
 */
export async function askTexts(
  { pagefind, practices }: Texts,
  words: readonly string[],
  lang: Lang,
): Promise<TextAnswer> {
  const ask = async (words: string): Promise<Map<string, PagefindResult>> => {
    const { results } = await pagefind.search(words);
    return new Map(
      results.flatMap((result): [string, PagefindResult][] => {
        const id = practices[result.id];
        return id === undefined ? [] : [[id, result]];
      }),
    );
  };
  /** Where Pagefind knows no form of a word it answers with what begins alike: such guesses are no hits. */
  const askOne = async (word: string): Promise<Map<string, PagefindResult>> => {
    const results = await ask(word);
    const [best] = results.values();
    const data = await best?.data();
    const text = data && `${data.content} ${Object.values(data.meta).join(' ')}`;
    return text !== undefined && holdsWord(text, word, lang) ? results : new Map();
  };
  const byWord = new Map(await Promise.all(words.map(async (word) => [word, await askOne(word)] as const)));
  const held = words.filter((word) => byWord.get(word)?.size);
  // Excerpts show as many of the words as they can.
  const together = held.length > 1 ? await ask(held.join(' ')) : undefined;
  const resultOf = (id: string) =>
    together?.get(id) ?? held.map((word) => byWord.get(word)?.get(id)).find((result) => result);
  return {
    hits: new Map([...byWord].map(([word, results]) => [word, relative(results)])),
    excerpt: async (id) => (await resultOf(id)?.data())?.excerpt,
  };
}

/** Scores of a word's hits beside the best one, 0 to 1. */
function relative(results: ReadonlyMap<string, PagefindResult>): ReadonlyMap<string, number> {
  const most = Math.max(...[...results.values()].map(({ score }) => score), Number.MIN_VALUE);
  return new Map([...results].map(([id, { score }]) => [id, Math.sqrt(score / most)]));
}
