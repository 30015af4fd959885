import { defineCollection } from 'astro:content';
import { storedEntrySchema } from './catalogue/entries.ts';
import { practiceLoader, vocabularyLoader } from './catalogue/loaders.ts';

export const collections = {
  practices: defineCollection({ loader: practiceLoader, schema: storedEntrySchema }),
  vocabulary: defineCollection({ loader: vocabularyLoader, schema: storedEntrySchema }),
};
