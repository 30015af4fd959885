import { isDeepStrictEqual } from 'node:util';
import { parseDocument, visit } from 'yaml';
import { readPracticeFile } from '../../library/practice-file.ts';
import { parseYaml } from '../../library/yaml.ts';
import { splitDocument } from '../../markdown/document.ts';
import { renderSection } from '../../markdown/render.ts';

/**
 * What a practice's file says: the data of its frontmatter, its comments, and its body as it would be shown. Two texts of
 * one meaning differ in nothing that a reader or the check could tell, but for the form of their characters.
 *
 * @param file path below the content folder
 */
export function meaningOf(file: string, text: string): unknown {
  return [inOneForm(saidBy(file, text)), addressesIn(text)];
}

function saidBy(file: string, text: string): unknown {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const document = splitDocument(plain);
  if ('rule' in document) return { unreadable: plain };
  const yaml = parseYaml(document.frontmatter);
  const { sections, findings } = readPracticeFile(file, new TextEncoder().encode(plain));
  const sources = new Map();
  return {
    data:
      yaml.findings.length > 0 ? document.frontmatter.split('\n').map((line) => line.trimEnd()) : yaml.value,
    comments: commentsOf(document.frontmatter),
    body: sections.map((section) => [
      section.name,
      renderSection(section, { sources, citationLabel: String }),
      section.text,
    ]),
    rules: findings.map(({ rule }) => rule).sort(),
    // Of a body that cannot be read only its words are known.
    words: document.body.split(/\s+/).filter((word) => word !== ''),
  };
}

/** Whether two texts have one meaning; the form of characters with accents counts in addresses only. */
export function sameMeaning(file: string, before: string, after: string): boolean {
  return isDeepStrictEqual(meaningOf(file, before), meaningOf(file, after));
}

function inOneForm(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(inOneForm);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key.normalize('NFC'), inOneForm(part)]),
  );
}

function addressesIn(text: string): string[] {
  return (text.match(/https?:\/\/[^\s"'<>)\]]+/gi) ?? []).sort();
}

/** The comments of a YAML text, in alphabetical order. */
function commentsOf(yaml: string): string[] {
  const comments: string[] = [];
  const document = parseDocument(yaml, { prettyErrors: false });
  const add = (comment: string | null | undefined) => {
    for (const line of (comment ?? '').split('\n')) if (line.trim() !== '') comments.push(line.trim());
  };
  add(document.comment);
  add(document.commentBefore);
  visit(document, {
    Node: (_key, node) => {
      add(node.comment);
      add(node.commentBefore);
    },
  });
  return comments.sort();
}
