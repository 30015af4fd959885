import { CST, Lexer } from 'yaml';

/** How deep lists and groups may nest; no file of the content needs more than six. */
export const MAX_DEPTH = 12;

const OPENS: ReadonlySet<string | null> = new Set(['flow-seq-start', 'flow-map-start']);
const CLOSES: ReadonlySet<string | null> = new Set(['flow-seq-end', 'flow-map-end']);
const INDICATORS: ReadonlySet<string | null> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

/**
 * Finds where a YAML text nests too deep, before the parser sees it: the parser calls itself for each level and
 * ends in one error a level. The lexer goes through the text step by step, however deep it nests.
 *
 * Brackets are counted over the whole text, the marks `-`, `?` and `:` by line or item. Depth by indentation is bounded with
 * the indentation itself (`boundText`).
 *
 * @returns the offset of the first level too many, or undefined
 */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let onLine = 0;
  let offset = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isText ? null : CST.tokenType(token);
    // These stand for no character of the text; the second announces a text, which opens nothing.
    isText = type === 'scalar';
    if (isText || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'newline' || type === 'comma') onLine = 0;
    else if (OPENS.has(type)) depth++;
    else if (CLOSES.has(type)) depth--;
    else if (INDICATORS.has(type)) onLine++;
    if (depth > MAX_DEPTH || onLine > MAX_DEPTH) return offset;
    offset += token.length;
  }
  return undefined;
}
