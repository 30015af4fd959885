import { digestOfText } from '../library/digest.ts';
import type { PracticeFile } from '../library/practice-file.ts';
import type { Original } from '../schemas/original.ts';

/** The original's texts in the form of a translation's frontmatter: what is shown beside each field. */
export function originalTexts(original: Original): unknown {
  const { title, summary, keywords, brief, lead, partners, funding, resources, evidence } = original;
  return {
    title,
    summary,
    keywords,
    brief,
    facts: {
      lead,
      partners: partners.map(({ name }) => name),
      funding: funding.map(({ name, amount }) => ({ name, amount })),
      resources: Object.fromEntries(
        Object.entries(resources ?? {}).map(([name, resource]) => [name, resource?.text]),
      ),
      evidenceReason: evidence.reason,
    },
  };
}

/** Frontmatter of a translation that nobody has begun: as many items as the original has, all empty. */
export function emptyTranslation({ partners, funding }: Original): unknown {
  return {
    facts: { partners: partners.map(() => ''), funding: funding.map(() => ({})) },
    translation: { method: 'human' },
  };
}

/**
 * The digest of what a translation is made from.
 *
 * @param original the original's file, which is sound
 * @param hasBody whether the translation has a text, and not only what stands above it
 */
export function digestFor(original: PracticeFile, hasBody: boolean): string {
  return original.original ? digestOfText(original.original, hasBody ? original.body : undefined) : '';
}
