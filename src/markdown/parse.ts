import { type MdastNode, mdxToMdast } from 'satteri';
import { error, type Finding } from '../issues/issue.ts';
import { sectionSpec } from '../schemas/sections.ts';

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
  const bounded = maskLongCode(body);
  const findings: Finding[] = [...bounded.findings];
  let text = bounded.text;
  for (let round = 0; round < MOST_SYNTAX_ERRORS; round++) {
    try {
      return { tree: mdxToMdast(text, { features: FEATURES }), findings };
    } catch (cause) {
      const { line, column, message, maskable } = readSyntaxError(cause, text);
      findings.push(error({ line, column }, 'mdx-syntax', message));
      const masked = maskable ? mask(text, line, column) : undefined;
      if (!masked) return { findings };
      text = masked;
    }
  }
  return { findings };
}

/** How long what stands in braces, or an import, may be. It is refused in any case; the parser only names it. */
const LONGEST_CODE = 200;

/**
 * Masks braces and imports that hold more than a line of code. They are refused like short ones, but the
 * parser must not see them: deep nesting inside of them ends the process.
 */
function maskLongCode(body: string): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const spans = [...body.matchAll(/(`+)[^`\n]+\1(?!`)/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const isCode = (index: number) => spans.some(([start, end]) => index > start && index < end);
  const characters = [...body.matchAll(/\{|^(?:import|export)\b/gm)];
  let text = body;
  for (const { index, 0: found } of characters) {
    if (isCode(index) || body[index - 1] === '\\') continue;
    const rest = body.slice(index, index + LONGEST_CODE);
    if (found === '{' ? rest.includes('}') : /\n\s*\n/.test(rest) || index + LONGEST_CODE > body.length)
      continue;
    const before = body.slice(0, index).split('\n');
    const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    findings.push(
      found === '{'
        ? error(at, 'mdx-syntax', '"{" begins code here: write it in words or as \\{')
        : error(at, 'esm', 'import and export are code: delete the line, or begin it with another word'),
    );
    text = `${text.slice(0, index)} ${text.slice(index + 1)}`;
  }
  return { text, findings };
}

interface SyntaxFault {
  line: number;
  column: number;
  message: string;
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
  const opener = openerBefore(text, at.line, at.column);
  if (opener === '<') {
    const message = '"<" begins a tag here: write "less than" or &lt;, and addresses as [text](https://…)';
    return { ...at, message, maskable: true };
  }
  if (opener === '{') {
    return { ...at, message: '"{" begins code here: write it in words or as \\{', maskable: true };
  }
  return { ...at, message: `the text is not sound MDX: ${said}`, maskable: false };
}

/** The `<` or `{` at or before a position on its line: the parser points behind it. */
function openerBefore(text: string, line: number, column: number): string | undefined {
  const start = (text.split('\n')[line - 1] ?? '').slice(0, column);
  return start.match(/[<{](?=[^<{]*$)/)?.[0];
}

function mask(text: string, line: number, column: number): string | undefined {
  const lines = text.split('\n');
  const current = lines[line - 1];
  if (current === undefined) return undefined;
  const head = current.slice(0, column);
  const index = Math.max(head.lastIndexOf('<'), head.lastIndexOf('{'));
  if (index < 0) return undefined;
  lines[line - 1] = `${current.slice(0, index)} ${current.slice(index + 1)}`;
  return lines.join('\n');
}
