import { error, type Finding, type Point } from '../issues/issue.ts';

/** A contributed file in two parts. Both keep the line numbers of the file. */
export interface Document {
  /** Text between the two `---` lines. */
  frontmatter: string;
  /** Line on which the frontmatter's text begins. */
  frontmatterLine: number;
  /** The whole file with the frontmatter blanked out, line by line, so that positions stay true. */
  body: string;
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits a file at its two `---` lines. Done here and not by the Markdown parser, so that the part that
 * is validated and the part that is rendered are one and the same.
 *
 * @param text the file, with LF line ends
 */
export function splitDocument(text: string): Document | Finding {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) {
    return error(at(1), 'frontmatter-missing', 'the first line must be ---, followed by the frontmatter');
  }
  const close = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (close < 0) {
    return error(at(1), 'frontmatter-missing', 'the frontmatter has no end: add a line --- after it');
  }
  return {
    frontmatter: lines.slice(1, close).join('\n'),
    frontmatterLine: 2,
    body: '\n'.repeat(close + 1) + lines.slice(close + 1).join('\n'),
  };
}

function at(line: number): Point {
  return { line, column: 1 };
}
