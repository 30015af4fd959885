import { resolve } from 'node:path';
import { isLang, LANGS, type Lang } from '../i18n/locales.ts';
import { quoted } from '../issues/issue.ts';
import { contentDirOf, PROJECT_CONTENT, pathFromHere } from '../library/command.ts';
import { type Gathered, gatherContent } from '../library/gather.ts';
import { judgeContent } from '../library/read.ts';
import { isFolder } from '../library/read-file.ts';
import { TRANSLATION_METHODS, type TranslationMethod } from '../schemas/translation.ts';
import { readArguments } from './arguments.ts';
import { refreshEditorFiles } from './editor-files.ts';
import { nearest } from './near.ts';
import { translationSkeleton } from './translation-skeleton.ts';
import { writeNewFile } from './write-new.ts';

const FLAGS = { content: 'text', method: 'text', 'summary-only': 'switch', help: 'switch' } as const;

const USAGE = `usage: npm run translate -- <id> <lang> [--summary-only] [--method ${TRANSLATION_METHODS.join('|')}] [--content DIR]`;

/** What to write, judged. */
interface Order {
  id: string;
  lang: Lang;
  method?: TranslationMethod;
  summaryOnly: boolean;
}

/**
 * The command `npm run translate -- <id> <lang>`: writes the skeleton of a translation beside its original. A file that
 * exists is never touched.
 *
 * @param args id and language, and flags; `--summary-only` for a translation without a body
 * @param environment for `CONTENT_DIR`
 * @returns exit code: 0 for a written file, 1 for none, 2 for wrong arguments
 */
export function runTranslate(args: readonly string[], environment: NodeJS.ProcessEnv): number {
  const read = readArguments(args, FLAGS);
  if (typeof read !== 'string' && read.switches.has('help')) {
    console.log(USAGE);
    return 0;
  }
  const order = typeof read === 'string' ? read : orderOf(read.rest, read.texts.method);
  if (typeof order === 'string' || typeof read === 'string') {
    console.error(`${String(order)}\n${USAGE}`);
    return 2;
  }
  const contentDir = read.texts.content ? resolve(read.texts.content) : contentDirOf(environment);
  if (!isFolder(contentDir)) {
    console.error('there is no content folder at this path: correct --content or CONTENT_DIR');
    return 1;
  }
  const gathered = gatherContent(contentDir, PROJECT_CONTENT);
  const made = make({ ...order, summaryOnly: read.switches.has('summary-only') }, gathered, contentDir);
  const fault = typeof made === 'string' ? made : writeNewFile(contentDir, made.file, made.text);
  if (fault !== undefined || typeof made === 'string') {
    console.error(fault);
    return 1;
  }
  refreshEditorFiles(contentDir);
  const path = pathFromHere(contentDir, made.file);
  console.log(
    [
      `Written: ${path}`,
      'It holds the original\u2019s texts: write yours over them, in the same order, and keep [^s1] behind the same sentences.',
      'Names may stay as they are. Say in "translation.method" how it was made.',
      `Then: npm run check -- ${path}`,
    ].join('\n'),
  );
  return 0;
}

function orderOf(rest: readonly string[], method: string | undefined): Omit<Order, 'summaryOnly'> | string {
  const [id, lang, ...more] = rest;
  if (id === undefined || lang === undefined) return 'the id of a practice and a language are needed';
  if (more.length > 0) return `${quoted(more[0] ?? '')} is one argument too many: one language at a time`;
  if (!isLang(lang)) return `${quoted(lang)} is no language of the site: use one of ${LANGS.join(' ')}`;
  const known = TRANSLATION_METHODS.find((name) => name === method);
  if (method !== undefined && !known)
    return `--method is one of ${TRANSLATION_METHODS.join(', ')}, not ${quoted(method)}`;
  return { id, lang, ...(known && { method: known }) };
}

function make(order: Order, gathered: Gathered, contentDir: string): { file: string; text: string } | string {
  const { id, lang, method, summaryOnly } = order;
  const { ids } = gathered.listing;
  if (!ids.has(id)) {
    const near = nearest(id, [...ids]);
    const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'correct the id';
    return `there is no practice ${quoted(id)}: ${hint}`;
  }
  const files = gathered.files.filter((file) => file.id === id);
  const originals = files.filter(({ kind }) => kind === 'original');
  const [original] = originals;
  if (!original || originals.length > 1)
    return `${id} has ${originals.length} originals, where one is needed: npm run check says more`;
  if (original.lang === lang)
    return `the original of ${id} is in this language (${lang}): choose another language`;
  const existing = files.find((file) => file.lang === lang);
  if (existing)
    return `${pathFromHere(contentDir, existing.file)} exists already: revise it, then npm run stamp -- ${id}/${lang}`;
  const { issues } = judgeContent(gathered);
  const isUnsound = issues.some(({ file, severity }) => file === original.file && severity === 'error');
  if (!original.original || isUnsound)
    return `the original has errors: mend them first, npm run check -- ${pathFromHere(contentDir, original.file)}`;
  return {
    file: `practices/${original.country}/${id}/${lang}.mdx`,
    text: translationSkeleton(
      original.original,
      original.lang,
      summaryOnly ? undefined : original.body,
      method,
    ),
  };
}
