import type { MessageKey } from '../i18n/messages.ts';
import { REASON_KEYS } from './reasons.ts';

/** The messages that the page's script shows; the page carries only these. */
export const FITS_MESSAGES = [
  ...REASON_KEYS,
  'fact.evidence',
  'fact.unknown',
  'fits.failed',
  'fits.none',
  'fits.count',
  'fits.all',
  'fits.share',
  'fits.rest',
  'fits.onlyElsewhere',
  'fits.inCatalogue',
  'fits.side.fits',
  'fits.side.check',
  'fits.side.unknown',
  'search.loading',
  'search.more',
  'shortlist.again',
  'status.asOf',
  'status.running',
  'status.ended',
  'status.unclear',
] as const satisfies readonly MessageKey[];

export type FitsMessageKey = (typeof FITS_MESSAGES)[number];
