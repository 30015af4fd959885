import type { MdastNode } from 'satteri';
import { type Point, START } from '../issues/issue.ts';

/** Children of a node, none for a leaf. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** Where a node begins. */
export function pointOf(node: MdastNode): Point {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : START;
}
