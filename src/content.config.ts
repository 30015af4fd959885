import { defineCollection } from 'astro:content';
import { storedEntrySchema } from './catalogue/entries.ts';
import { ownPageLoader, practiceLoader, programmeLoader, vocabularyLoader } from './catalogue/loaders.ts';

export const collections = {
  practices: defineCollection({ loader: practiceLoader, schema: storedEntrySchema }),
  programme: defineCollection({ loader: programmeLoader, schema: storedEntrySchema }),
  pages: defineCollection({ loader: ownPageLoader, schema: storedEntrySchema }),
  vocabulary: defineCollection({ loader: vocabularyLoader, schema: storedEntrySchema }),
};
