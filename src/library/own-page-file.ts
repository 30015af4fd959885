import type { z } from 'zod';
import { DEFAULT_LANG, isLang, type Lang } from '../i18n/locales.ts';
import { OWN_PAGES, type OwnPage } from '../i18n/paths.ts';
import { error, type Finding, type Point, START } from '../issues/issue.ts';
import { guardOwnPage } from '../markdown/guard-own-page.ts';
import { type Parsed, parseBody } from '../markdown/parse.ts';
import { ownPageSchema, ownPageTranslationSchema } from '../schemas/own-page.ts';
import { explainIssues } from './explain.ts';
import { openDocument } from './open-document.ts';
import { plainWords } from './plain-words.ts';
import type { FileSource } from './read-file.ts';
import { parseYaml } from './yaml.ts';

type Origin = z.infer<typeof ownPageTranslationSchema>['translation'];

/** One language of one of the library's own pages, judged by itself. */
export interface OwnPageFile {
  /** Path relative to the content folder: `pages/<page>/<lang>.mdx`. */
  file: string;
  name: OwnPage;
  lang: Lang;
  findings: Finding[];
  /** Valid frontmatter; `translation` in every language but the original's. */
  frontmatter?: { title: string; description: string; translation?: Origin };
  /** The body's text, without frontmatter. */
  body: string;
  /** The body's tree, where it could be parsed. */
  tree?: NonNullable<Parsed['tree']>;
  /** Position of a value of the frontmatter. */
  locate: (path: readonly PropertyKey[]) => Point;
}

/** Whether a path below the content folder is a file of one of the library's own pages. */
export function isOwnPageFile(steps: readonly string[]): boolean {
  const [top, page, name = ''] = steps;
  return (
    top === 'pages' &&
    steps.length === 3 &&
    OWN_PAGES.some((known) => known === page) &&
    name.endsWith('.mdx') &&
    isLang(name.slice(0, -'.mdx'.length))
  );
}

/**
 * Reads one file of a page as data. Nothing in it is ever run.
 *
 * @param file path relative to the content folder, of a file that `isOwnPageFile` knows
 * @param source the file's bytes, or why they could not be read
 */
export function readOwnPageFile(file: string, source: FileSource): OwnPageFile {
  const [, name, lang = ''] = file.split('/');
  const result: OwnPageFile = {
    file,
    name: name as OwnPage,
    lang: lang.replace('.mdx', '') as Lang,
    findings: [],
    body: '',
    locate: () => START,
  };
  const { findings, document } = openDocument(source);
  result.findings.push(...findings);
  if (!document) return result;
  readFrontmatter(result, document.frontmatter, document.frontmatterLine);
  readBody(result, document.body);
  return result;
}

function readFrontmatter(result: OwnPageFile, text: string, line: number): void {
  const yaml = parseYaml(text, line);
  result.findings.push(...yaml.findings);
  result.locate = yaml.locate;
  if (yaml.findings.length > 0) return;
  const schema = result.lang === DEFAULT_LANG ? ownPageSchema : ownPageTranslationSchema;
  const parsed = schema.safeParse(yaml.value, { error: plainWords });
  if (parsed.success) result.frontmatter = parsed.data;
  else result.findings.push(...explainIssues(parsed.error.issues, yaml, 'the frontmatter'));
}

function readBody(result: OwnPageFile, body: string): void {
  result.body = body.trim();
  if (result.body === '') {
    result.findings.push(error(START, 'body-missing', 'the page has no text: write it below the second ---'));
    return;
  }
  const { tree, findings } = parseBody(body);
  result.findings.push(...findings);
  if (!tree) return;
  result.findings.push(...guardOwnPage(tree));
  result.tree = tree;
}
