import { type Finding, type Point, warning } from '../issues/issue.ts';
import { withoutCitations } from './citations.ts';
import { countWords } from './plain-text.ts';

/** The most words of a sentence; of the sentences published in eight languages the longest has 41. */
export const MAX_SENTENCE_WORDS = 45;

/** Full stops of all languages of the library; `;` and `·` part sentences in Greek. */
const SENTENCE_END = /(?<=[.!?;·…])\s+|\n+/;

const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,24}/u;

/** Telephone numbers: with a country's code, behind a word for it, or in groups behind a 0. Years, sums and dates are none. */
const PHONES: readonly RegExp[] = [
  /(?<![\p{L}\d.,/-])(?:\+|00)[1-9]\d{0,2}(?:[\s()/.-]{0,2}\d){7,13}(?!\d)/u,
  /(?<!\p{L})(?:tel|phone|telephone|telefon|telefono|teléfono|telefonu|τηλ|τηλέφωνο|mobile|handy|ċempel)\.?:?\s?\(?\d(?:[\s()/.-]{0,2}\d){5,13}(?!\d)/iu,
  /(?<![\p{L}\d.,/-])0\d{1,4}[\s/-]\d(?:[\s/-]?\d){5,10}(?![\d.,])/u,
];

/**
 * Warns of what should not stand in prose: e-mail addresses, telephone numbers, very long sentences.
 *
 * @param text plain text, with its citations or without; a line break ends a sentence
 * @param at where it stands
 */
export function warnOfProse(text: string, at: Point): Finding[] {
  const findings: Finding[] = [];
  if (MAIL.test(text)) {
    const message =
      'an e-mail address stands here, which goes out of date and draws spam: name the office instead';
    findings.push(warning(at, 'e-mail', message));
  }
  if (PHONES.some((pattern) => pattern.test(text))) {
    const message = 'a telephone number stands here, which goes out of date: name the office instead';
    findings.push(warning(at, 'phone', message));
  }
  for (const sentence of withoutCitations(text).split(SENTENCE_END)) {
    const words = countWords(sentence);
    if (words <= MAX_SENTENCE_WORDS) continue;
    const message = `a sentence has ${words} words; more than ${MAX_SENTENCE_WORDS} are hard to follow: make two of it`;
    findings.push(warning(at, 'sentence-long', message));
  }
  return findings;
}
