import type { Lang } from '../i18n/locales.ts';
import { MESSAGES } from '../i18n/messages.ts';

/** What the script of every page says; `{count}` is a number up to 12, which every language writes alike. */
export interface SaveWords {
  number: string;
  save: string;
  saved: string;
  saidSaved: string;
  saidRemoved: string;
  full: string;
  blocked: string;
}

/** The words in a language, their numbers not yet filled in. */
export function saveWords(lang: Lang): SaveWords {
  const messages = MESSAGES[lang];
  return {
    number: messages['shortlist.number'],
    save: messages['shortlist.save'],
    saved: messages['shortlist.saved'],
    saidSaved: messages['shortlist.saidSaved'],
    saidRemoved: messages['shortlist.saidRemoved'],
    full: messages['shortlist.full'],
    blocked: messages['shortlist.blocked'],
  };
}
