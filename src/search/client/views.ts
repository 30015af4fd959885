import type { Facet } from '../../i18n/paths.ts';
import type { Ranking } from '../select.ts';
import { sentenceParts } from '../sentence.ts';
import { orderOf, sortItems } from '../sort.ts';
import { EMPTY_STATE, type SearchState, type View } from '../state.ts';
import { makeControls } from './controls.ts';
import type { FacetBoxes } from './facets.ts';
import type { MadeView, ViewContext } from './make-view.ts';
import { type CardItem, make, need, type PageSettings, type Say } from './page.ts';

/** Orders and ways to look at the result, and what it is the result of. */
export interface Views {
  /** What the result is of, to follow the count. */
  sentence: HTMLElement;
  /** Table, map or timeline, to stand before the cards. */
  element: HTMLElement;
  /** Puts found cards into the order of a state. */
  sort: (found: readonly CardItem[], state: SearchState) => CardItem[];
  /** Shows what is asked for: view, order and what the result is of. */
  ask: (state: SearchState) => void;
  /** Shows sorted cards in the view of a state. */
  show: (state: SearchState, chosen: readonly CardItem[], ranking: Ranking) => void;
  /** Says in words how a state shows its result, where that is another way than a state before. */
  change: (before: SearchState, after: SearchState) => string;
}

/**
 * Makes the views. Their script is loaded when the first of them is looked at, and all show the same cards.
 *
 * @param results element around the cards; its `data-view` says which view is on
 * @param facets labels and order of the values
 * @param cards all cards in the order of the catalogue
 * @param goTo takes a new state
 * @param announce says what cannot be seen at once
 */
export function makeViews(
  results: HTMLElement,
  facets: Pick<FacetBoxes, 'values' | 'facetLabel' | 'labelOf'>,
  cards: readonly CardItem[],
  settings: Pick<PageSettings, 'locale' | 'titleOrder'>,
  say: Say,
  goTo: (state: SearchState) => void,
  announce: (text: string) => void,
): Views {
  const { facetLabel, labelOf } = facets;
  let current = EMPTY_STATE;
  let turn = 0;
  const titles = new Map(cards.map(({ title }, index) => [title, settings.titleOrder?.[index] ?? 0]));
  const alphabet = {
    positionOf: (column: Facet | 'title', value: string) =>
      column === 'title' ? (titles.get(value) ?? 0) : facets.values[column].indexOf(value),
  };
  const controls = makeControls(need('#controls'), (change) => goTo({ ...current, ...change }));
  const sentence = make('p', { className: 'sentence' });
  const element = make('div', { className: 'view' });
  const made = new Map<View, MadeView>();

  const context: ViewContext = {
    cards,
    facets,
    locale: settings.locale,
    say,
    change: (to) => goTo(to(current)),
  };

  /** Puts a view on, or the cards where there is none or it cannot be loaded. */
  const put = (view: View, ...content: HTMLElement[]): void => {
    results.dataset.view = view;
    // What is there already stays there, with the focus in it.
    if (content[0] !== element.firstElementChild) element.replaceChildren(...content);
  };

  const showView = async (state: SearchState, chosen: readonly CardItem[], ranking: Ranking) => {
    const own = ++turn;
    const { view } = state;
    if (view === 'cards' || chosen.length === 0) return put('cards');
    try {
      const shown = made.get(view) ?? (await import('./make-view.ts')).makeView(view, context);
      made.set(view, shown);
      if (own !== turn) return;
      shown.show(state, chosen, ranking);
      put(view, shown.element);
    } catch {
      if (own !== turn) return;
      const text = say('view.failed');
      if (element.textContent === text) return;
      put('cards', make('p', { className: 'note' }, text));
      announce(text);
    }
  };

  return {
    sentence,
    element,
    sort: (found, state) => sortItems(found, orderOf(state), alphabet),
    ask: (state) => {
      current = state;
      controls.show(state);
      const or = (first: string, last: string) => say('view.or', { first, last });
      const parts = sentenceParts(state, facetLabel, labelOf, or);
      sentence.replaceChildren(
        ...parts.flatMap(({ label, values }) => [` · ${label}: `, make('b', {}, values)]),
        ` · ${say('sort.sortedBy', { order: controls.nameOf(orderOf(state)) })}`,
      );
    },
    show: (state, chosen, ranking) => void showView(state, chosen, ranking),
    change: (before, after) =>
      [
        after.view === before.view ? '' : `${say('view.label')}: ${say(`view.${after.view}`)}`,
        after.sort === before.sort ? '' : say('sort.sortedBy', { order: controls.nameOf(orderOf(after)) }),
      ]
        .filter(Boolean)
        .join(', '),
  };
}
