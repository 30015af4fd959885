import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { readSettings } from '../../src/metadata/settings.ts';

/** Folder of the site under test. */
export const { outDir, site, base } = readSettings(process.env);

export type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** A built page. */
export interface BuiltPage {
  /** Path of its file below the site's folder. */
  file: string;
  /** Path of its address, with slashes at both ends. */
  path: string;
  html: string;
  elements: Element[];
}

/** Every HTML page of the built site. */
export function builtPages(folder = outDir): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, path: `/${file.replace(/index\.html$/, '')}`, html, elements: elementsOf(parse(html)) };
    });
}

/** All elements below a node, in the order of the document. */
export function elementsOf(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : [])];
}

/** Value of an attribute. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** Elements with a tag name, and with an attribute's value where one is given. */
export function find(page: BuiltPage, tagName: string, name?: string, value?: string): Element[] {
  return page.elements.filter(
    (element) =>
      element.tagName === tagName &&
      (name === undefined ||
        (value === undefined ? attribute(element, name) !== undefined : attribute(element, name) === value)),
  );
}

/** Text of an element, white space folded; a space that does not break is a letter of its own. */
export function textOf(node: Node | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  const text = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '');
}
