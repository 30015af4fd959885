import type { Lang } from '../../i18n/locales.ts';
import type { SearchCore } from '../core.ts';
import { holdsWord } from '../fold.ts';
import type { Hit, TextHits } from '../rank.ts';
import type { Term } from '../reading.ts';
import type { Named, SearchData } from '../search-data.ts';
import { META_WEIGHTS } from '../weights.ts';

/** What of Pagefind's browser module is used here. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<{ excerpt: string; content: string; meta: Record<string, string> }>;
}

/** What a query was understood as, and the practices found, best first. */
export interface Found {
  terms: Term[];
  hits: Hit[];
}

/** What is found with the full texts too. */
export interface FoundInTexts extends Found {
  /** Loads the excerpt of a hit: text with matches between <mark> and </mark>. */
  excerpt: (id: string) => Promise<string | undefined>;
}

/** Titles, names, keywords, summaries and vocabulary of a language: enough to answer most queries at once. */
interface Vocabulary extends SearchCore {
  named: readonly Named[];
  practices: SearchData['practices'];
}

/** The full texts of a language. */
interface Texts {
  pagefind: Pagefind;
  /** Practice of each fragment. */
  practices: Readonly<Record<string, string>>;
}

/**
 * The search engine of one language. It loads nothing until it is first asked.
 *
 * @param bundle path of the language's index, with a slash at the end
 * @param lang the language
 */
export function makeEngine(bundle: string, lang: Lang) {
  const vocabulary = once(() => loadVocabulary(bundle));
  const texts = once(() => loadTexts(bundle));
  let ready: Vocabulary | undefined;

  const load = async (): Promise<Vocabulary> => {
    ready = await vocabulary();
    return ready;
  };

  const find = ({ understand, rank }: Vocabulary, query: string): Found => {
    const terms = understand(query);
    return { terms, hits: rank(terms) };
  };

  const findInTexts = async (query: string): Promise<FoundInTexts> => {
    const [{ understand, rank }, { pagefind, practices }] = await Promise.all([load(), texts()]);
    const ask = async (words: string): Promise<Map<string, PagefindResult>> => {
      const answer = await pagefind.search(words);
      return new Map(
        answer.results.flatMap((result): [string, PagefindResult][] => {
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
    const terms = understand(query);
    const words = [...new Set(terms.flatMap((term) => (term.corrected ? [] : term.words)))];
    const byWord = new Map(await Promise.all(words.map(async (word) => [word, await askOne(word)] as const)));
    const held = words.filter((word) => byWord.get(word)?.size);
    // Excerpts show as many of the words as they can.
    const together = held.length > 1 ? await ask(held.join(' ')) : undefined;
    const resultOf = (id: string) =>
      together?.get(id) ?? held.map((word) => byWord.get(word)?.get(id)).find((result) => result);
    const textHits: TextHits = new Map([...byWord].map(([word, results]) => [word, relative(results)]));
    return {
      terms,
      hits: rank(terms, textHits),
      excerpt: async (id) => (await resultOf(id)?.data())?.excerpt,
    };
  };

  return {
    load,
    /** The vocabulary, once it is loaded. */
    loaded: () => ready,
    /** Searches what is loaded, at once; undefined before it is. */
    findNow: (query: string): Found | undefined => ready && find(ready, query),
    find: async (query: string): Promise<Found> => find(await load(), query),
    findInTexts,
  };
}

export type Engine = ReturnType<typeof makeEngine>;

/** Scores of a word's hits beside the best one, 0 to 1. */
function relative(results: ReadonlyMap<string, PagefindResult>): ReadonlyMap<string, number> {
  const most = Math.max(...[...results.values()].map(({ score }) => score), Number.MIN_VALUE);
  return new Map([...results].map(([id, { score }]) => [id, Math.sqrt(score / most)]));
}

/** Does a thing once; again only after it failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((cause) => {
      made = undefined;
      throw cause;
    });
    return made;
  };
}

async function loadVocabulary(bundle: string): Promise<Vocabulary> {
  const [data, { makeCore }] = await Promise.all([
    fetchJson(`${bundle}vocabulary.json`) as Promise<SearchData>,
    import('../core.ts'),
  ]);
  return { ...data, ...makeCore(data) };
}

async function loadTexts(bundle: string): Promise<Texts> {
  const [pagefind, practices] = await Promise.all([
    import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>,
    fetchJson(`${bundle}practices.json`),
  ]);
  await pagefind.options({ excerptLength: 26, ranking: { metaWeights: META_WEIGHTS } });
  return { pagefind, practices: practices as Texts['practices'] };
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
