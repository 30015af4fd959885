import { defineCollection } from 'astro:content';
import { storedEntrySchema } from './catalogue/entries.ts';
import { practiceLoader, programmeLoader, vocabularyLoader } from './catalogue/loaders.ts';

export const collections = {
  practices: defineCollection({ loader: practiceLoader, schema: storedEntrySchema }),
  programme: defineCollection({ loader: programmeLoader, schema: storedEntrySchema }),
  vocabulary: defineCollection({ loader: vocabularyLoader, schema: storedEntrySchema }),
};
