import type { Element } from 'hast';
import type { SourceKind } from '../schemas/source.ts';

const PLACE = /<small data-evidence="([a-z ]+)"><\/small>/g;

/** The place in a rendered result where a page says, in its own language, what stands behind it. */
export function evidencePlace(kinds: readonly SourceKind[]): Element {
  return { type: 'element', tagName: 'small', properties: { dataEvidence: kinds.join(' ') }, children: [] };
}

/**
 * Fills those places.
 *
 * @param html a rendered section
 * @param say words for the kinds of sources, in the page's language
 * @param lang the page's language, where the section's is another
 */
export function fillEvidence(
  html: string,
  say: (kinds: readonly SourceKind[]) => string,
  lang?: string,
): string {
  return html.replace(PLACE, (_place, kinds: string) => {
    const text = say(kinds.split(' ') as SourceKind[]);
    return `<small${lang ? ` lang="${lang}"` : ''}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</small>`;
  });
}
