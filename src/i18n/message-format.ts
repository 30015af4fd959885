/** Values for the placeholders of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A parsed message: text, `{name}`, `#` inside a plural, and plurals. */
export type MessageNode = string | { argument: string } | { count: true } | PluralNode;

export interface PluralNode {
  plural: string;
  forms: Readonly<Record<string, readonly MessageNode[]>>;
}

/**
 * Parses the part of ICU MessageFormat that the interface needs: `{name}` and
 * `{count, plural, =0 {…} one {# …} other {# …}}`. A library for all of ICU would weigh more in the browser
 * than the whole search page.
 *
 * @param message the message; braces always belong to placeholders
 * @throws SyntaxError with what is wrong, in plain words
 */
export function parseMessage(message: string): MessageNode[] {
  const reader = { text: message, at: 0 };
  const nodes = parseNodes(reader, false);
  if (reader.at < message.length) throw new SyntaxError('a } closes nothing');
  return nodes;
}

/**
 * Fills a message.
 *
 * @param nodes a parsed message
 * @param values one value a placeholder; numbers are written as the language writes them
 * @param language the rules of the language
 */
export function formatNodes(
  nodes: readonly MessageNode[],
  values: MessageValues,
  language: LanguageRules,
  count?: number,
): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if ('count' in node) return language.number(count ?? 0);
      if ('argument' in node) {
        const value = values[node.argument];
        return typeof value === 'number' ? language.number(value) : (value ?? '');
      }
      const number = Number(values[node.plural]);
      const form = node.forms[`=${number}`] ?? node.forms[language.plural(number)] ?? node.forms.other ?? [];
      return formatNodes(form, values, language, number);
    })
    .join('');
}

/** What a language decides about numbers. */
export interface LanguageRules {
  /** Plural category (CLDR) of a number. */
  plural: (number: number) => string;
  /** A number as the language writes it. */
  number: (number: number) => string;
}

/** The rules of a language as the platform knows them. */
export function rulesOf(lang: string): LanguageRules {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  return { plural: (value) => plural.select(value), number: (value) => number.format(value) };
}

interface Reader {
  text: string;
  at: number;
}

function parseNodes(reader: Reader, insidePlural: boolean): MessageNode[] {
  const nodes: MessageNode[] = [];
  let text = '';
  const flush = () => {
    if (text) nodes.push(text);
    text = '';
  };
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') {
    const character = reader.text[reader.at] as string;
    if (character === '{') {
      flush();
      nodes.push(parsePlaceholder(reader));
    } else {
      reader.at++;
      if (character === '#' && insidePlural) {
        flush();
        nodes.push({ count: true });
      } else text += character;
    }
  }
  flush();
  return nodes;
}

function parsePlaceholder(reader: Reader): MessageNode {
  const head = match(reader, /\{\s*([a-zA-Z]\w*)\s*(?:(\})|,\s*(\w+)\s*,)/y);
  if (!head) throw new SyntaxError('after a { must stand a name and }, or a name and ", plural,"');
  const [, name = '', end, kind] = head;
  if (end) return { argument: name };
  if (kind !== 'plural') throw new SyntaxError(`"${kind}" is not supported: use plural`);
  const forms: Record<string, MessageNode[]> = {};
  for (;;) {
    const form = match(reader, /\s*(=\d+|zero|one|two|few|many|other)\s*\{/y);
    if (!form) break;
    forms[form[1] as string] = parseNodes(reader, true);
    if (!match(reader, /\}/y)) throw new SyntaxError('a form of the plural is not closed');
  }
  if (!match(reader, /\s*\}/y)) throw new SyntaxError('the plural is not closed, or has a form that is none');
  if (!forms.other) throw new SyntaxError('the plural has no form "other"');
  return { plural: name, forms };
}

function match(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found) reader.at = pattern.lastIndex;
  return found;
}
