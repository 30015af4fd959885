import { makeEntries } from './arrange.ts';
import { practiceLink } from './card-facts.ts';
import { type Engine, type FoundInTexts, makeEngine } from './engine.ts';
import type { Offered } from './other-languages.ts';
import { type CardItem, make, type PageLanguage, type Say } from './page.ts';
import { makeExcerpt } from './results.ts';

/** What the full texts of other languages hold. */
export interface OtherAnswer {
  element: HTMLElement;
  /** Asks the languages that have not answered yet; gives how many failed, and what to say. */
  ask: () => Promise<{ failed: number; text: string }>;
  /** Shows what the filters allow now; gives what to say, or nothing where nothing was asked. */
  renew: () => string | undefined;
  /** Forgets what was asked. */
  clear: () => void;
}

interface Hit {
  language: PageLanguage;
  card: CardItem;
  excerpt: FoundInTexts['excerpt'];
}

/** Every hit of long answers with an excerpt would be a hundred files to load. */
const EXCERPTS_SHOWN = 10;

/**
 * Makes the answer of the other languages. Each language answers or fails by itself; those that failed are named, and
 * asked again at the next press.
 *
 * @param offered gives what is looked for now
 */
export function makeOtherAnswer(
  languages: readonly PageLanguage[],
  say: Say,
  offered: () => Offered,
): OtherAnswer {
  const engines = new Map<PageLanguage, Engine>(
    languages.map((language) => [language, makeEngine(language.bundle, language.lang)]),
  );
  const list = make('ul', { className: 'values' });
  const heading = make('h2', {}, say('search.otherFound'));
  const element = make('div', { tabIndex: -1, hidden: true }, heading, list);
  let asked = '';
  let answers = new Map<PageLanguage, FoundInTexts>();
  let started = false;

  const showHits = makeEntries<Hit & { position: number }>(
    list,
    ({ language, card }) => `${asked} ${language.lang} ${card.id}`,
    ({ language, card, excerpt, position }) => {
      const { lang, practices, name } = language;
      const link = practiceLink(card, `${practices}${card.id}/`);
      link.hreflang = lang;
      const item = make('li', {}, link, ' ', make('small', {}, name));
      if (position < EXCERPTS_SHOWN)
        excerpt(card.id).then(
          (text) => item.append(...makeExcerpt(text).map((paragraph) => Object.assign(paragraph, { lang }))),
          () => undefined,
        );
      return item;
    },
  );

  const hitsNow = (): Hit[] => {
    const { shown, allowed } = offered();
    const cards = new Map(allowed.map((card) => [card.id, card]));
    return [...answers].flatMap(([language, { hits, excerpt }]) =>
      hits.flatMap(({ id, whole }) => {
        const card = cards.get(id);
        const wanted = card && whole && !shown.has(card) && card.values.text.includes(language.lang);
        return wanted ? [{ language, card, excerpt }] : [];
      }),
    );
  };

  const show = (): string => {
    const hits = hitsNow();
    showHits(hits.map((hit, position) => ({ ...hit, position })));
    element.hidden = hits.length === 0;
    const failed = languages.filter((language) => !answers.has(language));
    // A practice may be found in several languages.
    const count = new Set(hits.map(({ card }) => card)).size;
    return [
      // Nothing was found only where everything was searched.
      hits.length === 0 && failed.length === 0 ? say('search.otherNone') : '',
      hits.length > 0 ? `${say('search.otherFound')}: ${say('catalogue.count', { count })}.` : '',
      failed.length > 0
        ? say('search.otherFailed', { languages: failed.map(({ name }) => name).join(', ') })
        : '',
    ]
      .filter(Boolean)
      .join(' ');
  };

  const clear = () => {
    started = false;
    answers = new Map();
    showHits([]);
    element.hidden = true;
  };

  return {
    element,
    ask: async () => {
      const { query } = offered();
      if (query !== asked) clear();
      asked = query;
      const found = await Promise.all(
        languages.map(
          async (language): Promise<[PageLanguage, FoundInTexts | undefined]> => [
            language,
            answers.get(language) ??
              (await engines
                .get(language)
                ?.findInTexts(query)
                .catch(() => undefined)),
          ],
        ),
      );
      if (offered().query !== query) return { failed: 0, text: '' };
      started = true;
      answers = new Map(found.flatMap(([language, answer]) => (answer ? [[language, answer]] : [])));
      return { failed: languages.length - answers.size, text: show() };
    },
    renew: () => (started ? show() : undefined),
    clear,
  };
}
