import type { Lang } from '../i18n/locales.ts';
import type { Facet } from '../i18n/paths.ts';
import type { Vocabulary } from '../library/types.ts';

/** A value of a facet with its label in one language. */
export interface Labelled {
  id: string;
  label: string;
}

/** The vocabulary behind each facet that has one; the values of the others are in bands.ts and the schemas. */
export const FACET_VOCABULARY = {
  country: 'countries',
  area: 'service-areas',
  place: 'places',
  group: 'target-groups',
  type: 'practice-types',
  evidence: 'evidence-levels',
} as const satisfies Partial<Record<Facet, keyof Vocabulary>>;

/**
 * Label of an id in a language. The check has made sure that ids exist and that labels are complete.
 *
 * @throws Error for an id that no vocabulary has, which is a fault of this program
 */
export function labelOf(vocabulary: Vocabulary, scheme: keyof Vocabulary, id: string, lang: Lang): string {
  const entries: readonly { id: string; label: Record<Lang, string> }[] = vocabulary[scheme];
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no ${scheme} has the id ${id}`);
  return entry.label[lang];
}

/** Ids with their labels in a language, in the order given. */
export function labelled(
  vocabulary: Vocabulary,
  scheme: keyof Vocabulary,
  ids: readonly string[],
  lang: Lang,
): Labelled[] {
  return ids.map((id) => ({ id, label: labelOf(vocabulary, scheme, id, lang) }));
}
