import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isLang } from '../i18n/locales.ts';
import { byPlace, error, type Finding, type Issue, START } from '../issues/issue.ts';
import { MAX_BYTES } from '../markdown/bounds.ts';
import { idSchema } from '../schemas/identifiers.ts';
import { sourceSchema } from '../schemas/source.ts';
import { checkPractice } from './check-practice.ts';
import { checkProgramme, SOURCES_FILE } from './check-programme.ts';
import { checkRelations } from './check-relations.ts';
import { type PracticeFile, readPracticeFile } from './practice-file.ts';
import { isProgrammeFile, readProgrammeFile } from './programme-file.ts';
import type { Library, Practice, Vocabulary } from './types.ts';
import { readVocabularyFile, VOCABULARY_NAMES } from './vocabulary.ts';
import { readYamlFile } from './yaml-file.ts';

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
  const issues: Issue[] = [];
  const report = (file: string, findings: readonly Finding[]) => {
    for (const finding of findings) issues.push({ file, ...finding });
  };
  const nothing = emptyVocabulary();
  const noSources = { sources: [], locate: () => START };
  const { programme: noProgramme } = checkProgramme([], noSources, [], nothing);
  const none: Library = { practices: [], programme: noProgramme, vocabulary: nothing };
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    report('.', [
      error(
        START,
        'content-folder',
        'there is no content folder at this path: correct --content or CONTENT_DIR',
      ),
    ]);
    return { library: none, issues, files: 0 };
  }
  const { practices: paths, programme: programmePaths, strangers } = listContent(contentDir);
  for (const { file, finding } of strangers) report(file, [finding]);

  const vocabulary = readVocabularies(contentDir, defaultContentDir, report);
  const files = paths.map((file) => readPracticeFile(file, readBytes(join(contentDir, file))));
  for (const file of files) report(file.file, file.findings);

  const practices: Practice[] = [];
  for (const group of groupByFolder(files)) {
    const { findings, practice } = checkPractice(group, vocabulary);
    for (const { file, finding } of findings) report(file, [finding]);
    if (practice) practices.push(practice);
  }
  for (const { file, finding } of checkRelations(practices, files)) report(file, [finding]);

  const programmeFiles = programmePaths.map((file) =>
    readProgrammeFile(file, readBytes(join(contentDir, file))),
  );
  for (const file of programmeFiles) report(file.file, file.findings);
  const sources = readSources(contentDir, report);
  const { found, programme } = checkProgramme(programmeFiles, sources, practices, vocabulary);
  for (const { file, finding } of found) report(file, [finding]);
  return {
    library: { practices, programme, vocabulary },
    issues: issues.sort(byPlace),
    files: paths.length + programmePaths.length,
  };
}

/** A file's bytes; of one that is too large for any parser only the beginning, which its bounds refuse. */
function readBytes(path: string): Uint8Array {
  if (statSync(path).size <= MAX_BYTES) return readFileSync(path);
  const beginning = Buffer.alloc(MAX_BYTES);
  const file = openSync(path, 'r');
  try {
    return beginning.subarray(0, readSync(file, beginning, 0, MAX_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function emptyVocabulary(): Vocabulary {
  return Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, []])) as unknown as Vocabulary;
}

const MAX_VOCABULARY_BYTES = 2_000_000;

function readVocabularies(
  contentDir: string,
  defaultDir: string,
  report: (file: string, findings: Finding[]) => void,
): Vocabulary {
  const own = existsSync(join(contentDir, 'vocabulary'));
  const folder = own ? contentDir : defaultDir;
  const vocabulary = emptyVocabulary();
  for (const name of VOCABULARY_NAMES) {
    const file = `vocabulary/${name}.yaml`;
    const path = join(folder, file);
    // What is there but is no plain file is reported as such and never opened.
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) report(file, [error(START, 'vocabulary', 'this vocabulary is missing: add the file')]);
    if (!found?.isFile()) continue;
    if (found.size > MAX_VOCABULARY_BYTES) {
      report(file, [error(START, 'file-too-large', 'this vocabulary is too large: shorten it')]);
      continue;
    }
    const { entries, findings } = readVocabularyFile(name, readFileSync(path));
    report(file, findings);
    Object.assign(vocabulary, { [name]: entries });
  }
  return vocabulary;
}

/** The list of sources of the programme's collections; empty in a folder that has none. */
function readSources(contentDir: string, report: (file: string, findings: Finding[]) => void) {
  const path = join(contentDir, SOURCES_FILE);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return { sources: [], locate: () => START };
  const { data, findings, locate } = readYamlFile(readBytes(path), z.array(sourceSchema));
  report(SOURCES_FILE, findings);
  return { sources: data ?? [], locate };
}

interface Listing {
  /** Paths of practice files, sorted. */
  practices: string[];
  /** Paths of the programme's collection files, sorted. */
  programme: string[];
  /** What does not belong where it lies. */
  strangers: { file: string; finding: Finding }[];
}

const TOP_FOLDERS: ReadonlySet<string> = new Set(['practices', 'programme', 'vocabulary']);

function listContent(root: string): Listing {
  const listing: Listing = { practices: [], programme: [], strangers: [] };
  const refuse = (file: string, rule: string, message: string) => {
    listing.strangers.push({ file, finding: error(START, rule, message) });
  };
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      const steps = path.split('/');
      if (entry.isSymbolicLink())
        refuse(path, 'symbolic-link', 'links to other files are not allowed: put the file itself here');
      // What a file manager leaves behind is nobody's mistake.
      else if (entry.name === '.DS_Store') continue;
      else if (entry.isDirectory()) {
        if (steps.length === 1 && !TOP_FOLDERS.has(entry.name))
          refuse(path, 'unexpected-file', 'this folder does not belong here: remove it');
        else if (steps.length === 3 && !idSchema.safeParse(entry.name).success) {
          refuse(
            path,
            'id',
            'the folder\u2019s name is the id: use lower-case ASCII letters, digits and single hyphens, 80 at most',
          );
        } else walk(path);
      } else judgeFile(steps, path);
    }
  };
  const judgeFile = (steps: string[], path: string): void => {
    const [top, , , name = ''] = steps;
    if (
      top === 'practices' &&
      steps.length === 4 &&
      /^[a-z]{2}\.mdx$/.test(name) &&
      isLang(name.slice(0, 2))
    ) {
      listing.practices.push(path);
    } else if (isProgrammeFile(steps)) {
      listing.programme.push(path);
    } else if (path === SOURCES_FILE) {
      return;
    } else if (
      top === 'vocabulary' &&
      steps.length === 2 &&
      VOCABULARY_NAMES.some((known) => steps[1] === `${known}.yaml`)
    ) {
      return;
    } else {
      refuse(
        path,
        'unexpected-file',
        'this file does not belong here: practices are practices/<country>/<id>/<lang>.mdx, the programme is programme/<collection>/<lang>.yaml',
      );
    }
  };
  walk('');
  return listing;
}

function groupByFolder(files: readonly PracticeFile[]): PracticeFile[][] {
  const groups = new Map<string, PracticeFile[]>();
  for (const file of files) {
    const folder = `${file.country}/${file.id}`;
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  return [...groups.values()];
}
