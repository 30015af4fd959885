import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { error, type Finding, type Point, quoted } from '../issues/issue.ts';
import { PROTOTYPE_KEYS } from '../schemas/identifiers.ts';
import { findFlaw, MAX_DEPTH } from './yaml-depth.ts';

/** A parsed YAML text and where each of its values stands. */
export interface ParsedYaml {
  value: unknown;
  findings: Finding[];
  /** Position of the value at a path, or of the nearest thing above it. */
  locate: (path: readonly PropertyKey[]) => Point;
}

/** A text that is no YAML at all has an error on every line: the first ones are enough to mend it. */
const MOST_FAULTS = 20;

const TOO_DEEP = 'the YAML nests too deep to be read: write one value a line';

/** Faults that the parser names for people who write parsers. */
const PLAIN_WORDS: Partial<Record<string, readonly [rule: string, message: string]>> = {
  MULTIPLE_DOCS: ['yaml-syntax', 'a line --- begins a second text here: delete it'],
  TAG_RESOLVE_FAILED: [
    'yaml-tag',
    'YAML tags (!name) are not allowed: delete it, or put the text into quotes',
  ],
};

/**
 * Parses YAML as plain data: no tags, no anchors, no aliases, no key twice.
 *
 * @param text the YAML
 * @param firstLine line of the file on which it begins
 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const lines = new LineCounter();
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const nothing = { value: undefined, locate: () => ({ line: firstLine, column: 1 }) };
  const flaw = findFlaw(text);
  if (flaw) {
    const before = text.slice(0, flaw.offset).split('\n');
    const at = { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    return { ...nothing, findings: [error(at, flaw.rule ?? 'yaml-syntax', flaw.message)] };
  }
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      lineCounter: lines,
      prettyErrors: false,
      // The parser compares each key with each: 12,000 of them take it 2 s. `repeatedKeys` looks each up.
      uniqueKeys: false,
    });
  } catch {
    return { ...nothing, findings: [error({ line: firstLine, column: 1 }, 'yaml-syntax', TOO_DEEP)] };
  }
  const findings = [...document.errors, ...document.warnings].map(({ code, message, pos }) => {
    const [rule, plain] = PLAIN_WORDS[code] ?? [
      'yaml-syntax',
      `${message}; put texts that hold : # [ ] { } or quotes into double quotes`,
    ];
    return error(pointAt(pos[0]), rule, plain);
  });
  const mark = /^(?:%|---(?=\s)|\.\.\.(?=\s|$))/m.exec(text);
  if (mark) {
    const message = 'a line that begins with ---, ... or % steers the YAML parser: delete it';
    findings.push(error(pointAt(mark.index), 'yaml-syntax', message));
  }
  visit(document, (_key, node, path) => {
    if (!isNode(node) && !isPair(node)) return undefined;
    const start = isPair(node) ? (isNode(node.key) ? node.key.range?.[0] : undefined) : node.range?.[0];
    const at = pointAt(start ?? 0);
    if (isMap(node)) {
      for (const offset of repeatedKeys(node))
        findings.push(
          error(pointAt(offset), 'duplicate-key', 'this key stands twice: delete one of the two'),
        );
    }
    if (isAlias(node))
      findings.push(error(at, 'yaml-alias', 'YAML aliases (*name) are not allowed: write the value out'));
    else if (isNode(node)) {
      if ((isScalar(node) || isCollection(node)) && node.anchor) {
        findings.push(error(at, 'yaml-anchor', 'YAML anchors (&name) are not allowed: delete it'));
      }
      if (node.tag && !findings.some((finding) => finding.line === at.line)) {
        findings.push(error(at, 'yaml-tag', `YAML tags (${quoted(node.tag)}) are not allowed: delete it`));
      }
    } else if (isPair(node) && !isScalar(node.key)) {
      findings.push(
        error(at, 'yaml-syntax', 'a key must be plain text: write it on one line, followed by a colon'),
      );
    } else if (isPair(node) && isScalar(node.key) && PROTOTYPE_KEYS.has(node.key.value)) {
      findings.push(
        error(at, 'unknown-key', `${quoted(String(node.key.value))} is not a key of this file: delete it`),
      );
    }
    if (path.length > MAX_DEPTH) {
      findings.push(error(at, 'yaml-syntax', 'the YAML nests too deep: write it plainly'));
      return visit.BREAK;
    }
    return undefined;
  });
  const locate = (path: readonly PropertyKey[]): Point => {
    let node: unknown = document.contents;
    let start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
        if (!pair) break;
        start = isNode(pair.key) ? (pair.key.range?.[0] ?? start) : start;
        node = pair.value;
      } else if (isCollection(node)) {
        node = node.items[Number(step)];
        if (!isNode(node)) break;
        start = node.range?.[0] ?? start;
      } else break;
    }
    return pointAt(start);
  };
  if (findings.length > 0) return { value: undefined, findings: findings.slice(0, MOST_FAULTS), locate };
  return { value: document.toJS(), findings, locate };
}

/** Where keys of a map stand that were there before; 1 and "1" are one key, as they are in JavaScript. */
function repeatedKeys(map: YAMLMap): number[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (seen.has(name)) return [key.range?.[0] ?? 0];
    seen.add(name);
    return [];
  });
}
