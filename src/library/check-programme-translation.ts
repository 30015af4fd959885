import { error, type Finding, quoted, warning } from '../issues/issue.ts';
import type { EntryTexts } from '../schemas/programme/collections.ts';
import { PARALLEL_TEXTS } from '../schemas/programme/parallel.ts';
import { SOURCES_FILE } from './list-content.ts';
import { keysInTexts, textsOf } from './programme-citations.ts';
import type { ProgrammeFile } from './programme-file.ts';
import type { KnownIds } from './programme-known.ts';
import { findRepeats } from './repeats.ts';

type Locate = ProgrammeFile['locate'];

/**
 * Checks a translation of a collection against its original: entries, keys, citations.
 *
 * @param file the translation
 * @param translated its texts by the id of the entry
 * @param original the original, whose entries its schema passed
 * @param sources keys of the programme's sources
 */
export function checkProgrammeTranslation(
  file: ProgrammeFile,
  translated: Record<string, EntryTexts>,
  original: ProgrammeFile,
  sources: KnownIds,
): Finding[] {
  const { collection } = original;
  const entries = new Map((original.entries ?? []).map((entry) => [entry.id, textsOf(collection, entry)]));
  const findings = Object.entries(translated).flatMap(([id, texts]) => {
    const locate: Locate = (path) => file.locate(['entries', id, ...path]);
    const source = entries.get(id);
    if (!source)
      return [error(locate([]), 'unknown-id', `the original has no entry ${quoted(id)}: delete it here`)];
    const parallel = PARALLEL_TEXTS[collection] ?? {};
    const lists = Object.entries(texts).filter(([name]) => !Object.hasOwn(parallel, name));
    return [
      ...checkKeys(texts, source, locate),
      ...checkCitations(texts, source, sources, locate),
      ...findRepeats(Object.fromEntries(lists), locate),
    ];
  });
  const missing = [...entries.keys()].filter((id) => !Object.hasOwn(translated, id));
  if (missing.length > 0) {
    const message = `not yet translated: ${missing.join(', ')}; the pages show the original`;
    findings.push(warning(file.locate(['entries']), 'translation-missing', message));
  }
  return findings;
}

/** A translation has the texts that the original has: none less, none more. */
function checkKeys(texts: EntryTexts, source: EntryTexts, locate: Locate): Finding[] {
  return [...new Set([...Object.keys(source), ...Object.keys(texts)])].flatMap((name) => {
    const [given, wanted] = [texts[name], source[name]].map((text) =>
      text === undefined ? 'nothing' : Array.isArray(text) ? `${text.length} items` : 'one text',
    );
    if (given === wanted) return [];
    const message = `"${name}" has ${given}, the original ${wanted}: give the same`;
    return [error(locate([name]), 'translation-texts', message)];
  });
}

function checkCitations(texts: EntryTexts, source: EntryTexts, sources: KnownIds, locate: Locate): Finding[] {
  const [given, wanted] = [texts, source].map((list) => keysInTexts(list));
  const inOriginal = new Set(wanted?.map(({ key }) => key));
  const unknown = (given ?? []).filter(({ key }) => sources && !sources.has(key) && !inOriginal.has(key));
  if (unknown.length > 0) {
    return unknown.map(({ key, path }) => {
      const message = `${quoted(key)} is not the key of a source in ${SOURCES_FILE}: cite what the original cites here`;
      return error(locate(path), 'citation-unknown', message);
    });
  }
  const [ours, theirs] = [given, wanted].map((list) =>
    list
      ?.map(({ key }) => key)
      .sort()
      .join(' '),
  );
  if (ours === theirs) return [];
  const message = 'the citations differ from those of the original: every sentence keeps its sources';
  return [warning(locate([]), 'translation-citations', message)];
}
