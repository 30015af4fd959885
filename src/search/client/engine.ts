import type { Lang } from '../../i18n/locales.ts';
import { makeCore, type SearchCore } from '../core.ts';
import type { Hit } from '../rank.ts';
import type { Term } from '../reading.ts';
import type { Named, SearchData } from '../search-data.ts';
import { fetchJson, inTime } from './fetch-json.ts';
import type { TextAnswer, Texts } from './texts.ts';

/** What a query was understood as, and the practices found, best first. */
export interface Found {
  terms: Term[];
  hits: Hit[];
}

/** What is found with the full texts too. */
export interface FoundInTexts extends Found, Pick<TextAnswer, 'excerpt'> {}

/** Titles, names, keywords, summaries and vocabulary of a language: enough to answer most queries at once. */
interface Vocabulary extends SearchCore {
  named: readonly Named[];
  practices: SearchData['practices'];
}

/**
 * The search engine of one language. It loads nothing until it is first asked, and what failed to load is loaded
 * again when it is asked the next time.
 *
 * @param bundle path of the language's index, with a slash at the end
 * @param lang the language
 */
export function makeEngine(bundle: string, lang: Lang) {
  let loading: Promise<Vocabulary> | undefined;
  let ready: Vocabulary | undefined;
  let texts: Promise<Texts> | undefined;
  /** The last query and its answer, which is asked for by the list, the suggestions and the full texts. */
  let last: { query: string; found: Found } | undefined;

  const load = async (): Promise<Vocabulary> => {
    loading ??= loadVocabulary(bundle);
    try {
      ready = await loading;
    } catch (cause) {
      loading = undefined;
      throw cause;
    }
    return ready;
  };

  const answer = ({ understand, rank }: Vocabulary, query: string): Found => {
    if (last?.query !== query) {
      const terms = understand(query);
      last = { query, found: { terms, hits: rank(terms) } };
    }
    return last.found;
  };

  const findInTexts = async (query: string): Promise<FoundInTexts> => {
    const vocabulary = await load();
    // Who only looks through the list has no use for it.
    const { askTexts, loadTexts } = await inTime(import('./texts.ts'));
    texts ??= loadTexts(bundle);
    const own = texts;
    try {
      const { terms } = answer(vocabulary, query);
      const words = [...new Set(terms.flatMap((term) => (term.corrected ? [] : term.words)))];
      const { hits, excerpt } = await inTime(own.then((loaded) => askTexts(loaded, words, lang)));
      return { terms, hits: vocabulary.rank(terms, hits), excerpt };
    } catch (cause) {
      // Pagefind keeps what is broken, so the next query begins with a new one.
      if (texts === own) texts = undefined;
      own.then(({ pagefind }) => pagefind.destroy()).catch(() => undefined);
      throw cause;
    }
  };

  return {
    load,
    /** The vocabulary, once it is loaded. */
    loaded: () => ready,
    /** Searches what is loaded, at once; undefined before it is. */
    findNow: (query: string): Found | undefined => ready && answer(ready, query),
    find: async (query: string): Promise<Found> => answer(await load(), query),
    findInTexts,
  };
}

export type Engine = ReturnType<typeof makeEngine>;

async function loadVocabulary(bundle: string): Promise<Vocabulary> {
  const data = await fetchJson<SearchData>(`${bundle}vocabulary.json`);
  return { ...data, ...makeCore(data) };
}
