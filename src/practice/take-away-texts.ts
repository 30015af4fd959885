import type { MessageKey } from '../i18n/messages.ts';

/** The texts of the buttons that the practice page's script adds, in the order in which the page hands them over. */
export const TAKE_AWAY_TEXTS = [
  'print.button',
  'cite.copyCitation',
  'cite.copy',
  'share.copyAddress',
  'share.share',
  'cite.copied',
  'cite.selected',
] as const satisfies readonly MessageKey[];

type Texts<Keys extends readonly MessageKey[]> = { [index in keyof Keys]: string };

/** The texts themselves; `{format}` in the third stands for a format's name. */
export type TakeAwayTexts = Texts<typeof TAKE_AWAY_TEXTS>;
