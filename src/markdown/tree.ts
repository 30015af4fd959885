import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import { type Point, START } from '../issues/issue.ts';

/** A node of a parsed body: Markdown, or a tag of MDX. */
export type MdastNode = Nodes;

/** Children of a node, none for a leaf. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** Where a node begins. */
export function pointOf(node: MdastNode): Point {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : START;
}

/** The paragraphs below a node, at any depth. */
export function paragraphsOf(node: MdastNode): MdastNode[] {
  return node.type === 'paragraph' ? [node] : childrenOf(node).flatMap(paragraphsOf);
}
