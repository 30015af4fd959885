import { splitCitations } from '../markdown/citations.ts';
import { type CollectionName, type EntryTexts, PROGRAMME } from '../schemas/programme/collections.ts';
import type { AnyEntry } from './programme-file.ts';

/** A key of a source, and where in an entry it stands. */
export interface PlacedKey {
  key: string;
  path: readonly PropertyKey[];
}

/** The texts of an entry, without its facts, in the order of the schema. */
export function textsOf(collection: CollectionName, entry: AnyEntry): EntryTexts {
  return pick(entry, Object.keys(PROGRAMME[collection].texts)) as EntryTexts;
}

/** The facts of an entry, without its texts, in the order of the schema. */
export function factsOf(collection: CollectionName, entry: AnyEntry): Record<string, unknown> {
  return pick(entry, Object.keys(PROGRAMME[collection].facts));
}

/** Keys of sources in the texts of an entry, in the order of the texts. */
export function keysInTexts(texts: EntryTexts): PlacedKey[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    Array.isArray(text)
      ? text.flatMap((line, index) => keysIn(line, [name, index]))
      : keysIn(text ?? '', [name]),
  );
}

/** Every key of the programme's sources that an entry cites; an indicator's facts cite those of its practice. */
export function citedKeys(collection: CollectionName, entry: AnyEntry): PlacedKey[] {
  const own = collection === 'indicators' ? [] : keysInFacts(factsOf(collection, entry), []);
  return [...own, ...keysInTexts(textsOf(collection, entry))];
}

/** Keys in every `sources` of the facts, such as `sources` itself and `dates[].sources`. */
function keysInFacts(value: unknown, path: readonly PropertyKey[]): PlacedKey[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    return name === 'sources'
      ? (part as string[]).map((key, index) => ({ key, path: [...at, index] }))
      : keysInFacts(part, at);
  });
}

function keysIn(text: string, path: readonly PropertyKey[]): PlacedKey[] {
  return splitCitations(text)
    .flatMap((piece) => ('keys' in piece ? piece.keys : []))
    .map((key) => ({ key, path }));
}

function pick(entry: AnyEntry, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]]])),
  );
}
