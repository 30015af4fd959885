import type { ScriptWords } from '../../i18n/script-words.ts';
import type { Say } from '../../search/client/page.ts';
import type { FitsMessageKey } from '../client-messages.ts';

/** What the page tells its script. */
export interface FitsSettings extends ScriptWords<FitsMessageKey> {
  /** Path of the practices as records. */
  rows: string;
  /** Path of the catalogue; practices lie below it. */
  catalogue: string;
}

/** The page's texts in its language. */
export type SayFits = Say<FitsMessageKey>;
