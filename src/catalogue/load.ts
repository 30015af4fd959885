import { getCollection, getEntry } from 'astro:content';
import type { OwnPages, Programme } from '../library/types.ts';
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
  const [practices, vocabulary, programme] = await Promise.all([
    getCollection('practices'),
    getEntry('vocabulary', 'all'),
    getEntry('programme', 'all'),
  ]);
  if (!vocabulary || !programme) throw new Error('vocabulary or programme is not in the content store');
  return makeCatalogue(
    practices.map(({ data }) => practiceEntrySchema.parse(JSON.parse(data.json))),
    vocabularyEntrySchema.parse(JSON.parse(vocabulary.data.json)),
    // The loader has written it in this same build, from what the schemas passed.
    JSON.parse(programme.data.json) as Programme,
  );
}

let ownPages: Promise<OwnPages> | undefined;

/** The library's own pages, read once a build like the catalogue. */
export function loadOwnPages(): Promise<OwnPages> {
  if (!ownPages || import.meta.env.DEV) ownPages = readOwnPages();
  return ownPages;
}

async function readOwnPages(): Promise<OwnPages> {
  const entry = await getEntry('pages', 'all');
  if (!entry) throw new Error('the pages are not in the content store');
  // The loader has written it in this same build, from what the check passed.
  return JSON.parse(entry.data.json) as OwnPages;
}
