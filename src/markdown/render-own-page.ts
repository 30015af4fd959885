import type { Element, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, Heading, InlineCode, Link, Nodes } from 'mdast';
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast';
import { pageOfLink } from '../i18n/page-links.ts';
import type { Page } from '../i18n/paths.ts';
import { faultOfWebAddress } from '../schemas/web-address.ts';
import { ALLOWED_NODES } from './allow-list.ts';
import type { Parsed } from './parse.ts';

/** What is rendered beside what a practice's body may hold. */
const ALSO: ReadonlySet<string> = new Set(['heading', 'code']);

const nothing = () => undefined;

/** Handlers that drop what is not on the allow-list, should it ever get past the guard. */
const DROPPED = Object.fromEntries(
  Object.keys(defaultHandlers)
    .filter((type) => !ALLOWED_NODES.has(type) && !ALSO.has(type))
    .map((type) => [type, nothing]),
);

/**
 * Renders the guarded body of one of the library's own pages to HTML.
 *
 * @param tree the tree of the body
 * @param hrefOf link to a page of the site in the language of the text
 */
export function renderOwnPage(tree: NonNullable<Parsed['tree']>, hrefOf: (page: Page) => string): string {
  const handlers = {
    ...DROPPED,
    link: (state: State, node: Link) => renderLink(state, node, hrefOf),
    heading: renderHeading,
    code: renderCode,
    inlineCode: (_state: State, node: InlineCode) => codeElement(node.value),
  };
  const hast = toHast(tree as Nodes, { handlers, unknownHandler: nothing }) as HastRoot;
  return toHtml(hast).trim();
}

function renderLink(state: State, node: Link, hrefOf: (page: Page) => string): Element | undefined {
  const page = pageOfLink(node.url);
  if (!page && faultOfWebAddress(node.url)) return undefined;
  const href = page ? hrefOf(page) : node.url;
  return { type: 'element', tagName: 'a', properties: { href }, children: state.all(node) };
}

function renderHeading(state: State, node: Heading): Element {
  const tagName = node.depth === 2 ? 'h2' : 'h3';
  return { type: 'element', tagName, properties: {}, children: state.all(node) };
}

function renderCode(_state: State, node: Code): Element {
  return { type: 'element', tagName: 'pre', properties: {}, children: [codeElement(node.value)] };
}

/** What is typed is the same in every language, so no machine translates it. */
function codeElement(value: string): Element {
  const properties = { translate: 'no' };
  return { type: 'element', tagName: 'code', properties, children: [{ type: 'text', value }] };
}
