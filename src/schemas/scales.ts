// Scales that code for the browser orders by. They stand apart from the schemas, so that Zod stays out of it.

/** Levels of evidence, the weakest first. */
export const EVIDENCE_LEVELS = [
  'described',
  'monitored',
  'evaluated',
  'independently-evaluated',
  'reused',
] as const;

/** Bands of a cost in euros, of the whole or of a year, as the text beside it says; the lowest first. */
export const COST_BANDS = ['under-10000', '10000-100000', '100000-1000000', 'over-1000000'] as const;

/** Who does the work where nobody was hired for it. */
export const STAFF_SOURCES = ['volunteers', 'existing-staff'] as const;
