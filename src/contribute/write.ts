import { SECTIONS, type SectionName } from '../schemas/sections.ts';
import type { DescribedEntry, DescribedLeaf } from './described.ts';
import { isEmpty, type LeafValue, type Values } from './values.ts';

/** A line of a file and the field that it comes from, such as `sources.2.url` or `section.Results`. */
export interface Line {
  text: string;
  place?: string;
}

export type SectionTexts = Partial<Record<SectionName, string>>;

/**
 * Writes frontmatter in the order of the schema. What is empty is left out where it may be; where it may not, its key
 * is written all the same, so that a finding has its place.
 *
 * @param values what stands in the form
 * @param entries the fields, in the schema's order
 */
export function writeFrontmatter(values: Values, entries: readonly DescribedEntry[]): Line[] {
  return writeKeys(values, entries, '', '');
}

function writeKeys(
  values: Values,
  entries: readonly DescribedEntry[],
  indent: string,
  above: string,
): Line[] {
  return entries.flatMap((entry) => {
    const value = values[entry.key] ?? '';
    const place = above + entry.key;
    if (!entry.required && isEmpty(value, entry) && !isKept(entry, value)) return [];
    const head = `${indent}${entry.key}:`;
    if ('fields' in entry)
      return [{ text: head, place }, ...writeKeys(value as Values, entry.fields, `${indent}  `, `${place}.`)];
    if ('items' in entry) {
      const items = value as Values[];
      if (items.length === 0) return [{ text: `${head} []`, place }];
      return [
        { text: head, place },
        ...items.flatMap((item, index) => writeItem(item, entry.items, `${indent}  `, `${place}.${index}`)),
      ];
    }
    if (entry.control === 'texts')
      return [
        { text: head, place },
        ...(value as string[]).map((text, index) => ({
          text: `${indent}  - ${JSON.stringify(text.trim())}`,
          place: `${place}.${index}`,
        })),
      ];
    const written = writeLeaf(value as LeafValue, entry);
    return [{ text: written === '' ? head : `${head} ${written}`, place }];
  });
}

function isKept(entry: DescribedEntry, value: Values[string]): boolean {
  return 'control' in entry && entry.control === 'kept' && value !== '';
}

/** The first key of an item stands behind its hyphen. */
function writeItem(item: Values, entries: readonly DescribedEntry[], indent: string, place: string): Line[] {
  const lines = writeKeys(item, entries, `${indent}  `, `${place}.`);
  const [first = { text: `${indent}  {}`, place }, ...rest] = lines;
  return [{ ...first, text: `${indent}- ${first.text.trimStart()}` }, ...rest];
}

function writeLeaf(value: LeafValue, { control }: DescribedLeaf): string {
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return `[${value.map((item) => (control === 'words' ? JSON.stringify(item.trim()) : plain(item))).join(', ')}]`;
  // All of these are one line; who breaks it in a field of several lines means a space.
  const text = value.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  if (control === 'year') return /^\d{1,6}$/.test(text) ? text : JSON.stringify(text);
  if (control === 'choice' || control === 'language' || control === 'day') return plain(text);
  if (control === 'kept') return /^[a-z][a-z0-9]{0,3}$/.test(text) ? text : JSON.stringify(text);
  return JSON.stringify(text);
}

/** Words that other readers of YAML take for something else than text. */
const NO_TEXT = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** An id as it is written by hand. JSON is YAML: its quotes and escapes suit everything else. */
function plain(id: string): string {
  const isPlain = /^(?:[a-z][a-zA-Z0-9]*(?:-[a-zA-Z0-9]+)*|\d{4}-\d\d-\d\d)$/.test(id) && !NO_TEXT.has(id);
  return isPlain ? id : JSON.stringify(id);
}

/** Writes the sections that have a text, and those that must be there. */
export function writeSections(texts: SectionTexts, needed: readonly SectionName[]): Line[] {
  return SECTIONS.flatMap(({ name }): Line[] => {
    const text = (texts[name] ?? '').replace(/\r\n?/g, '\n').trim();
    if (text === '' && !needed.includes(name)) return [];
    const place = `section.${name}`;
    const lines = text === '' ? [''] : ['', ...text.split('\n'), ''];
    return [`<${name}>`, ...lines, `</${name}>`]
      .map((line) => ({ text: line, place }))
      .concat({ text: '', place });
  });
}

/** A whole file: its text, and the field of each of its lines. */
export interface Written {
  text: string;
  /** The field of the line with this number less one. */
  places: readonly (string | undefined)[];
}

/** Joins frontmatter and sections to a file. */
export function writeFile(frontmatter: readonly Line[], sections: readonly Line[]): Written {
  const body = sections.slice(0, -1);
  const lines: Line[] = [
    { text: '---' },
    ...frontmatter,
    { text: '---' },
    ...(body.length > 0 ? [{ text: '' }, ...body] : []),
  ];
  return {
    text: `${lines.map(({ text }) => text).join('\n')}\n`,
    places: lines.map(({ place }) => place),
  };
}
