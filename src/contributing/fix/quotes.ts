import { isScalar, parseDocument } from 'yaml';
import { parseYaml } from '../../library/yaml.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { Change, Changed } from './tidy.ts';

/** A key with a text behind it on one line, as the item of a list or not. */
const TEXT_LINE = /^((?: *- +)? *)([A-Za-z]+):[ ]+([^\s"'[\]{}|>#&*!].*?) *$/;

/** More lines than any frontmatter needs mended; each costs a reading of all. */
const MOST_TURNS = 400;

/**
 * Puts texts into the quotes that YAML needs: what it cannot read without them (`title: Milan: a desk`), and a number
 * where the schema wants a text (`lead: 112`). Only texts of one line whose end is beyond doubt are quoted.
 *
 * @param yaml the frontmatter's text, without its lines ---
 */
export function quoteTexts(yaml: string, schema: JsonSchema): Changed {
  const unread = quoteUnreadable(yaml, schema);
  const numbers = quoteNumbers(unread.text, schema);
  return { text: numbers.text, changes: [...unread.changes, ...numbers.changes] };
}

function quoteUnreadable(yaml: string, schema: JsonSchema): Changed {
  const texts = textKeys(schema);
  const lines = yaml.split('\n');
  const changes: Change[] = [];
  const tried = new Set<number>();
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const faults = faultsOf(lines.join('\n'));
    const line = faults.find(({ line: at, rule }) => rule === 'yaml-syntax' && !tried.has(at))?.line;
    if (line === undefined) break;
    tried.add(line);
    const quotedLine = quoteLine(lines, line - 1, texts);
    if (quotedLine === undefined) continue;
    const after = [...lines.slice(0, line - 1), quotedLine, ...lines.slice(line)];
    // A fault that was one of several may leave the others; one that is not gone was another one.
    if (faultsOf(after.join('\n')).some(({ line: at }) => at === line)) continue;
    lines[line - 1] = quotedLine;
    // Where one fault is gone, another that it hid may be mended.
    tried.clear();
    changes.push({ line, what: 'text put into quotes' });
  }
  return { text: lines.join('\n'), changes };
}

function faultsOf(text: string) {
  return parseYaml(text).findings;
}

function quoteLine(lines: readonly string[], index: number, texts: ReadonlySet<string>): string | undefined {
  const [, indent = '', key = '', value = ''] = TEXT_LINE.exec(lines[index] ?? '') ?? [];
  if (!texts.has(key) || value === '' || / #/.test(value)) return undefined;
  const next = lines[index + 1] ?? '';
  // What is indented deeper below goes on with the text: where it ends is not ours to say.
  if (next.trim() !== '' && next.search(/\S/) > indent.length) return undefined;
  return `${indent}${key}: ${JSON.stringify(value)}`;
}

function quoteNumbers(yaml: string, schema: JsonSchema): Changed {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', prettyErrors: false });
  if (document.errors.length > 0) return { text: yaml, changes: [] };
  const edits: { from: number; to: number }[] = [];
  walk(document.contents, schema, (from, to) => edits.push({ from, to }));
  let text = yaml;
  for (const { from, to } of edits.sort((a, b) => b.from - a.from))
    text = `${text.slice(0, from)}"${text.slice(from, to)}"${text.slice(to)}`;
  const changes = edits
    .sort((a, b) => a.from - b.from)
    .map(({ from }) => ({ line: yaml.slice(0, from).split('\n').length, what: 'text put into quotes' }));
  return { text, changes };
}

/** Finds plain numbers, `true` and `false` where the schema wants a text. */
function walk(
  node: unknown,
  schema: JsonSchema | undefined,
  found: (from: number, to: number) => void,
): void {
  if (!schema || node === null || typeof node !== 'object') return;
  if (isScalar(node)) {
    const isOther = typeof node.value === 'number' || typeof node.value === 'boolean';
    if (schema.type === 'string' && !schema.enum && isOther && node.type === 'PLAIN' && node.range)
      found(node.range[0], node.range[1]);
    return;
  }
  if (!('items' in node) || !Array.isArray(node.items)) return;
  for (const item of node.items as { key?: unknown; value?: unknown }[]) {
    if (isScalar(item)) walk(item, schema.items, found);
    else if (isScalar(item.key)) walk(item.value, schema.properties?.[String(item.key.value)], found);
    else walk(item, schema.items, found);
  }
}

/** Names of all keys whose value is a text that people write. */
function textKeys(schema: JsonSchema): Set<string> {
  const names = new Set<string>();
  const collect = (part: JsonSchema) => {
    for (const [name, property] of Object.entries(part.properties ?? {})) {
      if (property.type === 'string' && !property.enum) names.add(name);
      collect(property);
    }
    if (part.items) collect(part.items);
  };
  collect(schema);
  return names;
}
