import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { PracticeFile } from '../../src/library/practice-file.ts';
import { renderSection } from '../../src/markdown/render.ts';

/** GitHub's rules for strangers' HTML, narrowed to what a practice is made of. */
const SCHEMA: Schema = {
  ...defaultSchema,
  ancestors: { li: ['ul', 'ol'] },
  tagNames: ['p', 'em', 'strong', 'code', 'br', 'ul', 'ol', 'li', 'blockquote', 'a', 'sup', 'small'],
  attributes: {
    a: ['href', 'ariaLabel', ['rel', 'nofollow', 'noopener']],
    ol: ['start'],
    small: ['dataEvidence'],
  },
  protocols: { href: ['http', 'https'] },
  required: {},
  strip: [],
};

/** A section of a file as the site renders it. */
export function htmlOf({ original, sections }: PracticeFile): string[] {
  const sources = (original?.sources ?? []).map(
    ({ key, kind }, index) => [key, { number: index + 1, kind }] as const,
  );
  const context = { sources: new Map(sources), citationLabel: (number: number) => `Source ${number}` };
  return sections.map((section) => renderSection(section, context));
}

/**
 * What is wrong with rendered HTML by rules that are not ours: it is read as a browser reads it (parse5), and a
 * sanitizer must find nothing to take away. An address is read by the platform's own parser.
 *
 * @returns undefined where nothing is wrong
 */
export function faultOfHtml(html: string): string | undefined {
  const tree: Root = { type: 'root', children: parseFragment(html).childNodes.map(toHast) };
  const read = toHtml(tree);
  const clean = toHtml(sanitize(tree, SCHEMA));
  if (clean !== read) return `the sanitizer changes it:\n${read}\n${clean}`;
  const addresses = [...elementsOf(tree)].flatMap(({ properties }) => properties.href ?? []).map(String);
  const bad = addresses.find((address) => !/^#s[1-9]\d*$/.test(address) && !isPublicPage(address));
  return bad === undefined ? undefined : `it leads to ${JSON.stringify(bad)}`;
}

function isPublicPage(address: string): boolean {
  const { protocol, username, password, hostname } = new URL(address, 'relative:/');
  return /^https?:$/.test(protocol) && username + password === '' && /\.[a-z][a-z\d-]+$/.test(hostname);
}

/** Schemes are the same in capitals, which the sanitizer does not know. */
function withPlainScheme(address: string): string {
  return address.replace(/^https?:/i, (scheme) => scheme.toLowerCase());
}

const PROPERTIES: Readonly<Record<string, string>> = {
  'aria-label': 'ariaLabel',
  'data-evidence': 'dataEvidence',
};

function toHast(node: DefaultTreeAdapterTypes.ChildNode): ElementContent {
  if ('value' in node) return { type: 'text', value: node.value };
  if (!('tagName' in node)) return { type: 'comment', value: node.nodeName };
  const properties = node.attrs.map(({ name, value }) => [
    PROPERTIES[name] ?? name,
    name === 'rel' ? value.split(' ') : name === 'href' ? withPlainScheme(value) : value,
  ]);
  return {
    type: 'element',
    tagName: node.tagName,
    properties: Object.fromEntries(properties),
    children: node.childNodes.map(toHast),
  };
}

function* elementsOf(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
  }
}
