import type { FileKind, JsonSchema } from '../contributing/json-schema.ts';
import { type Control, type Entry, ORIGINAL_FIELDS, pathOf, TRANSLATION_FIELDS } from './fields.ts';

/** What the schema says of a key, beside how it is filled in. */
interface Described {
  key: string;
  /** Keys from the top, joined by dots, without numbers of items. */
  path: string;
  required: boolean;
}

export interface DescribedLeaf extends Described {
  control: Control;
  /** Fewest and most characters, or items of a list. */
  min?: number;
  max?: number;
  /** The values that the schema itself names. */
  options?: string[];
}

export interface DescribedGroup extends Described {
  fields: DescribedEntry[];
}

export interface DescribedList extends Described {
  items: DescribedEntry[];
  min?: number;
  max?: number;
}

export type DescribedEntry = DescribedLeaf | DescribedGroup | DescribedList;

/** A JSON Schema as far as the form looks into one. */
interface Schema extends JsonSchema {
  required?: string[];
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  additionalProperties?: unknown;
}

const FIELDS = { original: ORIGINAL_FIELDS, translation: TRANSLATION_FIELDS } as const;

/**
 * The fields of the form with what the schema demands of each: the one description that page and script work from.
 *
 * @param schema the frontmatter's JSON Schema
 * @throws Error where the list of fields and the schema differ in keys or their order
 */
export function describeFields(kind: FileKind, schema: JsonSchema): DescribedEntry[] {
  return describeAll(FIELDS[kind], schema as Schema, '');
}

function describeAll(entries: readonly Entry[], schema: Schema, above: string): DescribedEntry[] {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const keys = entries.map(({ key }) => key).join(' ');
  if (keys !== Object.keys(properties).join(' '))
    throw new Error(`the form's fields of "${above}" are ${keys}; the schema has ${Object.keys(properties)}`);
  return entries.map((entry) => {
    const own = properties[entry.key] as Schema;
    const path = pathOf(above, entry.key);
    const base = { key: entry.key, path, required: (schema.required ?? []).includes(entry.key) };
    if ('fields' in entry) return { ...base, fields: describeAll(entry.fields, own, path) };
    if ('items' in entry)
      return {
        ...base,
        ...bounds(own.minItems, own.maxItems),
        items: describeAll(entry.items, own.items as Schema, path),
      };
    if (own.properties) throw new Error(`${path} holds keys, but the form takes it for one field`);
    const options = own.enum ?? own.items?.enum;
    return {
      ...base,
      control: entry.control,
      ...bounds(own.minLength ?? own.minItems, own.maxLength ?? own.maxItems),
      ...(options && { options: options.map(String) }),
    };
  });
}

function bounds(min: number | undefined, max: number | undefined): { min?: number; max?: number } {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** All fields of a description, groups and lists left out. */
export function leavesOf(entries: readonly DescribedEntry[]): DescribedLeaf[] {
  return entries.flatMap((entry) =>
    'control' in entry ? [entry] : leavesOf('fields' in entry ? entry.fields : entry.items),
  );
}
