import { z } from 'zod';
import type { CataloguePractice } from '../catalogue/catalogue.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { langSchema } from '../schemas/identifiers.ts';
import { originalSchema } from '../schemas/original.ts';
import { SECTION_NAMES } from '../schemas/sections.ts';
import { TRANSLATION_METHODS } from '../schemas/translation.ts';

const { title, summary, keywords, ...facts } = originalSchema.shape;

const textSchema = z.strictObject({
  address: z.url().describe('Address of the page in this language.'),
  title: z.string().describe('The title.'),
  summary: z.string().describe('The summary.'),
  keywords: z.array(z.string()).describe('Words that staff would type in this language.'),
  method: z
    .enum(['original', ...TRANSLATION_METHODS])
    .describe('How the text came about: the original, or who translated it.'),
  outdated: z.boolean().describe('Whether the original has changed since the translation was made.'),
  sections: z
    .array(
      z.strictObject({
        name: z.enum(SECTION_NAMES).describe('Name of the section, the same in every language.'),
        html: z.string().describe('Its text as HTML; links to #s1, #s2 … cite the sources by their order.'),
      }),
    )
    .describe('The full text; empty where only title, summary and facts exist in this language.'),
});

/** A practice as open data: the facts as contributed, and the text of every language that has one. */
export const practiceDataSchema = z.strictObject({
  id: z.string().describe('Id of the practice; it does not change.'),
  originalLang: langSchema.describe('Language in which the entry was written.'),
  ...facts,
  texts: z
    .partialRecord(langSchema, textSchema)
    .describe('The text in each language that has one, by BCP 47 tag.'),
});

export type PracticeData = z.infer<typeof practiceDataSchema>;

/**
 * The open data of one practice.
 *
 * @param practice the practice
 * @param addressIn complete address of its page in a language
 */
export function practiceData(practice: CataloguePractice, addressIn: (lang: Lang) => string): PracticeData {
  const { title: _title, summary: _summary, keywords: _keywords, ...own } = practice.original.frontmatter;
  const texts = LANGS.flatMap((lang) => {
    const entry = practice.texts.get(lang);
    if (!entry) return [];
    const isOriginal = entry.kind === 'original';
    const text: PracticeData['texts'][Lang] = {
      address: addressIn(lang),
      title: entry.frontmatter.title,
      summary: entry.frontmatter.summary,
      keywords: entry.frontmatter.keywords,
      method: isOriginal ? 'original' : entry.frontmatter.translation.method,
      outdated: !isOriginal && entry.outdated,
      sections: entry.sections.map(({ name, html }) => ({ name, html })),
    };
    return [[lang, text] as const];
  });
  return { id: practice.id, originalLang: practice.original.lang, ...own, texts: Object.fromEntries(texts) };
}
