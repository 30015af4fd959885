import { defineCollection } from 'astro:content';
import { practiceEntrySchema, vocabularyEntrySchema } from './catalogue/entries.ts';
import { practiceLoader, vocabularyLoader } from './catalogue/loaders.ts';

export const collections = {
  practices: defineCollection({ loader: practiceLoader, schema: practiceEntrySchema }),
  vocabulary: defineCollection({ loader: vocabularyLoader, schema: vocabularyEntrySchema }),
};
