import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { parseYaml } from '../../library/yaml.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { Change, Changed } from './tidy.ts';

/** Groups nest less deep than this in every schema; a guard against a fix that undoes itself. */
const MOST_TURNS = 12;

/**
 * Puts the keys of each group into the order of the schema. Comments go with the key below them. A group in braces, and
 * one with a key that the schema does not know, stays as it is.
 *
 * @param yaml the frontmatter's text, without its lines ---
 */
export function orderKeys(yaml: string, schema: JsonSchema): Changed {
  let text = yaml;
  const changes: Change[] = [];
  // The inner groups first: each turn orders those that hold no other one out of order.
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (parseYaml(text).findings.length > 0) break;
    const { contents } = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
    const edits = editsIn(contents, schema, text);
    if (edits.length === 0) break;
    const before = text;
    for (const { from, to, written } of edits.reverse())
      text = text.slice(0, from) + written + text.slice(to);
    changes.push(
      ...edits.reverse().map(({ at, keys }) => ({
        line: before.slice(0, at).split('\n').length,
        what: `keys put in order: ${keys.join(', ')}`,
      })),
    );
  }
  return { text, changes };
}

/** A group in the order of the schema: what to write between two offsets. */
interface Edit {
  from: number;
  to: number;
  written: string;
  /** Offset of the group's first key. */
  at: number;
  keys: string[];
}

/** The groups below a node that are out of order and hold no other such group, in the order of the text. */
function editsIn(node: unknown, schema: JsonSchema | undefined, text: string): Edit[] {
  if (isSeq(node)) return node.items.flatMap((item) => editsIn(item, schema?.items, text));
  if (!isMap(node)) return [];
  const inner = node.items.flatMap(({ key, value }) =>
    editsIn(value, schema?.properties?.[isScalar(key) ? String(key.value) : ''], text),
  );
  if (inner.length > 0) return inner;
  const own = orderGroup(node, Object.keys(schema?.properties ?? {}), text);
  return own ? [own] : [];
}

function orderGroup(map: YAMLMap, order: readonly string[], text: string): Edit | undefined {
  const places = map.items.map(({ key }) => (isScalar(key) ? order.indexOf(String(key.value)) : -1));
  if (map.flow || places.includes(-1) || new Set(places).size < places.length) return undefined;
  const sorted = places.map((_place, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  if (sorted.every((from, to) => from === to)) return undefined;
  const start = startOf(map.items[0]);
  if (start === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const column = start - lineStart;
  const isItem = text.slice(lineStart, start).trim() !== '';
  const pieces = piecesOf(map, column, text);
  if (!pieces) return undefined;
  const { leads, bodies, end } = pieces;
  const [leader = 0] = sorted;
  // Behind "- " there is no room for a comment above the first key.
  if (isItem && leads[leader] !== '') return undefined;
  const indent = ' '.repeat(column);
  const written = sorted
    .map((from, to) => `${leads[from]}${to === 0 && isItem ? '' : indent}${bodies[from]}`)
    .join('\n');
  const keys = sorted.map((index) => order[places[index] ?? -1] ?? '');
  return { from: isItem ? start : lineStart, to: end, written, at: start, keys };
}

/** Cuts a group into its keys with their values, and the comments above each; undefined where that is not plain. */
function piecesOf(
  map: YAMLMap,
  column: number,
  text: string,
): { leads: string[]; bodies: string[]; end: number } | undefined {
  const leads: string[] = [''];
  const bodies: string[] = [];
  let end = 0;
  for (const [index, pair] of map.items.entries()) {
    const start = startOf(pair);
    if (start === undefined || start - (text.lastIndexOf('\n', start - 1) + 1) !== column) return undefined;
    end = endOfLine(text, endOf(pair, text));
    const next = map.items[index + 1];
    const nextStart = startOf(next);
    if (!next || nextStart === undefined) {
      bodies.push(text.slice(start, end));
      continue;
    }
    const nextLine = text.lastIndexOf('\n', nextStart - 1) + 1;
    // Comments that are indented deeper than the keys belong to what stands above them.
    const between = text
      .slice(Math.min(end + 1, nextLine), nextLine)
      .split('\n')
      .slice(0, -1);
    const lead = between.findIndex((line) => line.search(/\S|$/) <= column);
    const own = lead < 0 ? between : between.slice(0, lead);
    bodies.push([text.slice(start, end), ...own].join('\n'));
    leads.push((lead < 0 ? [] : between.slice(lead)).map((line) => `${line}\n`).join(''));
  }
  return { leads, bodies, end };
}

function startOf(pair: Pair | undefined): number | undefined {
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

/** Offset behind the last character of a pair that is not white space. */
function endOf({ key, value }: Pair, text: string): number {
  const [from, to] = [isNode(key) ? key.range?.[0] : 0, isNode(value) ? value.range?.[1] : undefined];
  const end = to ?? (isNode(key) ? (key.range?.[1] ?? 0) : 0);
  return (from ?? 0) + text.slice(from ?? 0, end).trimEnd().length;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
