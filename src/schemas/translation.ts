import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { daySchema } from './dates.ts';
import { langSchema } from './identifiers.ts';
import { lineOfText } from './text.ts';

export const TRANSLATION_METHODS = ['machine', 'human', 'machine-reviewed'] as const;

export type TranslationMethod = (typeof TRANSLATION_METHODS)[number];

/** The texts among the facts, in the order of the original. A missing one is shown in the original's language. */
const factTextsSchema = z.strictObject({
  lead: lineOfText(240).optional().describe('Who leads it.'),
  partners: z.array(lineOfText(360)).optional().describe('One name a partner, in the order of the original.'),
  funding: z
    .array(
      z.strictObject({
        name: lineOfText(360).describe('Who pays, for what.'),
        amount: lineOfText(200).optional().describe('The sum, where the original has one.'),
      }),
    )
    .optional()
    .describe('One item a source of money, in the order of the original.'),
  resources: z
    .strictObject({
      cost: lineOfText(360).optional().describe('What it costs.'),
      staff: lineOfText(360).optional().describe('Who works on it.'),
      leadTime: lineOfText(360).optional().describe('How long it took to start.'),
      legalPower: lineOfText(360).optional().describe('Which competence or decision it rests on.'),
    })
    .optional()
    .describe('The texts of the original\u2019s resources.'),
  evidenceReason: lineOfText(400).optional().describe('Why this evidence level and not the next.'),
});

/** Where a translated text comes from. */
export const translationOriginSchema = z
  .strictObject({
    from: langSchema.describe('Language of the original.'),
    digest: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits; npm run stamp writes it')
      .describe("Digest of the original's text that this was made from."),
    method: z.enum(TRANSLATION_METHODS).describe(`One of ${TRANSLATION_METHODS.join(', ')}.`),
    reviewed: daySchema.optional().describe('Day on which a person reviewed it.'),
  })
  .describe('Where the translation comes from.');

/** Frontmatter of a translation: text, and where it comes from. Facts are never repeated in it. */
export const translationSchema = z.strictObject({
  // Budgets are wider than the original's: the same sentence is shorter or longer in other languages.
  title: lineOfText(120).describe('The title.'),
  summary: lineOfText(420, 60).describe('The summary.'),
  keywords: z
    .array(lineOfText(60))
    .min(4, 'must hold 4 keywords at least: add some')
    .max(10, 'must hold 10 keywords at most: delete some')
    .describe('Words that staff would type in this language; not a word-for-word translation.'),
  brief: briefSchema(40, 400)
    .optional()
    .describe("The original's five lines, each with the same citations; only where the original has them."),
  facts: factTextsSchema.optional().describe('The texts among the facts.'),
  translation: translationOriginSchema,
});

export type Translation = z.infer<typeof translationSchema>;
export type FactTexts = z.infer<typeof factTextsSchema>;
