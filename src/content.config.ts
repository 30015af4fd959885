import { defineCollection } from 'astro:content';
import { practiceLoader, vocabularyLoader } from './catalogue/loaders.ts';
import { practiceEntrySchema, vocabularyEntrySchema } from './catalogue/entries.ts';

export const collections = {
  practices: defineCollection({ loader: practiceLoader, schema: practiceEntrySchema }),
  vocabulary: defineCollection({ loader: vocabularyLoader, schema: vocabularyEntrySchema }),
};
