import { getCollection, getEntry } from 'astro:content';
import { type Catalogue, makeCatalogue } from './catalogue.ts';
import { practiceEntrySchema, vocabularyEntrySchema } from './entries.ts';

let loaded: Promise<Catalogue> | undefined;

/**
 * The catalogue of the site. The only place that reads the collections: `getCollection` walks every entry on
 * each call, so it is called once a build. The development server reads anew for each page.
 */
export function loadCatalogue(): Promise<Catalogue> {
  if (!loaded || import.meta.env.DEV) loaded = read();
  return loaded;
}

async function read(): Promise<Catalogue> {
  const [practices, vocabulary] = await Promise.all([
    getCollection('practices'),
    getEntry('vocabulary', 'all'),
  ]);
  if (!vocabulary) throw new Error('the vocabularies are not in the content store');
  return makeCatalogue(
    practices.map(({ data }) => practiceEntrySchema.parse(JSON.parse(data.json))),
    vocabularyEntrySchema.parse(JSON.parse(vocabulary.data.json)),
  );
}
