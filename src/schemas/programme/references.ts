import { z } from 'zod';
import { pastDateSchema } from '../dates.ts';
import { countrySchema, idSchema, sourceKeySchema } from '../identifiers.ts';

/** The two phases of the programme. */
export const PHASES = ['phase-1', 'phase-2'] as const;

export type Phase = (typeof PHASES)[number];

export const phasesSchema = z
  .array(z.enum(PHASES))
  .min(1, 'must name a phase: add it')
  .describe(`The phases it belongs to: ${PHASES.join(', ')}.`);

/** A day, a month or a year, as precisely as the sources say. */
export const dateSchema = pastDateSchema.describe('Year, month or day, as precisely as the sources say.');

export const entryId = idSchema.describe(
  'Id of the entry; with the collection its anchor on the page: `#<collection>--<id>`. Never changes.',
);

/** What an entry is tied to; each id must exist. */
export const references = {
  countries: z.array(countrySchema).max(7).default([]).describe('Countries it took place in or is about.'),
  places: z.array(idSchema).max(40).default([]).describe('Ids from `content/vocabulary/places.yaml`.'),
};

export const areas = z
  .array(idSchema)
  .max(12)
  .default([])
  .describe('Ids from `content/vocabulary/service-areas.yaml`.');

export const practices = z.array(idSchema).max(40).default([]).describe('Ids of practices.');

export const citedSources = z
  .array(sourceKeySchema)
  .min(1, 'must name one source at least: add its key')
  .max(12)
  .describe('Keys of the sources, from `content/programme/sources.yaml`, that its facts come from.');
