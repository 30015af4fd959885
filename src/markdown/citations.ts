import type { Point } from '../issues/issue.ts';
import { childrenOf, type MdastNode, pointOf } from './tree.ts';

/** A `[^key]` in the text. */
export interface Citation extends Point {
  key: string;
  /** Whether it stands inside a link, where it could not be a link itself. */
  insideLink: boolean;
}

const CITATION = /\[\^([^\]\s]*)\]/g;

/** A piece of text: prose, or a run of citations that stand together. */
export type Piece = { prose: string } | { keys: string[] };

/** All citations below a node, in the order of the text. */
export function citationsIn(node: MdastNode, insideLink = false): Citation[] {
  if (node.type === 'text') {
    const start = pointOf(node);
    return [...node.value.matchAll(CITATION)].map((match) => ({
      ...advance(start, node.value.slice(0, match.index)),
      key: match[1] ?? '',
      insideLink,
    }));
  }
  return childrenOf(node).flatMap((child) => citationsIn(child, insideLink || node.type === 'link'));
}

/** Splits the value of a text node into prose and runs of citations. */
export function splitCitations(value: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of value.split(/((?:\[\^[^\]\s]*\]\s?)*\[\^[^\]\s]*\])/)) {
    if (part === '') continue;
    const keys = [...part.matchAll(CITATION)].map((match) => match[1] ?? '');
    pieces.push(keys.length > 0 ? { keys } : { prose: part });
  }
  return pieces;
}

/** Text without its citations, for word counts and the search index. */
export function withoutCitations(value: string): string {
  return value.replace(CITATION, '');
}

function advance(from: Point, text: string): Point {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line: from.line, column: from.column + last.length }
    : { line: from.line + lines.length - 1, column: last.length + 1 };
}
