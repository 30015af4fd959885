import type { z } from 'zod';
import { isLang, type Lang } from '../i18n/locales.ts';
import { firstFindings } from '../issues/first.ts';
import { error, type Finding, type Point, START } from '../issues/issue.ts';
import { boundBody } from '../markdown/bound-body.ts';
import { type Citation, citationsIn } from '../markdown/citations.ts';
import { guardTree } from '../markdown/guard.ts';
import { parseBody } from '../markdown/parse.ts';
import { plainText } from '../markdown/plain-text.ts';
import { warnOfProse } from '../markdown/prose.ts';
import { checkSections, type Section, sectionsOf } from '../markdown/sections.ts';
import { paragraphsOf, pointOf } from '../markdown/tree.ts';
import { type Original, originalSchema } from '../schemas/original.ts';
import { type Translation, translationSchema } from '../schemas/translation.ts';
import { explainIssues } from './explain.ts';
import { openDocument } from './open-document.ts';
import { plainWords } from './plain-words.ts';
import { faultOfPracticePath } from './practice-path.ts';
import type { FileSource } from './read-file.ts';
import { parseYaml } from './yaml.ts';

/** One file of a practice, judged by itself. */
export interface PracticeFile {
  /** Path relative to the content folder. */
  file: string;
  country: string;
  id: string;
  lang: Lang;
  findings: Finding[];
  /** A translation has the key `translation`; unknown is a file whose frontmatter cannot be read. */
  kind: 'original' | 'translation' | 'unknown';
  /** Valid frontmatter of an original. */
  original?: Original;
  /** Valid frontmatter of a translation. */
  translation?: Translation;
  /** The body's text, without frontmatter; empty where there is none. */
  body: string;
  sections: Section[];
  citations: Citation[];
  /** Position of a value of the frontmatter. */
  locate: (path: readonly PropertyKey[]) => Point;
}

/**
 * Reads one file of a practice as data: bounds, frontmatter, body. Nothing in it is ever run.
 *
 * @param file path relative to the content folder, `practices/<country>/<id>/<lang>.mdx`
 * @param source the file's bytes, or why they could not be read
 */
export function readPracticeFile(file: string, source: FileSource): PracticeFile {
  const [, country = '', id = '', name = ''] = file.split('/');
  const lang = name.replace(/\.mdx$/, '');
  const result: PracticeFile = {
    file,
    country,
    id,
    lang: isLang(lang) ? lang : 'en',
    findings: [],
    kind: 'unknown',
    body: '',
    sections: [],
    citations: [],
    locate: () => START,
  };
  const misplaced = faultOfPracticePath(file);
  if (misplaced) result.findings.push(misplaced);
  const { findings, document } = openDocument(source);
  result.findings.push(...findings);
  if (!document) return result;
  readFrontmatter(result, document.frontmatter, document.frontmatterLine);
  readBody(result, document.body);
  result.findings = firstFindings(result.findings);
  return result;
}

function readFrontmatter(result: PracticeFile, text: string, line: number): void {
  const yaml = parseYaml(text, line);
  result.findings.push(...yaml.findings);
  result.locate = yaml.locate;
  if (yaml.findings.length > 0) return;
  if (yaml.value === null || typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    result.findings.push(
      error({ line, column: 1 }, 'frontmatter-missing', 'the frontmatter must hold keys, such as title: …'),
    );
    return;
  }
  result.kind = Object.hasOwn(yaml.value, 'translation') ? 'translation' : 'original';
  const schema: z.ZodType = result.kind === 'translation' ? translationSchema : originalSchema;
  const parsed = schema.safeParse(yaml.value, { error: plainWords });
  if (!parsed.success) result.findings.push(...explainIssues(parsed.error.issues, yaml, 'the frontmatter'));
  else if (result.kind === 'translation') result.translation = parsed.data as Translation;
  else result.original = parsed.data as Original;
  if (parsed.success) warnOfFacts(result, parsed.data, []);
}

/** Warns of the prose among the facts, at any depth; titles of sources are others' and stay as they are. */
function warnOfFacts(result: PracticeFile, value: unknown, path: readonly PropertyKey[]): void {
  if (typeof value === 'string') result.findings.push(...warnOfProse(value, result.locate(path)));
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (path.length === 0 && key === 'sources') continue;
    warnOfFacts(result, inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function readBody(result: PracticeFile, body: string): void {
  if (body.trim() === '') {
    if (result.kind === 'original') {
      result.findings.push(
        error(
          START,
          'body-missing',
          'the original needs a body: write <Challenge>, <Approach>, <Results> and <Limits>',
        ),
      );
    }
    return;
  }
  result.body = body.trim();
  const tooMuch = boundBody(body);
  result.findings.push(...tooMuch);
  if (tooMuch.length > 0) return;
  const { tree, findings } = parseBody(body);
  result.findings.push(...findings);
  if (!tree) return;
  const refusals = guardTree(tree);
  result.findings.push(...refusals);
  // Nothing walks a tree any further that nests too deep.
  if (refusals.some(({ rule }) => rule === 'nesting-too-deep')) return;
  result.sections = sectionsOf(tree);
  result.citations = citationsIn(tree);
  result.findings.push(...checkSections(result.sections, result.kind === 'original'));
  for (const node of paragraphsOf(tree)) result.findings.push(...warnOfProse(plainText(node), pointOf(node)));
  for (const citation of result.citations.filter(({ insideLink }) => insideLink)) {
    result.findings.push(
      error(citation, 'citation-in-link', 'a citation must not stand inside a link: move it behind'),
    );
  }
}
