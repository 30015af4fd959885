import type { DescribedEntry, DescribedLeaf } from './described.ts';

/** What stands in a field: text, whether it is ticked, or several texts. */
export type LeafValue = string | boolean | string[];

/** What stands in the form, by key; every key of the description is there. */
export interface Values {
  [key: string]: LeafValue | Values | Values[];
}

const LISTS: ReadonlySet<DescribedLeaf['control']> = new Set(['choices', 'words', 'texts', 'cites']);

/** The most items of one list that are taken over; more than any schema allows. */
const MOST_ITEMS = 200;

/**
 * Takes from any data what the form has a field for. Nothing in it is trusted: only own keys, and texts as texts.
 *
 * @param raw data of a file or of a draft
 * @param entries the fields
 */
export function valuesFrom(raw: unknown, entries: readonly DescribedEntry[]): Values {
  return Object.fromEntries(
    entries.map((entry) => {
      const own = ownValue(raw, entry.key);
      if ('fields' in entry) return [entry.key, valuesFrom(own, entry.fields)];
      if ('items' in entry) return [entry.key, listOf(own).map((item) => valuesFrom(item, entry.items))];
      return [entry.key, leafFrom(own, entry)];
    }),
  );
}

function leafFrom(raw: unknown, { control }: DescribedLeaf): LeafValue {
  if (control === 'flag') return raw === true;
  if (LISTS.has(control)) return listOf(raw).map(textOf);
  return textOf(raw);
}

function listOf(raw: unknown): unknown[] {
  return Array.isArray(raw) ? raw.slice(0, MOST_ITEMS) : [];
}

function textOf(raw: unknown): string {
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '';
}

function ownValue(raw: unknown, key: string): unknown {
  return raw !== null && typeof raw === 'object' && Object.hasOwn(raw, key)
    ? (raw as Record<string, unknown>)[key]
    : undefined;
}

/** Keys of any data that the form has no field for, each as a path; they cannot be shown and would be lost. */
export function strangersIn(raw: unknown, entries: readonly DescribedEntry[], above = ''): string[] {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return [];
  return Object.keys(raw).flatMap((key) => {
    const path = above ? `${above}.${key}` : key;
    const entry = entries.find((candidate) => candidate.key === key);
    if (!entry) return [path];
    const own = ownValue(raw, key);
    if ('fields' in entry) return strangersIn(own, entry.fields, path);
    if ('items' in entry) return listOf(own).flatMap((item) => strangersIn(item, entry.items, path));
    return [];
  });
}

/**
 * Whether nothing was filled in. Keys that the form fills in itself do not count, nor how many empty items a list has.
 */
export function isEmpty(value: Values[string], entry: DescribedEntry): boolean {
  if ('control' in entry) {
    if (entry.control === 'kept') return true;
    const texts = Array.isArray(value) ? (value as string[]) : value === false ? [] : [String(value)];
    return texts.every((text) => text.trim() === '');
  }
  if ('fields' in entry)
    return entry.fields.every((field) => isEmpty((value as Values)[field.key] ?? '', field));
  return (value as Values[]).every((item) =>
    entry.items.every((field) => isEmpty(item[field.key] ?? '', field)),
  );
}
