import { nodesOf } from '../markdown/guard-own-page.ts';
import type { Library, OwnPages } from './types.ts';

/**
 * Addresses of other sites that the content leads to: sources, and links in texts.
 *
 * @returns each once, in the order of their characters
 */
export function addressesOf({ practices, programme, ownPages }: Library): string[] {
  const sources = [
    ...programme.sources,
    ...programme.publications.entries,
    ...practices.flatMap(({ original }) => original.frontmatter.sources),
  ].flatMap(({ url }) => url ?? []);
  const bodies = practices.flatMap(({ original, translations }) =>
    [original, ...translations].flatMap(({ sections }) => sections.map(({ node }) => node)),
  );
  const links = [...bodies, ...treesOf(ownPages)]
    .flatMap((tree) => nodesOf(tree))
    .flatMap((node) => (node.type === 'link' ? [node.url] : []));
  return [...new Set([...sources, ...links])].filter((address) => /^https?:/i.test(address)).sort();
}

function treesOf(pages: OwnPages | undefined) {
  return Object.values(pages ?? {}).flatMap((languages) => Object.values(languages).map(({ tree }) => tree));
}
