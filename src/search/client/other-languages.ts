import { type Engine, makeEngine } from './engine.ts';
import { type CardItem, make, type PageLanguage, type Say } from './page.ts';

/** The search in the full texts of the other languages, which is made only when asked for. */
export interface OtherLanguages {
  element: HTMLElement;
  /** Offers the search for a query, among the cards that the filters allow; hides it without a query. */
  offer: (query: string, shown: readonly CardItem[], allowed: readonly CardItem[]) => void;
}

/**
 * Practices whose full text holds the words in a language that is not the page's. Each language has an index of
 * its own, which is large, so nothing is loaded before a reader asks.
 *
 * @param languages the other languages
 */
export function makeOtherLanguages(languages: readonly PageLanguage[], say: Say): OtherLanguages {
  const engines = new Map<string, Engine>();
  const button = make('button', { type: 'button' }, say('search.otherLanguages'));
  const answer = make('div', { role: 'status', tabIndex: -1 });
  const element = make('div', { className: 'others', hidden: true }, button, answer);
  let query = '';
  let shown: ReadonlySet<CardItem> = new Set();
  let allowed: readonly CardItem[] = [];

  const findIn = async (language: PageLanguage): Promise<HTMLElement[]> => {
    const engine = engines.get(language.lang) ?? makeEngine(language.bundle, language.lang);
    engines.set(language.lang, engine);
    const { hits } = await engine.findInTexts(query);
    return hits.flatMap(({ id, whole }) => {
      const card = allowed.find((candidate) => candidate.id === id);
      if (!whole || !card || shown.has(card) || !card.values.text.includes(language.lang)) return [];
      const link = make('a', { href: `${language.practices}${id}/`, hreflang: language.lang }, card.title);
      return [make('li', {}, link, ' ', make('small', {}, language.name))];
    });
  };

  button.addEventListener('click', async () => {
    const asked = query;
    answer.replaceChildren(say('search.loading'));
    const found = await Promise.all(languages.map(findIn)).catch(() => undefined);
    if (asked !== query) return;
    // The button goes; who pressed it goes on reading at the answer.
    if (found) answer.focus();
    button.hidden = found !== undefined;
    const items = found?.flat() ?? [];
    if (!found) answer.replaceChildren(say('search.failed'));
    else if (items.length === 0) answer.replaceChildren(say('search.otherNone'));
    else
      answer.replaceChildren(
        make('h2', {}, say('search.otherFound')),
        make('ul', { className: 'values' }, ...items),
      );
  });

  return {
    element,
    offer: (words, cardsShown, cardsAllowed) => {
      shown = new Set(cardsShown);
      allowed = cardsAllowed;
      // The same words are offered once more when the full texts have answered: what was asked meanwhile stays.
      if (words === query) return;
      query = words;
      element.hidden = words === '';
      button.hidden = false;
      answer.replaceChildren();
    },
  };
}
