import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { error, type Finding, START } from '../issues/issue.ts';
import { isOwnPageFile } from './own-page-file.ts';
import { faultOfPracticeFolder, isPracticePath } from './practice-path.ts';
import { isProgrammeFile } from './programme-file.ts';
import { unreadable } from './read-file.ts';
import { VOCABULARY_NAMES } from './vocabulary.ts';

/** What lies in a content folder. Only what is listed here is ever opened. */
export interface Listing {
  /** Paths of practice files, sorted. */
  practices: string[];
  /** Ids of all practices of which anything is there, whatever is wrong with it. */
  ids: Set<string>;
  /** Paths of the programme's collection files, sorted. */
  programme: string[];
  /** Paths of the library's own pages, sorted. */
  ownPages: string[];
  /** Paths of vocabularies and of the programme's list of sources. */
  lists: Set<string>;
  /** The top folders that are there. */
  folders: Set<string>;
  /** What does not belong where it lies, or cannot be read, by path. */
  strangers: Map<string, Finding>;
}

export const SOURCES_FILE = 'programme/sources.yaml';

const TOP_FOLDERS: ReadonlySet<string> = new Set(['pages', 'practices', 'programme', 'vocabulary']);

/** Path of a vocabulary below the content folder. */
export function vocabularyFile(name: string): string {
  return `vocabulary/${name}.yaml`;
}

const LIST_FILES: ReadonlySet<string> = new Set([SOURCES_FILE, ...VOCABULARY_NAMES.map(vocabularyFile)]);

/**
 * Walks a content folder without opening any file of it.
 *
 * @param root the folder, which must exist
 */
export function listContent(root: string): Listing {
  const listing: Listing = {
    practices: [],
    ids: new Set(),
    programme: [],
    ownPages: [],
    lists: new Set(),
    folders: new Set(),
    strangers: new Map(),
  };
  const refuse = (path: string, finding: Finding) => {
    listing.strangers.set(path, finding);
    noteId(path.split('/'));
  };
  const noteId = ([top, , id]: string[]) => {
    if (top === 'practices' && id) listing.ids.add(id);
  };
  const walk = (folder: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (cause) {
      refuse(folder || '.', unreadable(cause));
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      // What a file manager leaves behind is nobody's mistake.
      if (entry.name === '.DS_Store' && entry.isFile()) continue;
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      const fault = faultOfEntry(entry, path.split('/'));
      if (fault) refuse(path, fault);
      else if (entry.isDirectory()) {
        if (!folder) listing.folders.add(entry.name);
        walk(path);
      } else add(path);
    }
  };
  const add = (path: string): void => {
    const steps = path.split('/');
    if (LIST_FILES.has(path)) listing.lists.add(path);
    else if (isProgrammeFile(steps)) listing.programme.push(path);
    else if (isOwnPageFile(steps)) listing.ownPages.push(path);
    else {
      listing.practices.push(path);
      noteId(steps);
    }
  };
  walk('');
  return listing;
}

/** Whether what would lie at a path, or a folder above it, was refused or cannot be read. */
export function isRefused({ strangers }: Listing, path: string): boolean {
  const steps = path.split('/');
  return steps.some((_step, index) => strangers.has(steps.slice(0, index + 1).join('/')));
}

/** Why something does not belong where it lies, or undefined. */
function faultOfEntry(entry: Dirent, steps: readonly string[]): Finding | undefined {
  if (entry.isSymbolicLink()) {
    const message = 'links to other files are not allowed: put the file itself here';
    return error(START, 'symbolic-link', message);
  }
  if (entry.isDirectory()) return faultOfFolder(steps);
  if (!entry.isFile()) {
    return error(START, 'not-a-file', 'this is neither a file nor a folder: remove it');
  }
  const isKnown = [isProgrammeFile, isOwnPageFile, isPracticePath].some((knows) => knows(steps));
  if (LIST_FILES.has(steps.join('/')) || isKnown) return undefined;
  const message =
    'this file does not belong here: practices are practices/<country>/<id>/<lang>.mdx, the programme is programme/<collection>/<lang>.yaml, pages are pages/<page>/<lang>.mdx';
  return error(START, 'unexpected-file', message);
}

function faultOfFolder(steps: readonly string[]): Finding | undefined {
  const [top = ''] = steps;
  if (steps.length === 1 && !TOP_FOLDERS.has(top))
    return error(START, 'unexpected-file', 'this folder does not belong here: remove it');
  return faultOfPracticeFolder(steps);
}
