import { CST, Lexer } from 'yaml';

/** How deep lists and groups may nest; no file of the content needs more than six. */
export const MAX_DEPTH = 12;

const OPENS: ReadonlySet<string | null> = new Set(['flow-seq-start', 'flow-map-start']);
const CLOSES: ReadonlySet<string | null> = new Set(['flow-seq-end', 'flow-map-end']);
const QUOTED: ReadonlySet<string | null> = new Set(['single-quoted-scalar', 'double-quoted-scalar']);
const REFERENCES: ReadonlySet<string | null> = new Set(['tag', 'anchor', 'alias']);
/** None is allowed, and the parser's answer names each. */
const MOST_REFERENCES = 40;
/** The most pieces of YAML in a file: values, marks, spaces and line ends; a practice has no room for so many. */
const MOST_TOKENS = 100_000;
const INDICATORS: ReadonlySet<string | null> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

/** What the parser must not see, and where. */
export interface Flaw {
  offset: number;
  /** Rule of the finding; `yaml-syntax` unless told. */
  rule?: string;
  message: string;
}

const TOO_DEEP = 'the YAML nests too deep to be read: write one value a line';
const STRAY =
  'this bracket, comma or quote belongs to nothing: delete it, or put the text into double quotes, with \\" for those inside';
const TOO_LONG = 'the YAML holds too many values: shorten it';
const TOO_MANY = 'tags (!name), anchors (&name) and aliases (*name) are not allowed: delete them';

/**
 * Finds where a YAML text nests too deep, before the parser sees it: the parser calls itself for each level and
 * ends in one error a level, as it does for each bracket, comma and quote that belongs to nothing. The lexer goes through
 * the text step by step, however deep it nests.
 *
 * Brackets are counted over the whole text, the marks `-`, `?` and `:` by line or item. Depth by indentation is bounded with
 * the indentation itself (`boundText`).
 *
 * @returns the first level, bracket, comma or quote too many, or undefined
 */
export function findFlaw(text: string): Flaw | undefined {
  let depth = 0;
  let onLine = 0;
  let offset = 0;
  let isText = false;
  let before: string | null = null;
  let references = 0;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isText ? null : CST.tokenType(token);
    if (++tokens > MOST_TOKENS) return { offset, message: TOO_LONG };
    // These stand for no character of the text; the second announces a text, which opens nothing.
    isText = type === 'scalar';
    if (isText || type === 'doc-mode' || type === 'flow-error-end') continue;
    if ((type === 'comma' && before === 'comma') || (QUOTED.has(type) && QUOTED.has(before)))
      return { offset, message: STRAY };
    if (REFERENCES.has(type)) references++;
    if (references > MOST_REFERENCES) return { offset, rule: `yaml-${type}`, message: TOO_MANY };
    if (type === 'newline' || type === 'comma') onLine = 0;
    else if (OPENS.has(type)) depth++;
    else if (CLOSES.has(type)) depth--;
    else if (INDICATORS.has(type)) onLine++;
    if (depth > MAX_DEPTH || onLine > MAX_DEPTH) return { offset, message: TOO_DEEP };
    if (depth < 0) return { offset, message: STRAY };
    if (type !== 'space' && (type !== 'newline' || before !== 'comma')) before = type;
    offset += token.length;
  }
  return undefined;
}
