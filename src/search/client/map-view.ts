import { countAll, rankedItems } from '../select.ts';
import type { LabelOf } from './card-facts.ts';
import { type DotButton, makeDots, makeStop } from './dots.ts';
import type { MadeView } from './make-view.ts';
import { type CardItem, make, need, type Say } from './page.ts';
import { makePlaceRow } from './place-row.ts';

/**
 * Makes the map from the page's template, and the list of its places. A place is pressed on the map or in the
 * list, which have the same places with the same counts.
 *
 * @param all all cards in the order of the catalogue
 * @param formatCount writes a number as the page's language does
 * @param onToggle called with the place that was pressed
 */
export function makeMapView(
  all: readonly CardItem[],
  labelOf: LabelOf,
  formatCount: (count: number) => string,
  say: Say,
  onToggle: (place: string) => void,
): MadeView {
  const figure = need<HTMLTemplateElement>('template#map').content.cloneNode(true) as DocumentFragment;
  const map = need<SVGSVGElement>('svg', figure);
  // The name of the dot under the pointer or the focus, which the dot itself says to a screen reader.
  const now = make('p', { className: 'now', ariaHidden: 'true' });
  const pan = need('.pan', figure);
  pan.after(now);
  const dots = makeDots(map, onToggle, (name) => now.replaceChildren(name));
  const places = dots.map((dot) =>
    makePlaceRow(dot, labelOf('place', dot.value), formatCount, () => onToggle(dot.value)),
  );
  const countries = [...new Set(dots.map(({ country }) => country))].map((country) => {
    const rows = places.filter(({ dot }) => dot.country === country).map(({ row }) => row);
    const heading = make('h4', {}, labelOf('country', country));
    const group = make('div', {}, heading, make('ul', { className: 'values' }, ...rows));
    return { group, rows };
  });
  const outside = make('p', { className: 'note' }, say('map.outside'));
  const nowhere = make('p');
  const list = make('div', { className: 'map-places' }, ...countries.map(({ group }) => group));
  const beside = make('div', {}, make('h3', {}, say('map.places')), list, outside, nowhere);
  beside.className = 'map-list';

  return {
    element: make('div', { className: 'with-map' }, make('div', {}, figure), beside),
    show: ({ filters }, chosen, ranking) => {
      const here = countAll(chosen, filters).place;
      const possible = countAll(rankedItems(all, ranking), filters).place;
      for (const { dot, show } of places) {
        const isChosen = filters.place.includes(dot.value);
        show(here.get(dot.value) ?? 0, possible.get(dot.value) ?? 0, isChosen);
      }
      for (const { group, rows } of countries) group.hidden = rows.every(({ hidden }) => hidden);
      const visible = places.filter(({ row }) => !row.hidden).map(({ dot }) => dot);
      makeStop(dots, visible.find(({ element }) => element.tabIndex === 0) ?? visible[0]);
      queueMicrotask(() => bringIntoView(pan, map, visible));
      outside.hidden = !places.some(({ isOutside }) => isOutside());
      const count = chosen.filter(({ values }) => values.place.length === 0).length;
      nowhere.textContent = count > 0 ? `${say('map.noPlace')}: ${say('catalogue.count', { count })}` : '';
      now.replaceChildren(visible.find(({ element }) => element === document.activeElement)?.name() ?? '');
    },
  };
}

/** Moves a map that is wider than its frame to its dots, unless one of them is to be seen already. */
function bringIntoView(pan: HTMLElement, map: SVGSVGElement, dots: readonly DotButton[]): void {
  const scale = map.clientWidth / map.viewBox.baseVal.width;
  const places = dots.map(({ x }) => x * scale);
  const seen = places.some((x) => x > pan.scrollLeft && x < pan.scrollLeft + pan.clientWidth);
  const middle = places.reduce((sum, x) => sum + x, 0) / places.length;
  if (!seen && places.length > 0) pan.scrollLeft = middle - pan.clientWidth / 2;
}
