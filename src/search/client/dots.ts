import { towards } from '../../map/direction.ts';
import type { Point } from '../../map/projection.ts';

/** A dot of the map as a button. */
export interface DotButton extends Point {
  value: string;
  country: string;
  element: SVGAElement;
  /** What it says: the place and the number of its practices. */
  name: () => string;
  /** Shows or hides it, with the line that leads to its place. */
  show: (shown: boolean) => void;
}

/**
 * Turns the dots of a map from links into buttons. They are one stop of the Tab key; arrow keys lead from dot to
 * dot as they lie on the map, Home and End to the first and the last.
 *
 * @param map the element that holds the dots
 * @param onPress called with the place that was pressed
 * @param onPoint called with the name of the dot that the pointer or the focus came to
 */
export function makeDots(
  map: Element,
  onPress: (value: string) => void,
  onPoint: (name: string) => void,
): DotButton[] {
  const dots = [...map.querySelectorAll<SVGAElement>('.dot')].map((element) => {
    const [x = 0, y = 0] = (element.getAttribute('transform')?.match(/[\d.]+/g) ?? []).map(Number);
    element.removeAttribute('href');
    element.setAttribute('role', 'button');
    const { value = '', country = '' } = element.dataset;
    const parts = [element, map.querySelector<SVGElement>(`[data-lead='${value}']`)];
    const show = (shown: boolean) => {
      for (const part of parts) if (part) part.style.display = shown ? '' : 'none';
    };
    const name = () => element.getAttribute('aria-label') ?? '';
    return { element, x, y, value, country, name, show };
  });
  const shown = () => dots.filter(({ element }) => element.style.display !== 'none');
  for (const dot of dots) {
    dot.element.addEventListener('click', () => onPress(dot.value));
    dot.element.addEventListener('pointerenter', () => onPoint(dot.name()));
    dot.element.addEventListener('focus', () => {
      makeStop(dots, dot);
      onPoint(dot.name());
    });
    dot.element.addEventListener('keydown', (event) => {
      const { key } = event;
      const next = key === 'Home' ? shown()[0] : key === 'End' ? shown().at(-1) : towards(shown(), dot, key);
      if (next) next.element.focus();
      else if (key === 'Enter' || key === ' ') onPress(dot.value);
      else return;
      event.preventDefault();
    });
  }
  return dots;
}

/** Makes one dot the stop of the Tab key. */
export function makeStop(dots: readonly DotButton[], stop: DotButton | undefined): void {
  for (const { element } of dots) element.setAttribute('tabindex', element === stop?.element ? '0' : '-1');
}
