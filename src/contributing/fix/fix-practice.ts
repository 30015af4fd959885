import { isDeepStrictEqual } from 'node:util';
import { boundText, isParsable } from '../../markdown/bounds.ts';
import { splitDocument } from '../../markdown/document.ts';
import { type FileKind, frontmatterJsonSchema, type JsonSchema } from '../json-schema.ts';
import { orderKeys } from './key-order.ts';
import { meaningOf } from './meaning.ts';
import { quoteTexts } from './quotes.ts';
import {
  type Change,
  type Changed,
  type Tidy,
  tidyEnd,
  tidyLetters,
  tidyLineEnds,
  tidyLineTails,
} from './tidy.ts';

/** One step may make room for an earlier one; two turns are enough for all that was ever seen. */
const MOST_TURNS = 5;

const SCHEMAS: Record<FileKind, JsonSchema> = {
  original: frontmatterJsonSchema('original'),
  translation: frontmatterJsonSchema('translation'),
};

/**
 * Mends what is mechanical in a practice's file: line ends, spaces at the end of lines, characters with accents, the end
 * of the file, quotes that YAML needs, the order of keys. Each step is kept only where the file says the same after it;
 * quotes make readable what was not. A second run changes nothing.
 *
 * @param file path below the content folder
 * @param text the file as it is, with its byte order mark and line ends
 */
export function fixPractice(file: string, text: string): Changed {
  const plain = text.replace(/\r\n?/g, '\n');
  // Nothing parses what may not be parsed.
  if (!isParsable(boundText(plain))) return { text, changes: [] };
  let fixed = text;
  const changes: Change[] = [];
  let meaning: unknown;
  const take = (step: Tidy, keepsMeaning: boolean) => {
    const result = step(fixed);
    if (result.text === fixed) return;
    const after = meaningOf(file, result.text);
    meaning ??= meaningOf(file, fixed);
    if (keepsMeaning && !isDeepStrictEqual(meaning, after)) return;
    meaning = after;
    fixed = result.text;
    changes.push(...result.changes);
  };
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const before = fixed;
    take(tidyLineEnds, true);
    take(tidyLineTails, true);
    take(tidyLetters, true);
    take(tidyEnd, true);
    take((whole) => inFrontmatter(whole, quoteTexts), false);
    take((whole) => inFrontmatter(whole, orderKeys), true);
    if (fixed === before) break;
  }
  return { text: fixed, changes };
}

function inFrontmatter(text: string, fix: (yaml: string, schema: JsonSchema) => Changed): Changed {
  const document = splitDocument(text);
  if ('rule' in document || text.startsWith('\ufeff') || text.includes('\r')) return { text, changes: [] };
  const { frontmatter, frontmatterLine } = document;
  const kind = /^translation:/m.test(frontmatter) ? 'translation' : 'original';
  const { text: fixed, changes } = fix(frontmatter, SCHEMAS[kind]);
  const start = text.indexOf('\n') + 1;
  return {
    text: text.slice(0, start) + fixed + text.slice(start + frontmatter.length),
    changes: changes.map(({ line, what }) => ({ line: line + frontmatterLine - 1, what })),
  };
}
