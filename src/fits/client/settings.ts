import type { Say } from '../../search/client/page.ts';
import type { FitsMessageKey } from '../client-messages.ts';

/** What the page tells its script. */
export interface FitsSettings {
  lang: string;
  /** Locale that numbers follow. */
  locale: string;
  /** Path of the practices as records. */
  rows: string;
  /** Path of the catalogue; practices lie below it. */
  catalogue: string;
  messages: Readonly<Record<FitsMessageKey, string>>;
  /** Plural category of each number from 0. */
  plurals: readonly string[];
}

/** The page's texts in its language. */
export type SayFits = Say<FitsMessageKey>;
