import { DEFAULT_LANG } from '../i18n/locales.ts';
import { error, type Finding, quoted, START, warning } from '../issues/issue.ts';
import { splitCitations } from '../markdown/citations.ts';
import { COLLECTION_NAMES, type EntryTexts, PROGRAMME } from '../schemas/programme/collections.ts';
import type { Source } from '../schemas/source.ts';
import { digestOfTexts } from './digest.ts';
import type { AnyEntry, ProgrammeFile } from './programme-file.ts';
import type { Practice, Programme, Vocabulary } from './types.ts';

/** The list of sources, as read. */
export interface SourceList {
  sources: readonly Source[];
  locate: ProgrammeFile['locate'];
}

export const SOURCES_FILE = 'programme/sources.yaml';

type Found = { file: string; finding: Finding };

/** Parts of the programme's pages that say what is not known, or what is our reading: they cite nothing. */
const UNCITED_PARTS: ReadonlySet<unknown> = new Set(['gaps', 'measuring']);

/**
 * Checks the programme's files against each other and against the rest of the library, and joins them.
 *
 * @param files every file of a collection
 * @param list the sources of all collections
 * @param practices the practices whose originals are sound
 * @param vocabulary the vocabularies whose ids entries may use
 */
export function checkProgramme(
  files: readonly ProgrammeFile[],
  list: SourceList,
  practices: readonly Practice[],
  vocabulary: Vocabulary,
): { found: Found[]; programme: Programme } {
  const found: Found[] = [];
  const cited = new Set<string>();
  const collections = COLLECTION_NAMES.map((name) => {
    const own = files.filter(({ collection }) => collection === name);
    const original = own.find(({ lang }) => lang === DEFAULT_LANG);
    if (own.length > 0 && !original) {
      const message = `this translation has no original beside it: add ${DEFAULT_LANG}.yaml`;
      for (const { file } of own) found.push({ file, finding: error(START, 'no-original', message) });
    }
    const entries = original?.entries ?? [];
    if (original) {
      found.push(...checkEntries(original, entries, list, practices, vocabulary));
      for (const entry of entries) for (const key of citedKeys(original, entry)) cited.add(key);
    }
    const translations = own.flatMap((file) => {
      if (!file.translation || !original?.entries) return [];
      found.push(...checkTranslation(file, file.translation.entries, original));
      const outdated = file.translation.digest !== digestOfEntries(original);
      if (outdated) found.push(outdatedWarning(file));
      return [[file.lang, { method: file.translation.method, outdated, entries: file.translation.entries }]];
    });
    return [name, { entries, translations: Object.fromEntries(translations) }];
  });
  found.push(...checkSources(list, cited));
  const programme = { sources: list.sources, ...Object.fromEntries(collections) } as Programme;
  return { found, programme };
}

/** Digest of what the translations of a collection are made from. */
export function digestOfEntries(original: ProgrammeFile): string {
  return digestOfTexts(
    (original.entries ?? []).map((entry) => JSON.stringify([entry.id, textsOf(original, entry)])),
  );
}

/** The texts of an entry, without its facts, in the order of the schema. */
function textsOf({ collection }: ProgrammeFile, entry: AnyEntry): EntryTexts {
  const names = Object.keys(PROGRAMME[collection].texts);
  return Object.fromEntries(
    names.flatMap((name) => (name in entry ? [[name, entry[name]]] : [])),
  ) as EntryTexts;
}

/** Keys of sources in the texts of an entry, in the order of the texts. */
function keysInTexts(texts: EntryTexts): string[] {
  return Object.values(texts)
    .flatMap((text) => text ?? [])
    .flatMap(splitCitations)
    .flatMap((piece) => ('keys' in piece ? piece.keys : []));
}

/** Every key that an entry cites; an indicator cites the sources of its practice instead. */
function citedKeys(file: ProgrammeFile, entry: AnyEntry): string[] {
  if (file.collection === 'indicators') return [];
  const dates = (entry.dates ?? []) as { sources: string[] }[];
  const own = (entry.sources ?? []) as string[];
  return [...own, ...dates.flatMap(({ sources }) => sources), ...keysInTexts(textsOf(file, entry))];
}

