import type { PracticeRecord } from '../catalogue/record.ts';
import type { Shown } from '../catalogue/shown-facts.ts';

/** What `/<lang>/practices/<id>.json` holds: a practice, and the same in the reader's words. */
export type ShortlistRecord = PracticeRecord & { shown: Shown };
