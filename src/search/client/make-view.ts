import type { Ranking } from '../select.ts';
import { type SearchState, type Sort, toggled, type View } from '../state.ts';
import type { Column } from '../table.ts';
import type { FacetBoxes } from './facets.ts';
import { makeMapView } from './map-view.ts';
import type { CardItem, Say } from './page.ts';
import { makeTableView } from './table-view.ts';
import { makeTimelineView } from './timeline-view.ts';

/** Table, map or timeline. */
export interface MadeView {
  element: HTMLElement;
  show: (state: SearchState, chosen: readonly CardItem[], ranking: Ranking) => void;
}

/** What the views need to know of the page. */
export interface ViewContext {
  /** All cards in the order of the catalogue. */
  cards: readonly CardItem[];
  facets: Pick<FacetBoxes, 'labelOf' | 'facetLabel'>;
  /** Locale that numbers follow. */
  locale: string;
  say: Say;
  /** Takes the state that a change of the present one gives. */
  change: (to: (state: SearchState) => SearchState) => void;
}

/** Makes a view. This file and what it needs is loaded when the first of them is looked at. */
export function makeView(view: Exclude<View, 'cards'>, context: ViewContext): MadeView {
  const { cards, facets, locale, say, change } = context;
  const { labelOf, facetLabel } = facets;
  const columnLabel = (column: Column) =>
    column === 'title' ? say('table.practice') : facetLabel(column === 'began' ? 'period' : column);
  switch (view) {
    case 'table':
      return makeTableView(columnLabel, labelOf, say, (sort: Sort) =>
        change((state) => ({ ...state, sort })),
      );
    case 'map':
      return makeMapView(cards, labelOf, new Intl.NumberFormat(locale).format, say, (place) =>
        change((state) => toggled(state, 'place', place)),
      );
    case 'timeline':
      return makeTimelineView(columnLabel('began'), labelOf, say);
  }
}
