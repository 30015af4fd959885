import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { error, type Finding } from '../issues/issue.ts';
import { sectionSpec } from '../schemas/sections.ts';
import { HIDDEN_BRACE, hideCode, restoreCode } from './hide-code.ts';
import type { MdastNode } from './tree.ts';

// Tags are read as MDX reads them, without a parser for the code that they may hold: the guard refuses all code.
const SYNTAX = {
  extensions: [gfm(), mdxMd(), mdxJsx()],
  mdastExtensions: [gfmFromMarkdown(), mdxJsxFromMarkdown()],
};

const MOST_SYNTAX_ERRORS = 10;

export interface Parsed {
  /** The tree; missing where the text could not be parsed at all. */
  tree?: MdastNode;
  findings: Finding[];
}

/**
 * Parses MDX without running any of it. The parser stops at its first syntax error; the offending
 * character is then masked and the text parsed again, so that one run lists all of them.
 *
 * @param body text whose bounds were checked
 */
export function parseBody(body: string): Parsed {
  const findings: Finding[] = [];
  let text = hideCode(body);
  for (let round = 0; round < MOST_SYNTAX_ERRORS; round++) {
    try {
      const tree = fromMarkdown(text, SYNTAX);
      findings.push(...restoreCode(tree));
      return { tree, findings };
    } catch (cause) {
      const { line, column, message, maskable, rule = 'mdx-syntax' } = readSyntaxError(cause, text);
      findings.push(error({ line, column }, rule, message));
      const masked = maskable ? mask(text, line, column) : undefined;
      if (!masked) return { findings };
      text = masked;
    }
  }
  return { findings };
}

interface SyntaxFault {
  line: number;
  column: number;
  message: string;
  rule?: string;
  /** Whether the text may be parsed again with the character at this place masked. */
  maskable: boolean;
}

/** What the parser throws: a VFileMessage, whose names of rules are those of its packages. */
interface ParserMessage {
  ruleId?: string;
  reason?: string;
  line?: number;
  column?: number;
}

function readSyntaxError(cause: unknown, text: string): SyntaxFault {
  const { ruleId, reason = String(cause), line = 1, column = 1 }: ParserMessage = Object(cause);
  if (ruleId === 'end-tag-mismatch') return readTagMismatch(reason, line, column);
  if (ruleId === 'unexpected-closing-slash') {
    const name = /^[^\s>]*/.exec(textAt(text, line, column + 1))?.[0] ?? '';
    return { line, column, message: closesNothing(name), maskable: true };
  }
  const tag = tagBefore(text, line, column);
  if (tag?.includes(HIDDEN_BRACE)) {
    const message = 'braces inside a tag are code: delete them';
    return { line, column, rule: 'attribute-expression', message, maskable: true };
  }
  if (tag !== undefined) {
    const message = '"<" begins a tag here: write "less than" or &lt;, and addresses as [text](https://…)';
    return { line, column, message, maskable: true };
  }
  return { line, column, message: `the text is not sound MDX: ${reason}`, maskable: false };
}

/** Tags that do not fit, by the parser's words: which one is at fault, and where it stands. */
function readTagMismatch(reason: string, line: number, column: number): SyntaxFault {
  const stray = /^Unexpected closing tag `<\/([^`]*)>`/.exec(reason)?.[1];
  const [, name = '', openLine, openColumn] = /closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  // Of two tags that do not fit, the one that is no section is at fault.
  if (stray !== undefined && !sectionSpec(stray)) {
    return { line, column, message: closesNothing(stray), maskable: true };
  }
  return {
    line: Number(openLine ?? line),
    column: Number(openColumn ?? column),
    message: `<${name}> is not closed: add its closing tag on a line of its own, or delete it`,
    // Without its opening tag a section's text would seem to stand outside of it.
    maskable: !sectionSpec(name),
  };
}

function closesNothing(name: string): string {
  return `</${name}> closes nothing: delete it`;
}

function textAt(text: string, line: number, column: number): string {
  return text.split('\n')[line - 1]?.slice(column - 1) ?? '';
}

/** The text from the last `<` at or before a position on its line: the parser points behind it. */
function tagBefore(text: string, line: number, column: number): string | undefined {
  const current = text.split('\n')[line - 1] ?? '';
  const index = current.slice(0, column).lastIndexOf('<');
  return index < 0 ? undefined : current.slice(index);
}

function mask(text: string, line: number, column: number): string | undefined {
  const lines = text.split('\n');
  const current = lines[line - 1];
  if (current === undefined) return undefined;
  const index = current.slice(0, column).lastIndexOf('<');
  if (index < 0) return undefined;
  lines[line - 1] = `${current.slice(0, index)} ${current.slice(index + 1)}`;
  return lines.join('\n');
}
