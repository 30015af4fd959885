import type { DotButton } from './dots.ts';
import { make, makeButton, need } from './page.ts';

/** A place on the map and in the list beside it. */
export interface PlaceRow {
  dot: DotButton;
  row: HTMLElement;
  /**
   * Shows how the place stands to the result; hides it where it neither has a part in it nor would add to it.
   *
   * @param count practices there in the result
   * @param possible practices that it would give if it were chosen
   * @param chosen whether it is
   */
  show: (count: number, possible: number, chosen: boolean) => void;
  /** Whether it is shown although it has no part in the result. */
  isOutside: () => boolean;
}

/**
 * Makes the row of a place and ties it to its dot: both say and do the same.
 *
 * @param label name of the place
 * @param formatCount writes a number as the page's language does
 */
export function makePlaceRow(
  dot: DotButton,
  label: string,
  formatCount: (count: number) => string,
  onPress: () => void,
): PlaceRow {
  const button = makeButton(onPress, label);
  const number = make('span', { className: 'n' });
  const row = make('li', {}, button, ' ', number);
  const point = (on: boolean) => dot.element.classList.toggle('pointed', on);
  for (const event of ['focus', 'pointerenter']) button.addEventListener(event, () => point(true));
  for (const event of ['blur', 'pointerleave']) button.addEventListener(event, () => point(false));
  const isOutside = () => row.classList.contains('none') && !row.hidden;

  const show = (count: number, possible: number, chosen: boolean) => {
    const adds = count === 0 && !chosen;
    row.hidden = adds && possible === 0;
    dot.show(!row.hidden);
    row.classList.toggle('none', adds);
    dot.element.classList.toggle('outside', adds);
    const written = adds ? `+${formatCount(possible)}` : formatCount(count);
    number.textContent = written;
    need('text', dot.element).textContent = written;
    for (const control of [button, dot.element]) {
      control.setAttribute('aria-pressed', String(chosen));
      // With the number as it is written: some languages say "one practice" without a digit.
      control.setAttribute('aria-label', `${label}: ${written}`);
    }
  };

  return { dot, row, show, isOutside };
}
