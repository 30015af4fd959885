import type { Lang } from '../i18n/locales.ts';
import { MESSAGES, type MessageKey } from '../i18n/messages.ts';

/** The texts of the buttons that the practice page's script adds, in the order in which the page hands them over. */
export const TAKE_AWAY_TEXTS = [
  'print.button',
  'cite.copyCitation',
  'share.copyAddress',
  'share.share',
] as const satisfies readonly MessageKey[];

type Texts<Keys extends readonly MessageKey[]> = { [index in keyof Keys]: string };

/** The texts themselves. */
export type TakeAwayTexts = Texts<typeof TAKE_AWAY_TEXTS>;

/** What the script says only after a press; `{format}` stands for a format's name. */
export interface CopyWords {
  copy: string;
  copied: string;
  selected: string;
}

/** The words after a press in a language. They lie in a file of their own: most pages are read without them. */
export function copyWords(lang: Lang): CopyWords {
  const messages = MESSAGES[lang];
  return {
    copy: messages['cite.copy'],
    copied: messages['cite.copied'],
    selected: messages['cite.selected'],
  };
}
