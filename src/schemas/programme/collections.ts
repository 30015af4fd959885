import { z } from 'zod';
import { yearSchema } from '../dates.ts';
import { idSchema, languageTagSchema, sourceKeySchema } from '../identifiers.ts';
import { lineOfText } from '../text.ts';
import { translationOriginSchema } from '../translation.ts';
import { webAddressSchema } from '../web-address.ts';
import {
  areas,
  citedSources,
  dateSchema,
  entryId,
  phasesSchema,
  practices,
  references,
} from './references.ts';
import { citedText, linesOfText } from './texts.ts';

export const STATEMENT_PARTS = [
  'aims',
  'phase-1',
  'phase-2',
  'results',
  'training',
  'coordination',
  'exchanges',
  'cities',
  'monitoring',
  'measuring',
  'gaps',
] as const;
export const EXCHANGE_KINDS = [
  'study-visit',
  'online-exchange',
  'conference',
  'consultation',
  'webinar',
] as const;
export const COORDINATION_KINDS = ['workshop', 'study', 'mechanism'] as const;
export const INDICATOR_LEVELS = ['reach', 'result', 'effect'] as const;
export const COORDINATION_DIRECTIONS = ['horizontal', 'vertical', 'not-stated'] as const;

/** What an original states once for all languages, and what each language says in its own words. */
interface Collection {
  /** What it holds, for contributors. */
  purpose: string;
  facts: z.ZodRawShape;
  texts: z.ZodRawShape;
}

const title = lineOfText(160).describe('Title.');

