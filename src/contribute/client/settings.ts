import type { Lang } from '../../i18n/locales.ts';
import type { ScriptWords } from '../../i18n/script-words.ts';
import type { Say } from '../../search/client/page.ts';
import type { DescribedEntry } from '../described.ts';
import type { FormMessageKey } from '../messages.ts';

/** What the page tells its script. */
export interface FormSettings extends ScriptWords<FormMessageKey> {
  /** What each rule of the check means, in the page's language. */
  rules: Readonly<Record<string, string>>;
  fields: Readonly<Record<'original' | 'translation', readonly DescribedEntry[]>>;
  paths: {
    vocabulary: string;
    /** Folder of the lists of practices, a file a language. */
    known: string;
    /** Folder of the practices' files. */
    sources: string;
    /** This page. */
    form: string;
    /** Folder of the practices' pages. */
    practices: string;
  };
  repository?: string;
  contact?: string;
  /** Names of the languages of the site, in the page's language. */
  languages: Readonly<Record<Lang, string>>;
  /** How a day and a month of the year are written. */
  days: readonly string[];
  months: readonly string[];
}

/** The page's texts in its language. */
export type SayForm = Say<FormMessageKey>;
