import { type MdastNode, mdxToMdast } from 'satteri';
import { error, type Finding } from '../issues/issue.ts';
import { sectionSpec } from '../schemas/sections.ts';
import { HIDDEN_BRACE, hideCode, restoreCode } from './hide-code.ts';

// Citations come from frontmatter, so Markdown's own footnotes are off; the frontmatter is split off before.
const FEATURES = { gfm: { footnotes: false }, frontmatter: false } as const;

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
      const tree = mdxToMdast(text, { features: FEATURES });
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

function readSyntaxError(cause: unknown, text: string): SyntaxFault {
  const raw = cause instanceof Error ? cause.message : String(cause);
  const found = /^(\d+):(\d+): (.*)$/s.exec(raw);
  const at = { line: Number(found?.[1] ?? 1), column: Number(found?.[2] ?? 1) };
  const said = (found?.[3] ?? raw).replace(/\s*\([\w-]+:[\w-]+\)\s*$/, '');
  const stray = /^Unexpected closing tag `<\/([^`]*)>`/.exec(said);
  const unclosed = /closing tag for `<([^`]*)>` \((\d+):(\d+)\)/.exec(said);
  // Of two tags that do not fit, the one that is no section is at fault.
  if (stray && !(unclosed && sectionSpec(stray[1] ?? ''))) {
    return { ...at, message: `</${stray[1]}> closes nothing: delete it`, maskable: true };
  }
  if (unclosed) {
    const [, name = '', line, column] = unclosed;
    return {
      line: Number(line),
      column: Number(column),
      message: `<${name}> is not closed: add its closing tag on a line of its own, or delete it`,
      // Without its opening tag a section's text would seem to stand outside of it.
      maskable: !sectionSpec(name),
    };
  }
  const tag = tagBefore(text, at.line, at.column);
  if (tag !== undefined) {
    if (tag.includes(HIDDEN_BRACE)) {
      return {
        ...at,
        rule: 'attribute-expression',
        message: 'braces inside a tag are code: delete them',
        maskable: true,
      };
    }
    const message = '"<" begins a tag here: write "less than" or &lt;, and addresses as [text](https://…)';
    return { ...at, message, maskable: true };
  }
  return { ...at, message: `the text is not sound MDX: ${said}`, maskable: false };
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
