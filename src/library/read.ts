import { byPlace, error, type Finding, type Issue, START } from '../issues/issue.ts';
import { checkOwnPages } from './check-own-pages.ts';
import { checkPractice } from './check-practice.ts';
import { checkCompleteness, checkProgramme, emptyProgramme } from './check-programme.ts';
import { checkRelations } from './check-relations.ts';
import { emptyVocabulary, type Gathered, gatherContent } from './gather.ts';
import { isRefused } from './list-content.ts';
import type { PracticeFile } from './practice-file.ts';
import { isFolder } from './read-file.ts';
import type { Library, Practice } from './types.ts';

/** The content as far as it is sound, all that is wrong with it, and how much was read. */
export interface Reading {
  library: Library;
  issues: Issue[];
  files: number;
}

/**
 * Reads and checks a whole content folder. Runs nothing of it and needs no Astro.
 *
 * @param contentDir the folder with `practices/` and `vocabulary/`
 * @param defaultContentDir where vocabularies come from if the folder brings none of its own
 */
export function readLibrary(contentDir: string, defaultContentDir: string): Reading {
  if (isFolder(contentDir)) return judgeContent(gatherContent(contentDir, defaultContentDir));
  const message = 'there is no content folder at this path: correct --content or CONTENT_DIR';
  return {
    library: { practices: [], programme: emptyProgramme(), vocabulary: emptyVocabulary() },
    issues: [{ file: '.', ...error(START, 'content-folder', message) }],
    files: 0,
  };
}

/** Checks files that were each judged by themselves against each other, and joins them. */
export function judgeContent(gathered: Gathered): Reading {
  const { files, programmeFiles, ownPageFiles, list, vocabulary, listing } = gathered;
  const issues: Issue[] = [...gathered.issues];
  const report = (file: string, findings: readonly Finding[]) => {
    for (const finding of findings) issues.push({ file, ...finding });
  };
  const reportAll = (found: readonly { file: string; finding: Finding }[]) => {
    for (const { file, finding } of found) report(file, [finding]);
  };
  if (files.length === 0 && issues.length === 0)
    report('.', [
      error(START, 'content-folder', 'this folder holds no practice: correct --content or CONTENT_DIR'),
    ]);
  for (const file of [...files, ...programmeFiles, ...ownPageFiles]) report(file.file, file.findings);

  const practices: Practice[] = [];
  for (const group of groupByFolder(files)) {
    const { findings, practice } = checkPractice(group, vocabulary);
    reportAll(findings);
    if (practice) practices.push(practice);
  }
  reportAll(checkRelations(practices, files, listing.ids));

  const surroundings = { list, practices, practiceIds: listing.ids, vocabulary };
  const { found, programme } = checkProgramme(programmeFiles, surroundings);
  reportAll(found);
  if (listing.folders.has('programme'))
    reportAll(checkCompleteness(programmeFiles, (path) => isRefused(listing, path)));
  const own = listing.folders.has('pages')
    ? checkOwnPages(ownPageFiles, (path) => isRefused(listing, path))
    : undefined;
  reportAll(own?.found ?? []);
  return {
    library: { practices, programme, vocabulary, ...(own && { ownPages: own.pages }) },
    issues: issues.sort(byPlace),
    files: files.length + programmeFiles.length + ownPageFiles.length,
  };
}

function groupByFolder(files: readonly PracticeFile[]): PracticeFile[][] {
  const groups = Map.groupBy(files, ({ country, id }) => `${country}/${id}`);
  return [...groups.values()];
}
