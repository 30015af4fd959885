import { z } from 'zod';
import { yearSchema } from './dates.ts';
import { languageTagSchema, sourceKeySchema } from './identifiers.ts';
import { lineOfText } from './text.ts';
import { webAddressSchema } from './web-address.ts';

/** What stands behind a source: who published it, seen from the practice. */
export const SOURCE_KINDS = ['official', 'partner', 'press', 'research', 'evaluation'] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

export const sourceSchema = z.strictObject({
  key: sourceKeySchema.describe('Key by which the body cites it: `[^s1]`.'),
  url: webAddressSchema.describe('Public address of the page, http or https.'),
  title: lineOfText(300).describe('Title of the page as published.'),
  descriptiveTitle: z
    .literal(true)
    .optional()
    .describe('`true` where the headline was not seen and the title describes the page.'),
  publisher: lineOfText(160).describe('Who published it.'),
  lang: languageTagSchema.describe('Language of the page (BCP 47).'),
  year: yearSchema.optional().describe('Year of publication, where known.'),
  kind: z
    .enum(SOURCE_KINDS)
    .describe(
      '`official` (lead, operator, public authority), `partner` (partner, funder, network), `press`, `research` or `evaluation`.',
    ),
});

export type Source = z.infer<typeof sourceSchema>;
