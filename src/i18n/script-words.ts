import { formattingLocale } from './format.ts';
import type { Lang } from './locales.ts';
import { type MessageNode, parseMessage } from './message-format.ts';
import { MESSAGES, type MessageKey } from './messages.ts';

/** The words that a page hands to its script, with what the script needs to write them. */
export interface ScriptWords<Key extends string = MessageKey> {
  lang: Lang;
  /** Locale that numbers follow. */
  locale: string;
  /** Parsed, so that no page needs the parser. */
  messages: Readonly<Record<Key, readonly MessageNode[]>>;
  /** Plural category of each number from 0. */
  plurals: readonly string[];
}

/**
 * The words that a page hands to its script: only those that it shows.
 *
 * @param lang language of the page
 * @param keys messages that the script shows
 * @param most the largest number that it has to write in words
 */
export function scriptWords<Key extends MessageKey>(
  lang: Lang,
  keys: readonly Key[],
  most: number,
): ScriptWords<Key> {
  return {
    lang,
    locale: formattingLocale(lang),
    messages: Object.fromEntries(
      keys.map((key) => [key, parseMessage(MESSAGES[lang][key])]),
    ) as unknown as Record<Key, MessageNode[]>,
    plurals: pluralCategories(lang, most),
  };
}

/**
 * Plural categories of the numbers 0 to `most`, one an entry. Browsers lack the rules of some languages
 * (Maltese), so they are looked up when the site is built.
 */
export function pluralCategories(lang: Lang, most: number): string[] {
  const rules = new Intl.PluralRules(lang);
  return Array.from({ length: most + 1 }, (_, number) => rules.select(number));
}
