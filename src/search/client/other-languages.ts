import type { OtherAnswer } from './other-answer.ts';
import { type CardItem, make, makeButton, type PageLanguage, type Say, setText } from './page.ts';

/** The search in the full texts of the other languages, which is made only when asked for. */
export interface OtherLanguages {
  element: HTMLElement;
  /** Offers the search for a query, among the cards that the filters allow; hides it without a query. */
  offer: (query: string, shown: readonly CardItem[], allowed: readonly CardItem[]) => void;
}

/** What is looked for, and where it may be found. */
export interface Offered {
  query: string;
  /** What the list shows is not found once more. */
  shown: ReadonlySet<CardItem>;
  /** The cards that the filters allow. */
  allowed: readonly CardItem[];
}

/**
 * Practices whose full text holds the words in a language that is not the page's. Each language has an index of
 * its own, which is large, so nothing is loaded before a reader asks.
 *
 * @param languages the other languages
 */
export function makeOtherLanguages(languages: readonly PageLanguage[], say: Say): OtherLanguages {
  const status = make('p', { role: 'status' });
  const button = makeButton(() => ask(), say('search.otherLanguages'));
  const element = make('div', { className: 'others', hidden: true }, button, status);
  let offered: Offered = { query: '', shown: new Set(), allowed: [] };
  let answer: OtherAnswer | undefined;

  const ask = async (): Promise<void> => {
    const { query } = offered;
    const from = document.activeElement;
    setText(status, say('search.loading'));
    try {
      const module = await import('./other-answer.ts');
      answer ??= module.makeOtherAnswer(languages, say, () => offered);
      status.after(answer.element);
      const { failed, text } = await answer.ask();
      if (query !== offered.query) return;
      setText(status, text);
      // The button goes when all have answered; who pressed it goes on reading at the answer, and who has gone
      // elsewhere meanwhile stays there.
      const waits = [from, document.body].includes(document.activeElement);
      button.hidden = failed === 0;
      if (!waits) return;
      if (!answer.element.hidden) answer.element.focus();
      else if (button.hidden) status.focus();
    } catch {
      if (query === offered.query) setText(status, say('search.failed'));
    }
  };
  status.tabIndex = -1;

  return {
    element,
    offer: (query, shown, allowed) => {
      const other = query !== offered.query;
      offered = { query, shown: new Set(shown), allowed };
      // The same words come once more with every filter, and when the full texts have answered.
      if (!other) {
        setText(status, answer?.renew() ?? status.textContent ?? '');
        return;
      }
      element.hidden = query === '';
      button.hidden = false;
      status.textContent = '';
      answer?.clear();
    },
  };
}