/** The programme's collections: one folder each below `content/programme/`, one file a language. */
export const PROGRAMME = {
  phases: {
    purpose: 'The phases of the programme, with the dates that sources give, also where they disagree.',
    facts: {
      id: entryId,
      officialTitle: lineOfText(160).describe('Title as published, in English.'),
      dates: z
        .array(
          z.strictObject({
            start: dateSchema,
            end: dateSchema.optional(),
            sources: citedSources,
          }),
        )
        .min(1)
        .describe('One item a statement of the dates.'),
      countries: references.countries,
      sources: citedSources,
    },
    texts: {
      title,
      accordingTo: linesOfText(200).describe('Who says so, one line an item of `dates`, in the same order.'),
    },
  },
  statements: {
    purpose: 'Sentences about the programme, by the part of the pages they belong to.',
    facts: {
      id: entryId,
      part: z.enum(STATEMENT_PARTS).describe(`One of ${STATEMENT_PARTS.join(', ')}.`),
      countries: references.countries.describe('Countries that it is about as a whole.'),
      places: references.places,
    },
    texts: { text: citedText(900) },
  },
  participants: {
    purpose: 'The municipalities of both phases; the id is that of the place.',
    facts: {
      id: idSchema.describe('Id from `content/vocabulary/places.yaml`.'),
      phases: phasesSchema,
      sources: citedSources,
    },
    texts: { note: citedText(400).optional().describe('What is particular about its part.') },
  },
  training: {
    purpose: 'Every training module or course that sources name.',
    facts: {
      id: entryId,
      phases: phasesSchema,
      start: dateSchema.optional(),
      end: dateSchema.optional(),
      ...references,
      useWith: areas.describe('Service areas whose practices go with it.'),
      sources: citedSources,
    },
    texts: {
      title,
      topics: linesOfText(200).describe('Topics.'),
      format: lineOfText(240).describe('How it was given.'),
      delivered: lineOfText(240).describe('Where it was given, or that this was not found.'),
      audience: lineOfText(240).optional().describe('For whom.'),
      text: citedText(900),
    },
  },
  coordination: {
    purpose: "The programme's pilots for better coordination.",
    facts: {
      id: entryId,
      kind: z.enum(COORDINATION_KINDS).describe(`One of ${COORDINATION_KINDS.join(', ')}.`),
      direction: z
        .enum(COORDINATION_DIRECTIONS)
        .describe('`horizontal`: inside a town; `vertical`: between levels of government; `not-stated`.'),
      ...references,
      areas,
      practices: practices.describe('Practices of the towns concerned, on the same topics.'),
      sources: citedSources,
    },
    texts: { title, text: citedText(600) },
  },
  'coordination-ways': {
    purpose: 'Ways into the catalogue: which practices coordinate what.',
    facts: { id: entryId, practices },
    texts: {
      title,
      text: lineOfText(500).describe('What this kind of coordination is.'),
      reasons: linesOfText(240, 40).describe('What each practice coordinates, in the order of `practices`.'),
    },
  },
  exchanges: {
    purpose: 'Visits, online exchanges, conferences and consultations.',
    facts: {
      id: entryId,
      kind: z.enum(EXCHANGE_KINDS).describe(`One of ${EXCHANGE_KINDS.join(', ')}.`),
      phases: phasesSchema,
      start: dateSchema,
      end: dateSchema.optional(),
      dateInferred: z.literal(true).optional().describe('`true` where a part of the date is our reading.'),
      ...references,
      practices: practices.describe(
        'Practices that were shown, and practices of these towns on these topics.',
      ),
      sources: citedSources,
    },
    texts: {
      title,
      host: lineOfText(240).describe('Who hosted it and where.'),
      guests: lineOfText(400).optional().describe('Who came.'),
      topics: linesOfText(240).describe('Topics.'),
      outcome: citedText(600).describe('What came out of it, or that nothing was found.'),
      text: citedText(900).optional(),
    },
  },
  publications: {
    purpose: 'Publications of the programme.',
    facts: {
      id: entryId,
      originalTitle: lineOfText(300).describe('Title as published.'),
      lang: languageTagSchema.describe('Its language (BCP 47).'),
      url: webAddressSchema.optional().describe('Where it can be read, where a public copy was found.'),
      year: yearSchema.optional().describe('Year of publication, where known.'),
      sources: citedSources,
    },
    texts: { text: citedText(900) },
  },
  indicators: {
    purpose: 'What practices measured: the table of how to measure.',
    facts: {
      id: entryId,
      area: idSchema.describe('Id from `content/vocabulary/service-areas.yaml`.'),
      level: z
        .enum(INDICATOR_LEVELS)
        .describe('`reach`: who was served; `result`: what they got; `effect`: what changed.'),
      practice: idSchema.describe('Id of the practice that measured it.'),
      sources: z.array(sourceKeySchema).min(1).max(6).describe('Keys of sources of that practice.'),
    },
    texts: {
      indicator: lineOfText(200).describe('What is counted or asked.'),
      collector: lineOfText(200).describe('Who collects it.'),
      found: lineOfText(300).describe('What the practice found, with its date.'),
    },
  },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof PROGRAMME;

export const COLLECTION_NAMES = Object.keys(PROGRAMME) as CollectionName[];

/** Texts of an entry in one language, by the names of their keys. */
export type EntryTexts = Record<string, string | string[] | undefined>;

/** A collection's original: a list of entries, each with its facts and its texts. */
export function originalListSchema(name: CollectionName) {
  return z.array(z.strictObject({ ...PROGRAMME[name].facts, ...PROGRAMME[name].texts }));
}

/** A collection's translation: for each id its texts, and where they come from. */
export function translatedListSchema(name: CollectionName) {
  return z.strictObject({
    translation: translationOriginSchema,
    entries: z
      .record(idSchema, z.strictObject(PROGRAMME[name].texts))
      .describe('The texts of each entry, by its id.'),
  });
}

/** An entry of a collection: facts and texts in one language. */
export type ProgrammeEntry<N extends CollectionName> = z.output<z.ZodObject<(typeof PROGRAMME)[N]['facts']>> &
  z.output<z.ZodObject<(typeof PROGRAMME)[N]['texts']>>;
