import { z } from 'zod';
import { LANGS } from '../i18n/locales.ts';
import { countrySchema, idSchema } from './identifiers.ts';
import { sourceSchema } from './source.ts';
import { lineOfText } from './text.ts';
import { secureAddressSchema } from './web-address.ts';

/** An object with one value a language of the site: none missing, none more. */
function perLang<T extends z.ZodType>(value: T) {
  return z.record(z.enum(LANGS), value);
}

const labels = perLang(lineOfText(80)).describe('Label in each language.');
const alternatives = perLang(z.array(lineOfText(80)).max(40)).describe(
  'Other words that people type, in each language.',
);

/** A concept of a scheme, after SKOS: prefLabel, definition, altLabel, broader, exactMatch. */
export const conceptSchema = z.strictObject({
  id: idSchema.describe('Id that practices use.'),
  label: labels,
  definition: perLang(lineOfText(400)).describe('What it means, in each language.'),
  alt: alternatives,
  broader: idSchema.optional().describe('Id of the wider concept.'),
  exactMatch: z
    .array(secureAddressSchema)
    .optional()
    .describe('Addresses of the same concept in other vocabularies.'),
});

/** A word of the field with its definition and where that comes from: the glossary. */
export const termSchema = conceptSchema.extend({
  sources: z
    .array(sourceSchema.omit({ key: true, kind: true, descriptiveTitle: true }))
    .min(1, 'must name one source at least: add it')
    .max(4)
    .describe('Where the definition comes from.'),
});

export const countryConceptSchema = z.strictObject({
  id: countrySchema.describe('ISO 3166-1 alpha-2 code in lower case.'),
  label: labels,
  alt: alternatives,
});

export const placeSchema = z.strictObject({
  id: idSchema.describe('Id that practices use.'),
  country: countrySchema.describe('Country it lies in.'),
  localName: lineOfText(80).describe('Name in the local language.'),
  label: labels,
  alt: alternatives.optional(),
  geonames: z.int().positive().optional().describe('GeoNames id.'),
  lat: z.number().min(-90).max(90).describe('Latitude in degrees, WGS 84.'),
  lon: z.number().min(-180).max(180).describe('Longitude in degrees, WGS 84.'),
  population: z.int().positive().optional().describe('Inhabitants as GeoNames gives them; year not stated.'),
});

export type Term = z.infer<typeof termSchema>;
export type Concept = z.infer<typeof conceptSchema>;
export type CountryConcept = z.infer<typeof countryConceptSchema>;
export type Place = z.infer<typeof placeSchema>;

/** The vocabulary files: name without `.yaml`, and the schema of one entry. */
export const VOCABULARIES = {
  'practice-types': conceptSchema,
  'service-areas': conceptSchema,
  'target-groups': conceptSchema,
  'evidence-levels': conceptSchema,
  countries: countryConceptSchema,
  places: placeSchema,
  terms: termSchema,
} as const;

export type VocabularyName = keyof typeof VOCABULARIES;
