import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { makeSearchData, tiesOf } from './make-search-data.ts';
import { isSearchScript, tellFailures } from './pagefind-files.ts';
import { searchRecords } from './records.ts';

/** Where a language's index lies, below the site's folder. */
export function indexFolder(lang: Lang): string {
  return `search/${lang}`;
}

/**
 * Writes one search index a language, each with every practice, and beside it what the page itself ranks by.
 * One index a language, because a browser loads only the words of the language it searches in.
 *
 * @param catalogue the practices
 * @param outDir folder of the built site
 * @throws Error with what Pagefind reports
 */
export async function buildSearchIndexes(catalogue: Catalogue, outDir: string): Promise<void> {
  try {
    const ties = tiesOf(catalogue);
    for (const lang of LANGS) {
      const folder = join(outDir, indexFolder(lang));
      await buildIndex(catalogue, lang, folder);
      writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(makeSearchData(catalogue, ties, lang)));
    }
  } finally {
    await close();
  }
}

async function buildIndex(catalogue: Catalogue, lang: Lang, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: lang });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const { id, content, meta } of searchRecords(catalogue, lang)) {
    const added = await index.addCustomRecord({ url: id, content, language: lang, meta: { ...meta } });
    if (added.errors.length > 0) throw new Error(`Pagefind, ${id}: ${added.errors.join('; ')}`);
  }
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  mkdirSync(folder, { recursive: true });
  const practiceOf: Record<string, string> = {};
  for (const { path, content } of files) {
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)/.test(path)) continue;
    const target = join(folder, path);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(
      target,
      isSearchScript(path) ? tellFailures(path, Buffer.from(content).toString('utf8')) : content,
    );
    const fragment = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (fragment) practiceOf[fragment] = practiceIn(content);
  }
  // A result of Pagefind names its fragment only; with this table the page knows the practice without loading it.
  writeFileSync(join(folder, 'practices.json'), JSON.stringify(practiceOf));
}

/** Id of the practice that a fragment belongs to: its record's `url`. */
function practiceIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}
