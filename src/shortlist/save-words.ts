import type { Lang } from '../i18n/locales.ts';
import { MESSAGES } from '../i18n/messages.ts';

/** What the script of every page says at once; `{count}` is a number up to 12, which every language writes alike. */
export interface SaveWords {
  number: string;
  save: string;
  /** What the button says that has saved: that it has, and what a press does. */
  saved: string;
  /** Path of the words that it says only after a press. */
  more: string;
}

/** What it says after a press. These words lie in a file of their own: most pages are read without them. */
export interface PressWords {
  saidSaved: string;
  saidRemoved: string;
  full: string;
  blocked: string;
}

/**
 * The words in a language, their numbers not yet filled in.
 *
 * @param more path of the words that it says after a press
 */
export function saveWords(lang: Lang, more: string): SaveWords {
  const messages = MESSAGES[lang];
  return {
    number: messages['shortlist.number'],
    save: messages['shortlist.save'],
    saved: `${messages['shortlist.saved']} · ${messages['shortlist.remove']}`,
    more,
  };
}

/** The words after a press in a language. */
export function pressWords(lang: Lang): PressWords {
  const messages = MESSAGES[lang];
  return {
    saidSaved: messages['shortlist.saidSaved'],
    saidRemoved: messages['shortlist.saidRemoved'],
    full: messages['shortlist.full'],
    blocked: messages['shortlist.blocked'],
  };
}
