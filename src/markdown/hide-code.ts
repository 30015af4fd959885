import { error, type Finding, type Point } from '../issues/issue.ts';
import { childrenOf, type MdastNode, pointOf } from './tree.ts';

// Characters of the private use area, which no contributed text may hold, stand in for what begins code in MDX.
export const HIDDEN_BRACE = '\ue000';
const HIDDEN: readonly (readonly [character: string, standIn: string])[] = [
  ['{', HIDDEN_BRACE],
  ['}', '\ue001'],
  ['i', '\ue002'],
  ['e', '\ue003'],
];

const ESM =
  /^(?:import\s*(?:["'*{]|[\w$]+\s*(?:,|from\b))|export\s*(?:[{*]|(?:default|const|let|var|function|class|async)\b))/;

/**
 * Hides braces and the first letter of lines that begin with import or export, so that no parser ever sees code:
 * a brace without its pair would end the parsing, and each use is to be named. Positions stay the same.
 */
export function hideCode(body: string): string {
  return body
    .replaceAll('{', HIDDEN_BRACE)
    .replaceAll('}', '\ue001')
    .replace(/^([ \t]*)i(?=mport\b)/gm, '$1\ue002')
    .replace(/^([ \t]*)e(?=xport\b)/gm, '$1\ue003');
}

/**
 * Puts back what was hidden, in place, and refuses what is code: a brace in text that no backslash escapes, and
 * a line that imports or exports. In code spans both are text.
 */
export function restoreCode(tree: MdastNode): Finding[] {
  const findings: Finding[] = [];
  const rest: MdastNode[] = [tree];
  // A list and no recursion: nobody has judged yet how deep the tree is.
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text') {
      findings.push(...findCode(node.value, pointOf(node)));
      node.value = restored(node.value.replace(/\\([\ue000\ue001])/g, '$1'));
    } else if (node.type === 'inlineCode' || node.type === 'code') node.value = restored(node.value);
    else if (node.type === 'link') node.url = restored(node.url);
    rest.push(...[...childrenOf(node)].reverse());
  }
  return findings;
}

function findCode(text: string, start: Point): Finding[] {
  const findings: Finding[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const at = (column: number): Point => ({
      line: start.line + index,
      column: column + (index === 0 ? start.column : 1),
    });
    for (const { index: column, 1: backslash } of line.matchAll(/(\\?)\ue000/g)) {
      if (!backslash) {
        findings.push(
          error(at(column), 'expression', 'text in braces is code: delete the braces or write \\{ and \\}'),
        );
      }
    }
    if (/^[ \t]*[\ue002\ue003]/.test(line) && ESM.test(restored(line).trim())) {
      findings.push(
        error(at(0), 'esm', 'import and export are code: delete the line, or begin it with another word'),
      );
    }
  }
  return findings;
}

function restored(text: string): string {
  return HIDDEN.reduce((current, [character, standIn]) => current.replaceAll(standIn, character), text);
}
