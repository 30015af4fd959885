import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { JsonSchema } from '../json-schema.ts';
import type { Change, Changed } from './tidy.ts';

/** No frontmatter has more groups of keys than this; a guard against a fix that undoes itself. */
const MOST_GROUPS = 300;

/**
 * Puts the keys of each group into the order of the schema. Comments go with the key below them. A group in braces, and
 * one with a key that the schema does not know, stays as it is.
 *
 * @param yaml the frontmatter's text, without its lines ---
 */
export function orderKeys(yaml: string, schema: JsonSchema): Changed {
  let text = yaml;
  const changes: Change[] = [];
  for (let turn = 0; turn < MOST_GROUPS; turn++) {
    const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
    if (document.errors.length > 0 || document.warnings.length > 0) break;
    const ordered = orderFirst(document.contents, schema, text);
    if (!ordered) break;
    text = ordered.text;
    changes.push(ordered.change);
  }
  return { text, changes };
}

interface Ordered {
  text: string;
  change: Change;
}

/** Orders the first group below a node that is not in order. */
function orderFirst(node: unknown, schema: JsonSchema | undefined, text: string): Ordered | undefined {
  if (isSeq(node)) return first(node.items, (item) => orderFirst(item, schema?.items, text));
  if (!isMap(node)) return undefined;
  return (
    orderGroup(node, Object.keys(schema?.properties ?? {}), text) ??
    first(node.items, ({ key, value }) =>
      orderFirst(value, schema?.properties?.[isScalar(key) ? String(key.value) : ''], text),
    )
  );
}

function orderGroup(map: YAMLMap, order: readonly string[], text: string): Ordered | undefined {
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
  const from = isItem ? start : lineStart;
  const keys = sorted.map((index) => order[places[index] ?? -1]);
  return {
    text: text.slice(0, from) + written + text.slice(end),
    change: {
      line: text.slice(0, start).split('\n').length,
      what: `keys put in order: ${keys.join(', ')}`,
    },
  };
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

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