function checkEntries(
  original: ProgrammeFile,
  entries: readonly AnyEntry[],
  list: SourceList,
  practices: readonly Practice[],
  vocabulary: Vocabulary,
): Found[] {
  const { file, collection, locate } = original;
  const known = new Set(list.sources.map(({ key }) => key as string));
  const ids = {
    places: new Set(vocabulary.places.map(({ id }) => id as string)),
    areas: new Set(vocabulary['service-areas'].map(({ id }) => id as string)),
    practices: new Set(practices.map(({ id }) => id)),
  };
  const findings: Finding[] = [];
  entries.forEach((entry, index) => {
    const must = (path: PropertyKey[], values: unknown, from: ReadonlySet<string>, what: string) => {
      for (const value of [values ?? []].flat() as string[]) {
        if (from.has(value)) continue;
        const message = `there is no ${what} ${quoted(value)}: correct the id or delete it`;
        findings.push(error(locate([index, ...path]), 'unknown-id', message));
      }
    };
    if (collection === 'participants') must(['id'], entry.id, ids.places, 'place');
    must(['places'], entry.places, ids.places, 'place');
    must(['areas'], entry.areas, ids.areas, 'service area');
    must(['area'], entry.area, ids.areas, 'service area');
    must(['useWith'], entry.useWith, ids.areas, 'service area');
    must(['practices'], entry.practices, ids.practices, 'practice');
    must(['practice'], entry.practice, ids.practices, 'practice');
    const keys = citedKeys(original, entry);
    for (const key of new Set(keys.filter((candidate) => !known.has(candidate)))) {
      const message = `${quoted(key)} is not the key of a source: add it to ${SOURCES_FILE}, or correct the key`;
      findings.push(error(locate([index]), 'citation-unknown', message));
    }
    if (collection === 'statements' && keys.length === 0 && !UNCITED_PARTS.has(entry.part)) {
      const message = 'this statement needs a source: cite it as [^s1] or by another key';
      findings.push(error(locate([index, 'text']), 'citation-missing', message));
    }
    if (collection === 'indicators') {
      const practice = practices.find(({ id }) => id === entry.practice);
      const own = new Set(practice?.original.frontmatter.sources.map(({ key }) => key as string));
      if (practice) must(['sources'], entry.sources, own, 'source of that practice with the key');
    }
    for (const [text, fact] of PARALLEL) {
      if (!(text in entry) || !(fact in entry)) continue;
      const [given, wanted] = [entry[text], entry[fact]].map((value) => (value as unknown[]).length);
      if (given === wanted) continue;
      const message = `"${text}" has ${given} items, "${fact}" ${wanted}: give one for each, in the same order`;
      findings.push(error(locate([index, text]), 'wrong-length', message));
    }
  });
  return findings.map((finding) => ({ file, finding }));
}

/** Lists of texts that go with a list of facts, item by item. */
const PARALLEL = [
  ['accordingTo', 'dates'],
  ['reasons', 'practices'],
] as const;

function checkTranslation(
  { file, locate }: ProgrammeFile,
  translated: Record<string, EntryTexts>,
  original: ProgrammeFile,
): Found[] {
  const findings: Finding[] = [];
  const entries = new Map((original.entries ?? []).map((entry) => [entry.id, textsOf(original, entry)]));
  for (const [id, texts] of Object.entries(translated)) {
    const at = locate(['entries', id]);
    const source = entries.get(id);
    if (!source) {
      findings.push(error(at, 'unknown-id', `the original has no entry ${quoted(id)}: delete it here`));
      continue;
    }
    for (const name of new Set([...Object.keys(source), ...Object.keys(texts)])) {
      const [given, wanted] = [texts[name], source[name]].map((text) =>
        text === undefined ? 'nothing' : Array.isArray(text) ? `${text.length} items` : 'one text',
      );
      if (given === wanted) continue;
      const message = `"${name}" has ${given}, the original ${wanted}: give the same`;
      findings.push(error(locate(['entries', id, name]), 'translation-texts', message));
    }
    if (keysInTexts(texts).sort().join(' ') !== keysInTexts(source).sort().join(' ')) {
      const message = 'the citations differ from those of the original: every sentence keeps its sources';
      findings.push(warning(at, 'translation-citations', message));
    }
  }
  const missing = [...entries.keys()].filter((id) => !(id in translated));
  if (missing.length > 0) {
    const message = `not yet translated: ${missing.join(', ')}; the pages show the original`;
    findings.push(warning(locate(['entries']), 'translation-missing', message));
  }
  return findings.map((finding) => ({ file, finding }));
}

function checkSources({ sources, locate }: SourceList, cited: ReadonlySet<string>): Found[] {
  const findings: Finding[] = [];
  sources.forEach(({ key, url }, index) => {
    const at = locate([index]);
    if (sources.findIndex((other) => other.key === key) < index)
      findings.push(error(at, 'listed-twice', `the key "${key}" stands twice: number this source anew`));
    if (sources.findIndex((other) => other.url === url) < index)
      findings.push(error(at, 'listed-twice', 'this address is listed already: cite that source'));
    if (!cited.has(key))
      findings.push(error(at, 'source-unused', `nothing cites the source "${key}": cite it or delete it`));
  });
  return findings.map((finding) => ({ file: SOURCES_FILE, finding }));
}

function outdatedWarning({ file, locate, collection, lang }: ProgrammeFile): Found {
  const message = `the original has changed since this translation: revise it, then run npm run stamp -- programme/${collection}/${lang}`;
  return { file, finding: warning(locate(['translation', 'digest']), 'translation-outdated', message) };
}
