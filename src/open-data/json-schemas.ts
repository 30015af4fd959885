import { z } from 'zod';
import { VOCABULARIES } from '../schemas/vocabulary.ts';
import { practiceDataSchema } from './practice-data.ts';

/** The schemas of the published data, by the name of their file. */
export const DATA_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  practice: practiceDataSchema,
  practices: z.array(practiceDataSchema),
  ...VOCABULARIES,
};

/**
 * A schema of the published data as JSON Schema (draft 2020-12), as the data is written: defaults are filled in.
 *
 * @param name a name of `DATA_SCHEMAS`
 * @param address complete address at which it is published
 */
export function dataSchema(name: string, address: string): object {
  const schema = DATA_SCHEMAS[name];
  if (!schema) throw new Error(`there is no schema ${name}`);
  return { ...z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }), $id: address };
}
