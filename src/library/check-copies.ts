import { error, type Finding } from '../issues/issue.ts';
import { countWords } from '../markdown/plain-text.ts';
import type { Original, ResourceKind } from '../schemas/original.ts';
import type { Translation } from '../schemas/translation.ts';
import { alikeKey } from './alike.ts';
import type { PracticeFile } from './practice-file.ts';

/** A shorter text may be a name, which is the same in every language. */
const SENTENCE_WORDS = 6;
const PARAGRAPH_WORDS = 8;

/**
 * Finds what a translation still has from its original: title, summary, sentences among the facts, keywords, and
 * paragraphs of the body. Names of leads, partners and funds may be the same.
 *
 * @param file the translation's file
 * @param text its frontmatter
 * @param original the original's file
 * @param facts the original's frontmatter
 */
export function checkCopies(
  file: PracticeFile,
  text: Translation,
  original: PracticeFile,
  facts: Original,
): Finding[] {
  const resources = Object.entries(text.facts?.resources ?? {}).map(
    ([name, given]) =>
      [['facts', 'resources', name], given, facts.resources?.[name as ResourceKind]?.text] as const,
  );
  const sentences = [
    [['title'], text.title, facts.title],
    [['summary'], text.summary, facts.summary],
    ...resources,
    [['facts', 'evidenceReason'], text.facts?.evidenceReason, facts.evidence.reason],
  ] as const;
  const copies = sentences
    .filter(([, given, from]) => isCopy(given, from, SENTENCE_WORDS))
    .map(([path]) => path as readonly string[]);
  if (alikeKey(text.keywords.join(' ')) === alikeKey(facts.keywords.join(' '))) copies.push(['keywords']);
  return [
    ...copies.map((path) => {
      const message = `"${path.join('.')}" is the original\u2019s: translate it`;
      return error(file.locate(path), 'translation-same', message);
    }),
    ...copiedSections(file, original),
  ];
}

function copiedSections(file: PracticeFile, original: PracticeFile): Finding[] {
  return file.sections.flatMap(({ name, text, at }) => {
    const from = original.sections.find((section) => section.name === name);
    const lines = new Set(from?.text.split('\n').map(alikeKey));
    const copies = text
      .split('\n')
      .filter((line) => countWords(line) >= PARAGRAPH_WORDS && lines.has(alikeKey(line)));
    if (copies.length === 0) return [];
    const message = `<${name}> has ${copies.length} of the original\u2019s paragraphs: translate them`;
    return [error(at, 'translation-same', message)];
  });
}

function isCopy(given: string | undefined, from: string | undefined, words: number): boolean {
  return (
    given !== undefined &&
    from !== undefined &&
    countWords(given) >= words &&
    alikeKey(given) === alikeKey(from)
  );
}
