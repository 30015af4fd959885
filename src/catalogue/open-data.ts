import { addressOf } from '../metadata/site.ts';
import { type PracticeData, practiceData } from '../open-data/practice-data.ts';
import type { CataloguePractice } from './catalogue.ts';
import { loadCatalogue } from './load.ts';

/** The open data of a practice, with the addresses of this site. */
export function openDataOf(practice: CataloguePractice): PracticeData {
  return practiceData(practice, (lang) => addressOf(lang, { page: 'practice', id: practice.id }));
}

/** The open data of every practice, in the order of the catalogue. */
export async function allOpenData(): Promise<PracticeData[]> {
  return (await loadCatalogue()).practices.map(openDataOf);
}
