import type { Lang } from './locales.ts';
import {
  formatNodes,
  type MessageNode,
  type MessageValues,
  parseMessage,
  rulesOf,
} from './message-format.ts';
import de from './messages/de.json' with { type: 'json' };
import el from './messages/el.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import es from './messages/es.json' with { type: 'json' };
import it from './messages/it.json' with { type: 'json' };
import mt from './messages/mt.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import ro from './messages/ro.json' with { type: 'json' };

/** A key of the interface's texts. English has them all; the other languages must have the same. */
export type MessageKey = keyof typeof en;

export type Messages = Readonly<Record<MessageKey, string>>;

/** The interface's texts in every language. A missing key is a type error here and an error of `npm run check`. */
export const MESSAGES: Readonly<Record<Lang, Messages>> = { en, it, de, pl, ro, el, es, mt };

/** Gives the text of a key in one language, with its placeholders filled. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const translators = new Map<Lang, Translate>();

/** The translator of a language; made once. */
export function translator(lang: Lang): Translate {
  const known = translators.get(lang);
  if (known) return known;
  const parsed = new Map<MessageKey, MessageNode[]>();
  const rules = rulesOf(lang);
  const translate: Translate = (key, values = {}) => {
    const nodes = parsed.get(key) ?? parseMessage(MESSAGES[lang][key]);
    parsed.set(key, nodes);
    return formatNodes(nodes, values, rules);
  };
  translators.set(lang, translate);
  return translate;
}
