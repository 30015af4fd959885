import { z } from 'zod';
import { BRIEF_PARTS } from '../schemas/brief.ts';
import { langSchema } from '../schemas/identifiers.ts';
import { originalSchema } from '../schemas/original.ts';
import { SECTION_NAMES } from '../schemas/sections.ts';
import { translationSchema } from '../schemas/translation.ts';
import { conceptSchema, countryConceptSchema, placeSchema, termSchema } from '../schemas/vocabulary.ts';

/** A section as the store keeps it: rendered, and as plain text for the search index. */
const sectionEntrySchema = z.object({ name: z.enum(SECTION_NAMES), html: z.string(), text: z.string() });

/** The lines of a brief as the store keeps them: rendered. */
const briefEntrySchema = z.record(z.enum(BRIEF_PARTS), z.string());

const fileSchema = {
  id: z.string(),
  lang: langSchema,
  sections: z.array(sectionEntrySchema),
  brief: briefEntrySchema.optional(),
};

/** One language of a practice in the content store. */
export const practiceEntrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('original'), ...fileSchema, frontmatter: originalSchema }),
  z.object({
    kind: z.literal('translation'),
    ...fileSchema,
    frontmatter: translationSchema,
    outdated: z.boolean(),
  }),
]);

/** A whole vocabulary in the content store. */
export const vocabularyEntrySchema = z.object({
  'practice-types': z.array(conceptSchema),
  'service-areas': z.array(conceptSchema),
  'target-groups': z.array(conceptSchema),
  'evidence-levels': z.array(conceptSchema),
  countries: z.array(countryConceptSchema),
  places: z.array(placeSchema),
  terms: z.array(termSchema),
});

/**
 * What the content store holds of an entry: one JSON text. Astro's store turns any string that begins with a
 * mark of its own (`__ASTRO_IMAGE_`) into an import of what follows, so no contributed string may be one.
 */
export const storedEntrySchema = z.object({ json: z.string().startsWith('{') });

export type PracticeEntry = z.infer<typeof practiceEntrySchema>;
export type SectionEntry = z.infer<typeof sectionEntrySchema>;
export type OriginalEntry = Extract<PracticeEntry, { kind: 'original' }>;
export type TranslationEntry = Extract<PracticeEntry, { kind: 'translation' }>;
