import { DEFAULT_LANG, LANGS } from '../i18n/locales.ts';
import { error, type Finding, quoted, START, warning } from '../issues/issue.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/programme/collections.ts';
import { checkEntries } from './check-programme-entries.ts';
import { checkProgrammeTranslation } from './check-programme-translation.ts';
import { digestOfTexts } from './digest.ts';
import { SOURCES_FILE } from './list-content.ts';
import { citedKeys, textsOf } from './programme-citations.ts';
import type { ProgrammeFile } from './programme-file.ts';
import { knownIds, type SourceList, type Surroundings } from './programme-known.ts';
import { earlierSamePage } from './same-page.ts';
import type { Programme } from './types.ts';

type Found = { file: string; finding: Finding };

/** A programme of which nothing is said. */
export function emptyProgramme(): Programme {
  return joinCollections([], (name) => [name, { entries: [], translations: {} }]);
}

/**
 * Checks the programme's files against each other and against the rest of the library, and joins them.
 *
 * @param files every file of a collection
 * @param surroundings what the rest of the library knows
 */
export function checkProgramme(
  files: readonly ProgrammeFile[],
  surroundings: Surroundings,
): { found: Found[]; programme: Programme } {
  const found: Found[] = [];
  const { list } = surroundings;
  const known = knownIds(files, surroundings);
  const report = (file: string, findings: readonly Finding[]) =>
    found.push(...findings.map((finding) => ({ file, finding })));
  const originals = new Map(
    files.filter(({ lang }) => lang === DEFAULT_LANG).map((file) => [file.collection, file]),
  );
  const programme = joinCollections(list.sources ?? [], (name) => {
    const original = originals.get(name);
    const translated = files.filter(({ collection, lang }) => collection === name && lang !== DEFAULT_LANG);
    if (original) report(original.file, checkEntries(original, known));
    const translations = translated.flatMap((file) => {
      if (!file.translation || !original?.entries) return [];
      const { digest, method, entries } = file.translation;
      const outdated = digest !== digestOfEntries(original);
      report(file.file, checkProgrammeTranslation(file, entries, original, known.sources));
      if (outdated) report(file.file, [outdatedWarning(file)]);
      return [[file.lang, { method, outdated, entries }]];
    });
    return [name, { entries: original?.entries ?? [], translations: Object.fromEntries(translations) }];
  });
  report(SOURCES_FILE, checkSources(list));
  report(SOURCES_FILE, checkSourcesAreUsed(list, [...originals.values()]));
  return { found, programme };
}

function joinCollections(
  sources: SourceList['sources'],
  join: (name: CollectionName) => [CollectionName, object],
): Programme {
  return { sources, ...Object.fromEntries(COLLECTION_NAMES.map(join)) } as Programme;
}

/** Digest of what the translations of a collection are made from. */
export function digestOfEntries({ collection, entries = [] }: ProgrammeFile): string {
  return digestOfTexts(entries.map((entry) => JSON.stringify([entry.id, textsOf(collection, entry)])));
}

/**
 * Checks that a programme has every collection, and each collection every language.
 *
 * @param files every file of a collection
 * @param isRefused whether something at a path was refused, which is said already
 */
export function checkCompleteness(
  files: readonly ProgrammeFile[],
  isRefused: (file: string) => boolean,
): Found[] {
  const byPath = new Map(files.map((file) => [file.file, file]));
  const isGone = (file: string) => !byPath.has(file) && !isRefused(file);
  return COLLECTION_NAMES.flatMap((name): Found[] => {
    const pathOf = (lang: string) => `programme/${name}/${lang}.yaml`;
    const original = pathOf(DEFAULT_LANG);
    const others = LANGS.filter((lang) => lang !== DEFAULT_LANG).map(pathOf);
    if (isGone(original)) {
      const orphans = others.filter((file) => byPath.has(file));
      const message = `this translation has no original beside it: add ${DEFAULT_LANG}.yaml`;
      if (orphans.length > 0)
        return orphans.map((file) => ({ file, finding: error(START, 'no-original', message) }));
      const missing = 'this collection is missing: add the file, with [] where there is nothing to say';
      return [{ file: original, finding: error(START, 'collection-missing', missing) }];
    }
    if (!byPath.get(original)?.entries?.length) return [];
    const message = 'this translation is missing: add it; until then the pages show the original';
    return others
      .filter(isGone)
      .map((file) => ({ file, finding: warning(START, 'translation-missing', message) }));
  });
}

function checkSources({ sources = [], locate }: SourceList): Finding[] {
  return sources.flatMap(({ key }, index) => {
    const at = locate([index]);
    const findings: Finding[] = [];
    if (sources.findIndex((other) => other.key === key) < index) {
      const message = `the key ${quoted(key)} stands twice: number this source anew`;
      findings.push(error(at, 'listed-twice', message));
    }
    if (earlierSamePage(sources, index) >= 0)
      findings.push(error(at, 'listed-twice', 'this page is listed already: cite that source'));
    return findings;
  });
}

/** Checks that every source is cited; says nothing while a collection that may cite it cannot be read. */
function checkSourcesAreUsed({ sources = [], locate }: SourceList, originals: readonly ProgrammeFile[]) {
  if (originals.length < COLLECTION_NAMES.length || originals.some(({ entries }) => !entries)) return [];
  const cited = new Set(
    originals.flatMap(({ collection, entries = [] }) =>
      entries.flatMap((entry) => citedKeys(collection, entry).map(({ key }) => key)),
    ),
  );
  return sources.flatMap(({ key }, index) =>
    cited.has(key)
      ? []
      : [
          error(
            locate([index]),
            'source-unused',
            `nothing cites the source ${quoted(key)}: cite it or delete it`,
          ),
        ],
  );
}

function outdatedWarning({ locate, collection, lang }: ProgrammeFile): Finding {
  const message = `the original has changed since this translation: revise it, then run npm run stamp -- programme/${collection}/${lang}`;
  return warning(locate(['translation', 'digest']), 'translation-outdated', message);
}
