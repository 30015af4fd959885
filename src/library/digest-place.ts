import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { splitDocument } from '../markdown/document.ts';

/** A piece of a text to replace: offsets in UTF-16 units, the second one behind it. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * Writes a digest into the key `translation.digest` of a file and changes nothing else: not its line ends, not its
 * comments, and no other key of that name.
 *
 * @param text the file, as it is
 * @param digest 16 hexadecimal digits
 * @param form whether the file's YAML stands between two lines `---`, or is the whole file
 * @returns the file with the digest, or undefined where it has no place for one
 */
export function withDigest(text: string, digest: string, form: 'mdx' | 'yaml'): string | undefined {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const yaml = yamlOf(plain, form);
  if (!yaml) return undefined;
  const document = parseDocument(yaml.text, { version: '1.2', schema: 'core', prettyErrors: false });
  const translation =
    document.errors.length === 0 && isMap(document.contents) && document.get('translation', true);
  if (!isMap(translation)) return undefined;
  const edit = editOf(translation, yaml.text, `"${digest}"`);
  if (!edit) return undefined;
  const [from, to] = [edit.from, edit.to].map((offset) => offsetInFile(text, plain, yaml.start + offset));
  const written = text.includes('\r\n') ? edit.text.replaceAll('\n', '\r\n') : edit.text;
  return text.slice(0, from) + written + text.slice(to);
}

function yamlOf(plain: string, form: 'mdx' | 'yaml'): { text: string; start: number } | undefined {
  if (form === 'yaml') return { text: plain, start: 0 };
  const document = splitDocument(plain);
  return 'rule' in document ? undefined : { text: document.frontmatter, start: plain.indexOf('\n') + 1 };
}

function editOf(translation: YAMLMap, text: string, value: string): Edit | undefined {
  const pair = translation.items.find(({ key }) => isScalar(key) && key.value === 'digest');
  return pair ? replacement(pair, text, value) : insertion(translation, text, `digest: ${value}`);
}

function replacement({ key, value }: Pair, text: string, written: string): Edit | undefined {
  if (value !== null && !isScalar(value)) return undefined;
  const [from, to] = value?.range ?? [0, 0];
  if (to > from) {
    // The text of a block (| or >) ends with its line.
    const end = text.slice(from, to).trimEnd().length + from;
    return { from, to: end, text: written };
  }
  const colon = isScalar(key) ? text.indexOf(':', key.range?.[1] ?? 0) : -1;
  return colon < 0 ? undefined : { from: colon + 1, to: colon + 1, text: ` ${written}` };
}

/** A new digest goes behind `from`, or, where there is none, behind the first key. */
function insertion(translation: YAMLMap, text: string, written: string): Edit | undefined {
  const { items } = translation;
  const found = items.findIndex(({ key }) => isScalar(key) && key.value === 'from');
  const [before, after] = [items[Math.max(found, 0)], items[Math.max(found, 0) + 1]];
  const start = startOf(before);
  if (start === undefined) return undefined;
  if (translation.flow) return { from: start, to: start, text: `${written}, ` };
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  const next = startOf(after);
  if (next !== undefined) return { from: next, to: next, text: `${written}\n${indent}` };
  const line = text.indexOf('\n', start);
  const end = line < 0 ? text.length : line;
  return { from: end, to: end, text: `\n${indent}${written}` };
}

function startOf(pair: Pair | undefined): number | undefined {
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

/** Offset in the file of an offset in its text with LF line ends and without byte order mark. */
function offsetInFile(text: string, plain: string, offset: number): number {
  const before = plain.slice(0, offset).split('\n');
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const column = before.at(-1)?.length ?? 0;
  const above = lines.slice(0, before.length - 1).reduce((sum, line) => sum + line.length, 0);
  return above + column + (before.length === 1 && text.startsWith('\ufeff') ? 1 : 0);
}
