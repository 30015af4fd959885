import { z } from 'zod';
import { originalSchema } from '../schemas/original.ts';
import { translationSchema } from '../schemas/translation.ts';

/** A JSON Schema as far as this project looks into one. */
export interface JsonSchema {
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: unknown[];
  enumDescriptions?: string[];
  minimum?: number;
  maximum?: number;
}

const KINDS = {
  original: { schema: originalSchema, title: 'Frontmatter of the original of a practice' },
  translation: { schema: translationSchema, title: 'Frontmatter of a translation of a practice' },
} as const;

export type FileKind = keyof typeof KINDS;

export const FILE_KINDS = Object.keys(KINDS) as FileKind[];

/**
 * The frontmatter of a practice's file as a JSON Schema (draft 7, which every editor knows), for completion and hover.
 * It says which keys there are, their form and meaning; what else must hold, only the check says.
 */
export function frontmatterJsonSchema(kind: FileKind): JsonSchema {
  const { schema, title } = KINDS[kind];
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The bounds of a computer's whole numbers say nothing to a reader.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { title, ...(made as JsonSchema) };
}

/** The text of `schemas/<kind>.schema.json`. */
export function jsonSchemaFile(kind: FileKind): string {
  return `${JSON.stringify(frontmatterJsonSchema(kind), null, 2)}\n`;
}
