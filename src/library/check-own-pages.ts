import { DEFAULT_LANG, LANGS } from '../i18n/locales.ts';
import { OWN_PAGES, type OwnPage } from '../i18n/paths.ts';
import { error, type Finding, START, warning } from '../issues/issue.ts';
import { nodesOf } from '../markdown/guard-own-page.ts';
import { digestOfTexts } from './digest.ts';
import type { OwnPageFile } from './own-page-file.ts';
import type { OwnPages, OwnPageText } from './types.ts';

type Found = { file: string; finding: Finding };

/**
 * Checks the files of the library's own pages against each other and joins them. Every page is there in every
 * language: a reader who asks how to contribute is not answered in a foreign one.
 *
 * @param files every file of a page
 * @param isRefused whether something at a path was refused, which is said already
 */
export function checkOwnPages(
  files: readonly OwnPageFile[],
  isRefused: (file: string) => boolean,
): { found: Found[]; pages: OwnPages } {
  const found: Found[] = [];
  const byPath = new Map(files.map((file) => [file.file, file]));
  const pages = OWN_PAGES.map((name) => {
    const original = byPath.get(pathOf(name, DEFAULT_LANG));
    const texts = LANGS.flatMap((lang): [string, OwnPageText][] => {
      const path = pathOf(name, lang);
      const file = byPath.get(path);
      if (!file) {
        if (!isRefused(path)) found.push({ file: path, finding: missing(lang) });
        return [];
      }
      if (file !== original && original)
        found.push(...checkTranslation(file, original).map((finding) => ({ file: path, finding })));
      const text = textOf(file, original);
      return text ? [[lang, text]] : [];
    });
    return [name, Object.fromEntries(texts)];
  });
  return { found, pages: Object.fromEntries(pages) as OwnPages };
}

/** Digest of what the translations of a page are made from. */
export function digestOfOwnPage({ frontmatter, body }: OwnPageFile): string {
  return digestOfTexts([frontmatter?.title ?? '', frontmatter?.description ?? '', body]);
}

function pathOf(name: OwnPage, lang: string): string {
  return `pages/${name}/${lang}.mdx`;
}

function missing(lang: string): Finding {
  const message =
    lang === DEFAULT_LANG
      ? 'this page is missing: add it'
      : 'this page is missing in this language: translate it';
  return error(START, 'page-missing', message);
}

function isOutdated(file: OwnPageFile, original: OwnPageFile | undefined): boolean {
  const digest = file.frontmatter?.translation?.digest;
  return digest !== undefined && original?.frontmatter !== undefined && digest !== digestOfOwnPage(original);
}

function textOf(file: OwnPageFile, original: OwnPageFile | undefined): OwnPageText | undefined {
  const { frontmatter, tree } = file;
  if (!frontmatter || !tree) return undefined;
  const { title, description, translation } = frontmatter;
  if (!translation) return { title, description, tree };
  const { method } = translation;
  return { title, description, tree, translation: { method, outdated: isOutdated(file, original) } };
}

function checkTranslation(file: OwnPageFile, original: OwnPageFile): Finding[] {
  const findings: Finding[] = [];
  const { translation } = file.frontmatter ?? {};
  if (translation && translation.from !== DEFAULT_LANG) {
    const message = `the original is ${DEFAULT_LANG}.mdx: write from: ${DEFAULT_LANG}`;
    findings.push(error(file.locate(['translation', 'from']), 'translation-from', message));
  }
  if (isOutdated(file, original)) {
    const message = `the original has changed since this translation: revise it, then run npm run stamp -- pages/${file.name}/${file.lang}`;
    findings.push(warning(file.locate(['translation', 'digest']), 'translation-outdated', message));
  }
  if (!file.tree || !original.tree) return findings;
  for (const [what, list] of Object.entries(SAME_IN_ALL)) {
    if (list(file.tree) === list(original.tree)) continue;
    const message = `the ${what} differ from those of the original: give the same, in the same order`;
    findings.push(warning(START, 'translation-structure', message));
  }
  return findings;
}

type Tree = NonNullable<OwnPageFile['tree']>;

/** What a translation takes over as it is. */
const SAME_IN_ALL: Record<string, (tree: Tree) => string> = {
  'levels of the headings': (tree) => listOf(tree, (node) => node.type === 'heading' && String(node.depth)),
  links: (tree) => listOf(tree, (node) => node.type === 'link' && node.url),
  'code blocks': (tree) => listOf(tree, (node) => node.type === 'code' && node.value),
  'list items': (tree) => listOf(tree, (node) => node.type === 'listItem' && '-'),
};

function listOf(tree: Tree, say: (node: Tree) => string | false): string {
  return nodesOf(tree)
    .flatMap((node) => say(node) || [])
    .join('\n');
}
