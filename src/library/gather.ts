import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { error, type Finding, type Issue, START } from '../issues/issue.ts';
import { MAX_CHARACTERS } from '../markdown/bounds.ts';
import { sourceSchema } from '../schemas/source.ts';
import { isRefused, type Listing, listContent, SOURCES_FILE, vocabularyFile } from './list-content.ts';
import { type OwnPageFile, readOwnPageFile } from './own-page-file.ts';
import { type PracticeFile, readPracticeFile } from './practice-file.ts';
import { type ProgrammeFile, readProgrammeFile } from './programme-file.ts';
import type { SourceList } from './programme-known.ts';
import { readContentFile } from './read-file.ts';
import type { Vocabulary } from './types.ts';
import { readVocabularyFile, VOCABULARY_NAMES } from './vocabulary.ts';
import { MAX_YAML_CHARACTERS, readYamlFile } from './yaml-file.ts';

/** Every file of a content folder, each judged by itself. */
export interface Gathered {
  listing: Listing;
  vocabulary: Vocabulary;
  files: PracticeFile[];
  programmeFiles: ProgrammeFile[];
  ownPageFiles: OwnPageFile[];
  list: SourceList;
  /** What is wrong besides the findings of the files. */
  issues: Issue[];
}

type Report = (file: string, findings: readonly Finding[]) => void;

/**
 * Reads every file of a content folder that belongs there.
 *
 * @param contentDir the folder, which must exist
 * @param defaultDir where vocabularies come from if the folder brings none of its own
 */
export function gatherContent(contentDir: string, defaultDir: string): Gathered {
  const issues: Issue[] = [];
  const report: Report = (file, findings) => {
    for (const finding of findings) issues.push({ file, ...finding });
  };
  const listing = listContent(contentDir);
  for (const [file, finding] of listing.strangers) report(file, [finding]);
  return {
    listing,
    issues,
    vocabulary: readVocabularies(contentDir, defaultDir, listing, report),
    files: listing.practices.map((file) =>
      readPracticeFile(file, readContentFile(join(contentDir, file), MAX_CHARACTERS)),
    ),
    programmeFiles: listing.programme.map((file) =>
      readProgrammeFile(file, readContentFile(join(contentDir, file), MAX_YAML_CHARACTERS)),
    ),
    ownPageFiles: listing.ownPages.map((file) =>
      readOwnPageFile(file, readContentFile(join(contentDir, file), MAX_CHARACTERS)),
    ),
    list: readSources(contentDir, listing, report),
  };
}

/** Vocabularies of which nothing is known. */
export function emptyVocabulary(): Vocabulary {
  return Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, []])) as unknown as Vocabulary;
}

function readVocabularies(
  contentDir: string,
  defaultDir: string,
  listing: Listing,
  report: Report,
): Vocabulary {
  const own = lstatSync(join(contentDir, 'vocabulary'), { throwIfNoEntry: false }) !== undefined;
  const { lists } = own ? listing : listContent(defaultDir);
  const vocabulary = emptyVocabulary();
  for (const name of VOCABULARY_NAMES) {
    const file = vocabularyFile(name);
    if (lists.has(file)) {
      const path = join(own ? contentDir : defaultDir, file);
      const { entries, findings } = readVocabularyFile(name, readContentFile(path, MAX_YAML_CHARACTERS));
      report(file, findings);
      Object.assign(vocabulary, { [name]: entries });
    } else if (!own || !isRefused(listing, file)) {
      report(file, [error(START, 'vocabulary', 'this vocabulary is missing: add the file')]);
    }
  }
  return vocabulary;
}

/** The list of sources of the programme's collections; empty in a folder that has no programme. */
function readSources(contentDir: string, listing: Listing, report: Report): SourceList {
  if (!listing.lists.has(SOURCES_FILE)) {
    if (!listing.folders.has('programme') && !isRefused(listing, SOURCES_FILE))
      return { sources: [], locate: () => START };
    if (!isRefused(listing, SOURCES_FILE))
      report(SOURCES_FILE, [error(START, 'sources-missing', 'the list of sources is missing: add the file')]);
    return { sources: undefined, locate: () => START };
  }
  const source = readContentFile(join(contentDir, SOURCES_FILE), MAX_YAML_CHARACTERS);
  const { data, findings, locate } = readYamlFile(source, z.array(sourceSchema));
  report(SOURCES_FILE, findings);
  return { sources: data, locate };
}
