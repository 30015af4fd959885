import type { Facet } from '../../i18n/paths.ts';
import { type CardItem, make, type Say } from './page.ts';

/** Gives the label of a value of a facet, as the page's lists have it. */
export type LabelOf = (facet: Facet, value: string) => string;

/**
 * A link to a practice's page, in the language of its title.
 *
 * @param href another address than the card's
 */
export function practiceLink({ element, title }: CardItem, href?: string): HTMLAnchorElement {
  const heading = element.querySelector<HTMLElement>('h2, h3');
  const link = make('a', { href: href ?? heading?.querySelector('a')?.href ?? '' }, title);
  if (heading?.lang) link.lang = heading.lang;
  return link;
}

/** The labels of a practice's values in a facet, in one text; "" where there are none. */
export function labelsOf({ values }: CardItem, facet: Facet, labelOf: LabelOf): string {
  return values[facet].map((value) => labelOf(facet, value)).join(', ');
}

/** Whether a practice runs, and the year of the source that says so. */
export function statusOf(card: CardItem, labelOf: LabelOf, say: Say): string {
  return say('status.asOf', {
    status: labelsOf(card, 'status', labelOf),
    year: card.element.dataset.asOf ?? '',
  });
}

/** Where a practice is: its places and its country. */
export function whereOf(card: CardItem, labelOf: LabelOf): string {
  return [labelsOf(card, 'place', labelOf), labelsOf(card, 'country', labelOf)].filter(Boolean).join(', ');
}
