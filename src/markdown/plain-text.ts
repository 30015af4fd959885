import { withoutCitations } from './citations.ts';
import { childrenOf, type MdastNode } from './tree.ts';

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'listItem',
  'list',
  'blockquote',
  'mdxJsxFlowElement',
]);

/** The words of a node as plain text, without citations; blocks end with a line break. */
export function plainText(node: MdastNode): string {
  if (node.type === 'text') return withoutCitations(node.value);
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  const inner = childrenOf(node).map(plainText).join('');
  return BLOCKS.has(node.type) ? `${inner.trimEnd()}\n` : inner;
}

/** How many words a text has: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
