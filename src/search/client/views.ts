import type { Facet } from '../../i18n/paths.ts';
import type { Ranking } from '../select.ts';
import { sentenceParts } from '../sentence.ts';
import { orderOf, sortItems } from '../sort.ts';
import { EMPTY_STATE, type SearchState, type View } from '../state.ts';
import type { Column } from '../table.ts';
import type { LabelOf } from './card-facts.ts';
import { makeControls, sortNames } from './controls.ts';
import type { MadeView, ViewContext } from './make-view.ts';
import { type CardItem, make, type PageSettings, type Say } from './page.ts';

/** Orders and ways to look at the result, and what it is the result of. */
export interface Views {
  /** Choice of view and order, to stand above the result. */
  controls: HTMLElement;
  /** What the result is of, to follow the count. */
  sentence: HTMLElement;
  /** Table, map or timeline, to stand before the cards. */
  element: HTMLElement;
  /** Puts found cards into the order of a state. */
  sort: (found: readonly CardItem[], state: SearchState) => CardItem[];
  /** Shows sorted cards in the view of a state. */
  show: (state: SearchState, chosen: readonly CardItem[], ranking: Ranking) => void;
}

/**
 * Makes the views. Their script is loaded when the first of them is looked at, and all show the same cards.
 *
 * @param results element around the cards; its `data-view` says which view is on
 * @param facets element with the lists of values
 * @param cards all cards in the order of the catalogue
 * @param goTo takes a new state
 */
export function makeViews(
  results: HTMLElement,
  facets: Element,
  cards: readonly CardItem[],
  labelOf: LabelOf,
  settings: Pick<PageSettings, 'locale' | 'titleOrder'>,
  say: Say,
  goTo: (state: SearchState) => void,
): Views {
  let current = EMPTY_STATE;
  let turn = 0;
  const lists = readLists(facets);
  const facetLabel = (facet: Facet) => lists.get(facet)?.label ?? facet;
  const columnLabel = (column: Column) =>
    column === 'title' ? say('table.practice') : facetLabel(column === 'began' ? 'period' : column);
  const nameOf = sortNames(say, columnLabel);
  const titles = new Map(cards.map(({ title }, index) => [title, settings.titleOrder?.[index] ?? 0]));
  const alphabet = {
    compare: (a: string, b: string) => (titles.get(a) ?? 0) - (titles.get(b) ?? 0),
    positionOf: (facet: Facet, value: string) => lists.get(facet)?.values.indexOf(value) ?? -1,
  };
  const controls = makeControls(say, nameOf, (change) => goTo({ ...current, ...change }));
  const sentence = make('p', { className: 'sentence' });
  const element = make('div', { className: 'view' });
  const made = new Map<View, MadeView>();

  const context: ViewContext = {
    cards,
    labelOf,
    columnLabel,
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
      if (!made.has(view)) made.set(view, shown);
      if (own !== turn) return;
      shown.show(state, chosen, ranking);
      put(view, shown.element);
    } catch {
      if (own === turn) put('cards', make('p', { className: 'note', role: 'status' }, say('view.failed')));
    }
  };

  return {
    controls: controls.element,
    sentence,
    element,
    sort: (found, state) => sortItems(found, orderOf(state), alphabet),
    show: (state, chosen, ranking) => {
      current = state;
      controls.show(state);
      const or = (first: string, last: string) => say('view.or', { first, last });
      const parts = sentenceParts(state, facetLabel, labelOf, or);
      sentence.replaceChildren(
        ...parts.flatMap(({ label, values }) => [` · ${label}: `, make('b', {}, values)]),
        ` · ${say('sort.sortedBy', { order: nameOf(orderOf(state)) })}`,
      );
      void showView(state, chosen, ranking);
    },
  };
}

/** The label of each facet and its values in the order of the page. */
function readLists(facets: Element): Map<Facet, { label: string; values: string[] }> {
  return new Map(
    [...facets.querySelectorAll<HTMLElement>('[data-facet]')].map((list) => [
      list.dataset.facet as Facet,
      {
        label: list.getAttribute('aria-label') ?? '',
        values: [...list.querySelectorAll<HTMLElement>(':scope > [data-value]')].map(
          ({ dataset }) => dataset.value ?? '',
        ),
      },
    ]),
  );
}
