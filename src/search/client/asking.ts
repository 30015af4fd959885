import type { Engine, Found, FoundInTexts } from './engine.ts';

/** What is known of an answer so far. */
export interface Answer {
  /** Undefined without words, or where the search failed. */
  found?: Found;
  /** What went wrong. */
  trouble?: 'search.failed' | 'search.textsFailed';
}

/** Where answers are shown. */
export interface AnswerPage {
  show: (answer: Answer) => void;
  /** Tells whether the list waits for an answer, and when that takes so long that it should be said. */
  wait: (waiting: boolean, long?: boolean) => void;
  /** Called when nothing more will come for some words, with what tells why something was found. */
  done: (query: string, excerpt: FoundInTexts['excerpt'] | undefined) => void;
}

const SLOW_ANSWER_MS = 250;

/**
 * Asks the engine. Each question puts an end to the one before: its answer is not shown any more.
 */
export function makeAsking(engine: Engine, page: AnswerPage) {
  let latest = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;

  const begin = (): number => {
    clearTimeout(slow);
    page.wait(false);
    return ++latest;
  };

  /** Answers at once from what is loaded; false where that is not enough. */
  const askNow = (query: string): boolean => {
    const found = query ? engine.findNow(query) : undefined;
    if (query && !found) return false;
    begin();
    page.show({ found });
    return true;
  };

  /** Answers first by what is at hand, then with the full texts. */
  const ask = async (query: string): Promise<void> => {
    let own = latest;
    if (askNow(query)) own = latest;
    else {
      own = begin();
      // The list of before is no answer to these words.
      page.wait(true);
      slow = setTimeout(() => page.wait(true, true), SLOW_ANSWER_MS);
      const found = await engine.find(query).catch(() => undefined);
      if (own !== latest) return;
      clearTimeout(slow);
      page.wait(false);
      page.show(found ? { found } : { trouble: 'search.failed' });
      if (!found) return;
    }
    if (!query) return;
    const inTexts = await engine.findInTexts(query).catch(() => undefined);
    if (own !== latest) return;
    page.show(inTexts ? { found: inTexts } : { found: engine.findNow(query), trouble: 'search.textsFailed' });
    page.done(query, inTexts?.excerpt);
  };

  return { ask, askNow };
}
