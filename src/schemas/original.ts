import { z } from 'zod';
import { briefSchema } from './brief.ts';
import { daySchema, yearMonthSchema, yearSchema } from './dates.ts';
import { countrySchema, idSchema, languageTagSchema, sourceKeySchema } from './identifiers.ts';
import { COST_BANDS, EVIDENCE_LEVELS, STAFF_SOURCES } from './scales.ts';
import { sourceSchema } from './source.ts';
import { lineOfText } from './text.ts';

export { COST_BANDS, EVIDENCE_LEVELS };

export const SCOPES = ['municipal', 'regional', 'national'] as const;
export const STATUSES = ['running', 'ended', 'unclear'] as const;
export const PARTNER_KINDS = ['public', 'non-profit', 'international', 'academic', 'private'] as const;
export const VERIFICATION_STATES = ['desk-research', 'confirmed-by-lead', 'peer-reviewed'] as const;
export const RESOURCE_KINDS = ['cost', 'staff', 'leadTime', 'legalPower'] as const;

export type Status = (typeof STATUSES)[number];
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

const citedBy = z.array(sourceKeySchema).min(1, 'must name one source at least: add its key').max(12);

const sourcedText = z.strictObject({
  text: lineOfText(300).describe('What the sources say, with its date.'),
  sources: citedBy.describe('Keys of the sources that say so.'),
});

const partnerSchema = z.strictObject({
  name: lineOfText(300).describe('Name, with its local name where it has one.'),
  kind: z.enum(PARTNER_KINDS).describe(`One of ${PARTNER_KINDS.join(', ')}.`),
  sources: citedBy.describe('Keys of the sources that name it.'),
});

const fundingSchema = z.strictObject({
  name: lineOfText(300).describe('Who pays, for what.'),
  amount: lineOfText(160).optional().describe('Sum with currency and period, where a source says so.'),
  sources: citedBy.describe('Keys of the sources that say so.'),
});

const reuseSchema = z.strictObject({
  place: idSchema.describe('Id of the place that took it over.'),
  year: yearSchema.describe('Year in which it did.'),
  sources: citedBy.describe('Keys of the sources that say so.'),
});

const vocabularyIds = (what: string) =>
  z
    .array(idSchema)
    .min(1, `must name one ${what} at least: add its id`)
    .max(12, `must name 12 ${what}s at most: keep the main ones`);

/**
 * Frontmatter of the original: every fact of the practice, once. Strict: an unknown key is an error, which
 * also keeps `layout`, `slug` and other keys with a meaning for a framework out.
 */
export const originalSchema = z.strictObject({
  title: lineOfText(100).describe('What it is and where, in 100 characters.'),
  summary: lineOfText(320, 120).describe(
    'What the town does, for whom, and the one thing a reader must know.',
  ),
  localName: z
    .strictObject({
      text: lineOfText(200).describe('The name.'),
      lang: languageTagSchema.describe('Its language (BCP 47).'),
    })
    .optional()
    .describe("The practice's own name in its own language."),
  country: countrySchema.describe('ISO 3166-1 alpha-2 code in lower case; the folder carries it too.'),
  places: z
    .array(idSchema)
    .max(12)
    .describe('Ids of the places that do it; may be empty where the scope is not municipal.'),
  scope: z.enum(SCOPES).describe(`One of ${SCOPES.join(', ')}.`),
  type: idSchema.describe('Id from `content/vocabulary/practice-types.yaml`.'),
  serviceAreas: vocabularyIds('service area').describe('Ids from `content/vocabulary/service-areas.yaml`.'),
  targetGroups: vocabularyIds('target group').describe('Ids from `content/vocabulary/target-groups.yaml`.'),
  started: yearMonthSchema.describe('Year, or year and month, in which it began.'),
  ended: yearMonthSchema.optional().describe('Year, or year and month, in which it ended.'),
  status: z.enum(STATUSES).describe(`One of ${STATUSES.join(', ')}.`),
  statusAsOf: yearSchema.describe('Year of the latest source that says so.'),
  lead: lineOfText(200).describe('Who leads it.'),
  partners: z.array(partnerSchema).max(30).default([]).describe('Partners, each with its sources.'),
  funding: z.array(fundingSchema).max(30).default([]).describe('Who pays, each with its sources.'),
  resources: z
    .strictObject({
      cost: sourcedText
        .extend({
          band: z
            .enum(COST_BANDS)
            .optional()
            .describe(
              `Band of that cost in euros: ${COST_BANDS.join(', ')}. None for a price per person or flat, or of a wider project.`,
            ),
        })
        .optional()
        .describe('What it costs.'),
      staff: sourcedText
        .extend({
          by: z
            .enum(STAFF_SOURCES)
            .optional()
            .describe(
              `${STAFF_SOURCES.join(' or ')}: only where the text itself says that they do the work. None otherwise.`,
            ),
        })
        .optional()
        .describe('Who works on it.'),
      leadTime: sourcedText.optional().describe('How long it took to start.'),
      legalPower: sourcedText.optional().describe('Which competence or decision it rests on.'),
    })
    .optional()
    .describe('Only what a source says.'),
  evidence: z
    .strictObject({
      level: z.enum(EVIDENCE_LEVELS).describe(`One of ${EVIDENCE_LEVELS.join(', ')}.`),
      reason: lineOfText(320).describe('Why this level and not the next.'),
    })
    .describe('How sure the library is of the results.'),
  brief: briefSchema(60, 300)
    .optional()
    .describe('The entry in five lines, for a council brief: plain text; `[^s1]` cites a source.'),
  verification: z
    .strictObject({
      state: z.enum(VERIFICATION_STATES).describe(`One of ${VERIFICATION_STATES.join(', ')}.`),
      date: daySchema.describe('Day of the last check.'),
    })
    .describe('Who checked the entry, and when.'),
  sources: z
    .array(sourceSchema)
    .min(1, 'must list one source at least: add it')
    .max(60)
    .describe('Every source that the entry cites.'),
  keywords: z
    .array(lineOfText(60))
    .min(4, 'must hold 4 keywords at least: add some')
    .max(10, 'must hold 10 keywords at most: delete some')
    .describe('Words that staff would type.'),
  related: z.array(idSchema).max(8).default([]).describe('Ids of practices close in meaning.'),
  reusedBy: z.array(reuseSchema).max(20).default([]).describe('Places that took it over.'),
});

export type Original = z.infer<typeof originalSchema>;
