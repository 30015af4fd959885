import { error, type Finding, type Point, START } from '../issues/issue.ts';
import { FORBIDDEN_CHARACTERS } from '../schemas/characters.ts';
import { formatOf } from './magic.ts';

/** The most characters (UTF-16 units) of one file. A full entry in Greek with 40 sources has about 35,000. */
export const MAX_CHARACTERS = 60_000;

/** How deep quotes and lists may nest; parsers grow quadratic on deep nesting, and walks of the tree recurse. */
const MAX_NESTING = 8;
/** The most lines of one file; the longest published one has under 400. */
const MAX_LINES = 2_000;
const MAX_BRACES = 100;
const MAX_TAGS = 200;

/**
 * Decodes a file as UTF-8, with LF line ends and without the byte order mark that Windows editors write.
 *
 * @returns what is wrong where the bytes are no text, or not UTF-8
 */
export function decodeText(bytes: Uint8Array): string | Finding {
  const format = formatOf(bytes);
  if (format) return error(START, 'not-text', `the file is ${format}, not text: put the text itself here`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, '\n');
  } catch {
    return error(START, 'encoding', 'the file is not UTF-8 text: save it as UTF-8');
  }
}

/**
 * Bounds a text before any parser sees it: size, characters, nesting.
 *
 * @param text the whole file, with LF line ends
 * @param bounds wider bounds, for files of the project's own
 * @returns findings; where `isParsable` says no to them, the text must not be parsed
 */
export function boundText(
  text: string,
  bounds = { maxCharacters: MAX_CHARACTERS, maxBraces: MAX_BRACES, maxLines: MAX_LINES },
): Finding[] {
  if (text.length > bounds.maxCharacters) {
    const message = `the file has ${text.length} characters; ${bounds.maxCharacters} are allowed: shorten it`;
    return [error({ line: 1, column: 1 }, 'file-too-large', message)];
  }
  const lines = text.split('\n');
  if (lines.length > bounds.maxLines) {
    const message = `the file has ${lines.length} lines; ${bounds.maxLines} are allowed: write a paragraph on one line`;
    return [error({ line: 1, column: 1 }, 'file-too-large', message)];
  }
  const findings: Finding[] = [];
  let braces = 0;
  let tags = 0;
  for (const [index, line] of lines.entries()) {
    const at = (column: number): Point => ({ line: index + 1, column: column + 1 });
    for (const [pattern, rule, message] of FORBIDDEN_CHARACTERS) {
      const column = line.search(pattern);
      if (column >= 0) findings.push(error(at(column), rule, `the line ${message}`));
    }
    const prefix = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
    const markers = prefix.match(/>|[*+-](?=\s)|\d[.)](?=\s)/g)?.length ?? 0;
    if (markers > MAX_NESTING || /^\s{40}/.test(line)) {
      findings.push(
        error(at(0), 'nesting-too-deep', `quotes and lists may nest ${MAX_NESTING} deep: flatten this line`),
      );
    }
    if (/[[{(]{20}|[*_~`]{20}|(?:[[{(][^\])}[{(]{0,3}){20}/.test(line)) {
      findings.push(
        error(at(0), 'nesting-too-deep', 'too many brackets or marks in a row: write this line plainly'),
      );
    }
    braces += line.split('{').length - 1;
    tags += line.split('<').length - 1;
    if (braces > bounds.maxBraces || tags > MAX_TAGS) {
      const what = braces > bounds.maxBraces ? `${bounds.maxBraces} braces` : `${MAX_TAGS} angle brackets`;
      findings.push(
        error(at(0), 'too-much-markup', `the file holds more than ${what}: a practice is plain prose`),
      );
      break;
    }
  }
  return findings;
}

const UNPARSABLE: ReadonlySet<string> = new Set([
  'file-too-large',
  'nesting-too-deep',
  'too-much-markup',
  'control-character',
  'no-character',
]);

/** Whether a text with these findings may be parsed all the same, to find what else is wrong with it. */
export function isParsable(findings: readonly Finding[]): boolean {
  return findings.every(({ rule }) => !UNPARSABLE.has(rule));
}
