import type { Loader, LoaderContext } from 'astro/loaders';
import { formatIssue } from '../issues/issue.ts';
import { contentDirOf, hasErrors, PROJECT_CONTENT, readAll } from '../library/command.ts';
import { changesSince } from '../library/history.ts';
import type { Reading } from '../library/read.ts';
import type { PracticeEntry } from './entries.ts';
import { entriesOf } from './rendered.ts';

/** Every language of every practice, guarded and rendered; keyed by digest, so that what is unchanged is kept. */
export const practiceLoader: Loader = {
  name: 'practices',
  load: (context) =>
    keepCurrent(context, async ({ library }) => {
      const entries = withChanges(entriesOf(library));
      const ids = new Set(entries.map((entry) => `${entry.id}/${entry.lang}`));
      for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
      for (const entry of entries) {
        const id = `${entry.id}/${entry.lang}`;
        const json = JSON.stringify(entry);
        const digest = context.generateDigest(json);
        if (context.store.get(id)?.digest === digest) continue;
        context.store.set({ id, digest, data: await context.parseData({ id, data: { json } }) });
      }
    }),
};

/** Says of outdated translations what has changed in their originals. */
function withChanges(entries: readonly PracticeEntry[]): PracticeEntry[] {
  const originals = new Map(
    entries.flatMap((entry) => (entry.kind === 'original' ? [[entry.id, entry]] : [])),
  );
  return entries.map((entry) => {
    const original = originals.get(entry.id);
    if (entry.kind === 'original' || !entry.outdated || !original) return entry;
    const file = `practices/${original.frontmatter.country}/${original.id}/${original.lang}.mdx`;
    const { digest } = entry.frontmatter.translation;
    const changed = changesSince(contentDirOf(process.env), file, digest, entry.sections.length > 0);
    return changed ? { ...entry, changed } : entry;
  });
}

/** The controlled vocabularies, as one entry. */
export const vocabularyLoader = wholeLoader('vocabulary');

/** The programme's sources and collections, as one entry. */
export const programmeLoader = wholeLoader('programme');

/** The library's own pages, as one entry; the project's where the content folder brings none. */
export const ownPageLoader: Loader = {
  name: 'pages',
  load: (context) =>
    keepCurrent(context, async ({ library }) => {
      const pages = library.ownPages ?? readAll(PROJECT_CONTENT).library.ownPages;
      const json = JSON.stringify(pages ?? {});
      const data = await context.parseData({ id: 'all', data: { json } });
      context.store.set({ id: 'all', data, digest: context.generateDigest(json) });
    }),
};

/** Loader of a part of the library that pages only ever need as a whole. */
function wholeLoader(name: 'vocabulary' | 'programme'): Loader {
  return {
    name,
    load: (context) =>
      keepCurrent(context, async ({ library }) => {
        const json = JSON.stringify(library[name]);
        const data = await context.parseData({ id: 'all', data: { json } });
        context.store.set({ id: 'all', data, digest: context.generateDigest(json) });
      }),
  };
}

// All collections come from one reading of the folder.
let reading: Reading | undefined;

/**
 * Fills a store now and, in the development server, again after each change of the content. Content with
 * errors never replaces what is in the store: a build stops, the server says what is wrong and goes on.
 */
async function keepCurrent(context: LoaderContext, fill: (reading: Reading) => Promise<void>): Promise<void> {
  const contentDir = contentDirOf(process.env);
  const load = async (): Promise<boolean> => {
    reading ??= readAll(contentDir);
    if (!hasErrors(reading.issues)) {
      await fill(reading);
      return true;
    }
    for (const issue of reading.issues.filter(({ severity }) => severity === 'error')) {
      context.logger.error(formatIssue(issue));
    }
    return false;
  };
  if (!(await load()) && !context.watcher) throw new Error('the content has errors: run npm run check');
  if (!context.watcher) return;
  context.watcher.add(contentDir);
  let timer: NodeJS.Timeout | undefined;
  context.watcher.on('all', (_event, path) => {
    if (!path.startsWith(contentDir)) return;
    reading = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => void load(), 100);
  });
}
