import { z } from 'zod';
import { lineOfText } from './text.ts';
import { translationOriginSchema } from './translation.ts';

/** Frontmatter of the original of one of the library's own pages. */
export const ownPageSchema = z.strictObject({
  title: lineOfText(80).describe('The title.'),
  description: lineOfText(240, 40).describe(
    'What the page is for: its first lines, and what search engines show.',
  ),
});

/** Frontmatter of its translation. Budgets are wider, because most languages take more room than English. */
export const ownPageTranslationSchema = z.strictObject({
  title: lineOfText(110).describe('The title.'),
  description: lineOfText(320, 40).describe('What the page is for.'),
  translation: translationOriginSchema,
});
