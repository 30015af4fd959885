import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Link, Nodes, Text } from 'mdast';
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast';
import type { SourceKind } from '../schemas/source.ts';
import { faultOfWebAddress } from '../schemas/web-address.ts';
import { ALLOWED_NODES } from './allow-list.ts';
import { citationsIn, splitCitations } from './citations.ts';
import { evidencePlace } from './evidence.ts';
import type { Section } from './sections.ts';
import type { MdastNode } from './tree.ts';

/** What rendering needs to know besides the tree. */
export interface RenderContext {
  /** Number and kind of each source, by key; numbers count from 1 in the order of the frontmatter. */
  sources: ReadonlyMap<string, { number: number; kind: SourceKind }>;
  /** Accessible name of a citation, in the language of the text. */
  citationLabel: (number: number) => string;
}

/** HTML id of a source in the list of sources, which citations link to. */
export function sourceAnchor(number: number): string {
  return `s${number}`;
}

const nothing = () => undefined;

/** Handlers that drop what is not on the allow-list, should it ever get past the guard. */
const DROPPED = Object.fromEntries(
  Object.keys(defaultHandlers)
    .filter((type) => !ALLOWED_NODES.has(type))
    .map((type) => [type, nothing]),
);

/**
 * Renders a guarded section to HTML. A node that is not on the allow-list vanishes, whatever the guard said.
 *
 * @returns HTML of the section's content, without a heading
 */
export function renderSection(section: Section, context: RenderContext): string {
  const children = (section.node as { children: Nodes[] }).children;
  const hast = toHast(
    { type: 'root', children: children as never },
    {
      handlers: { ...DROPPED, link: renderLink, text: (_state, node: Text) => renderText(node, context) },
      unknownHandler: nothing,
    },
  ) as HastRoot;
  if (section.name === 'Results') markResults(hast, section.node, context);
  return toHtml(hast).trim();
}

/** A contributor's link gives no rank in search engines away. An address that the guard refuses leaves its words alone. */
function renderLink(state: State, node: Link): Element | ElementContent[] {
  if (faultOfWebAddress(node.url)) return state.all(node);
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: node.url, rel: ['nofollow', 'noopener'] },
    children: state.all(node),
  };
}

function renderText(node: Text, context: RenderContext): ElementContent[] {
  return splitCitations(node.value).map((piece) =>
    'prose' in piece ? { type: 'text', value: piece.prose } : renderCitations(piece.keys, context),
  );
}

function renderCitations(keys: readonly string[], { sources, citationLabel }: RenderContext): Element {
  return citationElement(
    keys.flatMap((key) => sources.get(key)?.number ?? []),
    citationLabel,
  );
}

function citationElement(numbers: readonly number[], label: (number: number) => string, page = ''): Element {
  const links = numbers.map(
    (number): Element => ({
      type: 'element',
      tagName: 'a',
      properties: { href: `${page}#${sourceAnchor(number)}`, ariaLabel: label(number) },
      children: [{ type: 'text', value: String(number) }],
    }),
  );
  return { type: 'element', tagName: 'sup', properties: {}, children: links };
}

/**
 * A run of citations as HTML, for facts that stand outside of sections.
 *
 * @param numbers numbers of the sources
 * @param label accessible name of a citation
 * @param page path of the page that lists the sources; empty for the page itself
 */
export function citationsHtml(
  numbers: readonly number[],
  label: (number: number) => string,
  page = '',
): string {
  return toHtml(citationElement(numbers, label, page));
}

/**
 * A line of plain text with its citations, as HTML.
 *
 * @param text plain text; `[^s1]` cites a source, everything else is escaped
 */
export function citedTextHtml(text: string, context: RenderContext): string {
  return toHtml(renderText({ type: 'text', value: text }, context));
}

/** Marks in each result where the page says what kind of evidence stands behind it. */
function markResults(hast: HastRoot, section: MdastNode, context: RenderContext): void {
  const items = (section as { children: MdastNode[] }).children
    .filter((node) => node.type === 'list')
    .flatMap((list) => (list as { children: MdastNode[] }).children);
  const elements = hast.children
    .filter(
      (node): node is Element => node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol'),
    )
    .flatMap((list) => list.children)
    .filter((node): node is Element => node.type === 'element' && node.tagName === 'li');
  for (const [index, element] of elements.entries()) {
    const item = items[index];
    if (!item) continue;
    const kinds = citationsIn(item).flatMap(({ key }) => context.sources.get(key)?.kind ?? []);
    if (kinds.length === 0) continue;
    element.children.push({ type: 'text', value: ' ' }, evidencePlace([...new Set(kinds)]));
  }
}
