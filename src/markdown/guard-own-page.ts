import { isPageLink, LINK_NAMES, pageOfLink } from '../i18n/page-links.ts';
import { error, type Finding, quoted } from '../issues/issue.ts';
import { FORBIDDEN_CHARACTERS } from '../schemas/characters.ts';
import { sectionSpec } from '../schemas/sections.ts';
import { guardTree } from './guard.ts';
import type { Parsed } from './parse.ts';
import { childrenOf, pointOf } from './tree.ts';

type Node = NonNullable<Parsed['tree']>;

/** Rules of a practice's body that do not hold for a page of the library's own. */
const WIDER: ReadonlySet<string> = new Set(['heading', 'code-block', 'outside-section']);

/**
 * Judges the body of one of the library's own pages: by the guard of a practice's body, but with headings, code
 * blocks and links to other pages, and without sections and citations.
 *
 * @param tree the tree of a whole body
 * @returns every refusal
 */
export function guardOwnPage(tree: Node): Finding[] {
  const nodes = nodesOf(tree);
  const links = new Set(nodes.filter(isLinkToPage).map((node) => placeOf(pointOf(node))));
  const common = guardTree(tree).filter(
    (finding) =>
      !WIDER.has(finding.rule) && !(finding.rule === 'link-address' && links.has(placeOf(finding))),
  );
  return [...common, ...nodes.flatMap(judge), ...judgeHeadings(nodes)];
}

/** Every node of a tree, in the order of the text. Deeper ones than the guard goes are left out. */
export function nodesOf(tree: Node, depth = 0): Node[] {
  if (depth > MAX_DEPTH) return [];
  return [tree, ...childrenOf(tree).flatMap((child) => nodesOf(child, depth + 1))];
}

const MAX_DEPTH = 30;

function isLinkToPage(node: Node): boolean {
  return node.type === 'link' && isPageLink(node.url);
}

function placeOf({ line, column }: { line: number; column: number }): string {
  return `${line}:${column}`;
}

function judge(node: Node): Finding[] {
  const at = pointOf(node);
  if (node.type === 'link' && isPageLink(node.url) && !pageOfLink(node.url)) {
    const message = `the link ${quoted(node.url)} names no page: write page: and one of ${LINK_NAMES.join(' ')}`;
    return [error(at, 'page-link', message)];
  }
  if (node.type === 'text' && node.value.includes('[^'))
    return [error(at, 'citation-form', 'a page has no list of sources: link to the source instead')];
  if (node.type === 'code')
    return FORBIDDEN_CHARACTERS.filter(([pattern]) => pattern.test(node.value)).map(([, rule, message]) =>
      error(at, rule, `the code ${message}`),
    );
  if (node.type === 'mdxJsxFlowElement' && sectionSpec(node.name ?? ''))
    return [error(at, 'component', 'a page has no sections: delete the tag and write a heading')];
  return [];
}

/** A page has its title already: headings are of the second and third level, and none hangs in the air. */
function judgeHeadings(nodes: readonly Node[]): Finding[] {
  const headings = nodes.flatMap((node) => (node.type === 'heading' ? [node] : []));
  return headings.flatMap((heading, index) => {
    const deepest = index === 0 ? 2 : 3;
    if (heading.depth >= 2 && heading.depth <= deepest) return [];
    const message =
      index === 0
        ? 'the first heading must be of the second level: write ##'
        : 'headings are of the second or third level: write ## or ###';
    return [error(pointOf(heading), 'heading-level', message)];
  });
}
