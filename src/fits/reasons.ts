import type { PracticeRow } from '../catalogue/row.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { Question } from './answers.ts';

/** What is said of a practice: each a message, whose `{labels}` are those of the reason's values. */
export const REASON_KEYS = [
  'fits.sameCountry',
  'fits.otherCountry',
  'fits.sameSize',
  'fits.oneTownSize',
  'fits.otherSize',
  'fits.noTown',
  'facet.size',
  'fits.sameGroup',
  'fits.otherGroup',
  'fits.sameArea',
  'fits.otherArea',
  'fits.withinCost',
  'fits.aboveCost',
  'fact.cost',
  'fits.volunteers',
  'fits.existingStaff',
  'fact.staff',
  'fits.municipal',
  'fits.regional',
  'fits.national',
  'fact.legalPower',
] as const satisfies readonly MessageKey[];

export type ReasonKey = (typeof REASON_KEYS)[number];

/** Where a reason stands: for the practice, different or to be checked by the reader, or not known. */
export const SIDES = ['fits', 'check', 'unknown'] as const;
export type Side = (typeof SIDES)[number];

/** A resource whose text a reason quotes. */
export type Quoted = 'cost' | 'staff' | 'legalPower';

/** One thing that can be said of a practice in view of one answer. */
export interface Reason {
  question: Question;
  side: Side;
  key: ReasonKey;
  /** Ids of the question's answers that the reason names. */
  values: readonly string[];
  /** From −1, speaks against, to 1, speaks for; 0 for what is not known. */
  worth: number;
  /** The resource whose own text stands behind the reason. */
  quote?: Quoted;
}

/** What of a practice the answers are held against. */
export type JudgedRow = Pick<
  PracticeRow,
  | 'country'
  | 'places'
  | 'townSizes'
  | 'groups'
  | 'areas'
  | 'scope'
  | 'cost'
  | 'costBand'
  | 'staff'
  | 'staffBy'
  | 'legalPower'
  | 'evidence'
>;
