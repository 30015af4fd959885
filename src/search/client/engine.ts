import type { Lang } from '../../i18n/locales.ts';
import { holdsWord } from '../fold.ts';
import { type Hit, rankByWords, wordsOf } from '../relax.ts';
import { withoutStopWords } from '../stop-words.ts';
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

/** The practices found, best first. */
export interface Found {
  hits: Hit[];
  /** True where none holds every word, and these hold some. */
  relaxed: boolean;
  /** Loads the excerpt of a hit: text with matches between <mark> and </mark>. */
  excerpt: (id: string) => Promise<string | undefined>;
}

interface Loaded {
  pagefind: Pagefind;
  /** Practice of each fragment. */
  practices: Readonly<Record<string, string>>;
}

/**
 * The search engine of one language. Loads nothing until it is first asked.
 *
 * @param bundle path of the language's index, with a slash at the end
 * @param lang the language
 */
export function makeEngine(bundle: string, lang: Lang) {
  let loading: Promise<Loaded> | undefined;

  const load = (): Promise<Loaded> => {
    loading ??= loadBundle(bundle).catch((cause) => {
      loading = undefined;
      throw cause;
    });
    return loading;
  };

  const search = async (query: string): Promise<Found> => {
    const { pagefind, practices } = await load();
    const results = new Map<string, PagefindResult>();
    const ask = async (words: string): Promise<Hit[]> => {
      const answer = await pagefind.search(words);
      return answer.results.flatMap((result) => {
        const id = practices[result.id];
        if (id === undefined) return [];
        if (!results.has(id)) results.set(id, result);
        return [{ id, score: result.score }];
      });
    };
    /** Whether the best hit really holds a word; else the engine only guessed. */
    const isReal = async ([best]: readonly Hit[], word: string): Promise<boolean> => {
      const data = best && (await results.get(best.id)?.data());
      return (
        data !== undefined && holdsWord(`${data.content} ${Object.values(data.meta).join(' ')}`, word, lang)
      );
    };
    const askOne = async (word: string): Promise<Hit[]> => {
      const hits = await ask(word);
      return (await isReal(hits, word)) ? hits : [];
    };
    const words = withoutStopWords(wordsOf(query), lang);
    let hits = await ask(words.join(' '));
    const all = await Promise.all(words.map((word) => isReal(hits, word)));
    const relaxed = !all.every(Boolean);
    // One word that is not there was asked already; several are asked one by one.
    if (relaxed) hits = words.length > 1 ? rankByWords(await Promise.all(words.map(askOne))) : [];
    return {
      hits,
      relaxed: relaxed && hits.length > 0,
      excerpt: async (id) => (await results.get(id)?.data())?.excerpt,
    };
  };

  return { load, search };
}

export type Engine = ReturnType<typeof makeEngine>;

async function loadBundle(bundle: string): Promise<Loaded> {
  const [pagefind, table] = await Promise.all([
    import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>,
    fetch(`${bundle}practices.json`),
  ]);
  if (!table.ok) throw new Error(`practices.json: ${table.status}`);
  await pagefind.options({
    excerptLength: 26,
    ranking: { metaWeights: META_WEIGHTS },
  });
  return { pagefind, practices: (await table.json()) as Loaded['practices'] };
}
