import { error, type Finding, type Point, START, warning } from '../issues/issue.ts';
import {
  BODY_WORDS,
  LEAST_SHARE,
  SECTIONS,
  type SectionName,
  type SectionSpec,
  sectionSpec,
  TRANSLATION_ALLOWANCE,
} from '../schemas/sections.ts';
import { citationsIn } from './citations.ts';
import { countWords, plainText } from './plain-text.ts';
import { childrenOf, type MdastNode, pointOf } from './tree.ts';

/** A section of a body as parsed. */
export interface Section {
  name: SectionName;
  node: MdastNode;
  at: Point;
  /** Plain text, citations left out. */
  text: string;
  /** Words of that text. */
  words: number;
}

/** The sections of a tree, in the order of the text; unknown elements are left to the guard. */
export function sectionsOf(tree: MdastNode): Section[] {
  return childrenOf(tree).flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement') return [];
    const spec = sectionSpec(node.name ?? '');
    if (!spec) return [];
    const text = plainText(node).trim();
    return [{ name: spec.name, node, at: pointOf(node), text, words: countWords(text) }];
  });
}

/**
 * Checks which sections there are, their order, their length and their citations.
 *
 * @param sections the sections of one body
 * @param isOriginal translations have wider budgets, because the same text is longer in most languages
 */
export function checkSections(sections: readonly Section[], isOriginal: boolean): Finding[] {
  return [
    ...checkPresence(sections),
    ...checkOrder(sections),
    ...sections.flatMap((section) => {
      const spec = sectionSpec(section.name) as SectionSpec;
      return [...checkLength(section, spec, isOriginal), ...checkCited(section, spec)];
    }),
    ...checkBody(sections, isOriginal),
  ];
}

/** Words of a whole body. */
export function wordsOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { words }) => sum + words, 0);
}

/** The budget of a body or section in a language: translations have more room. */
function roomFor(words: number, isOriginal: boolean): number {
  return isOriginal ? words : Math.ceil(words * TRANSLATION_ALLOWANCE);
}

function checkBody(sections: readonly Section[], isOriginal: boolean): Finding[] {
  const words = wordsOf(sections);
  const most = roomFor(BODY_WORDS.tooMany, isOriginal);
  if (words <= most) return [];
  const message = `the body has ${words} words; ${roomFor(BODY_WORDS.max, isOriginal)} are the aim, more than ${most} too many: shorten it`;
  return [warning(sections[0]?.at ?? START, 'body-long', message)];
}

function checkPresence(sections: readonly Section[]): Finding[] {
  const findings: Finding[] = [];
  const at = sections[0]?.at ?? START;
  for (const spec of SECTIONS) {
    const found = sections.filter((section) => section.name === spec.name);
    if (found.length === 0 && spec.required) {
      findings.push(error(at, 'section-missing', `<${spec.name}> is missing: add it. ${spec.purpose}`));
    }
    for (const extra of found.slice(1)) {
      findings.push(
        error(extra.at, 'section-twice', `<${spec.name}> stands here a second time: join the two`),
      );
    }
  }
  return findings;
}

function checkOrder(sections: readonly Section[]): Finding[] {
  const rank = (section: Section) => SECTIONS.findIndex((spec) => spec.name === section.name);
  return sections.flatMap((section, index) => {
    const before = sections[index - 1];
    if (!before || rank(before) <= rank(section)) return [];
    return [
      error(section.at, 'section-order', `<${section.name}> must stand before <${before.name}>: move it up`),
    ];
  });
}

const LONGEST_WORD = 100;

function checkLength(section: Section, spec: SectionSpec, isOriginal: boolean): Finding[] {
  const { text, words, at, name } = section;
  const max = roomFor(spec.maxWords, isOriginal);
  if (new RegExp(`[^\\s]{${LONGEST_WORD}}`).test(text.replace(/https?:\S+/g, ''))) {
    return [
      error(
        at,
        'word-too-long',
        `<${name}> holds a word of more than ${LONGEST_WORD} characters: write it as words`,
      ),
    ];
  }
  if (words === 0)
    return [error(at, 'section-empty', `<${name}> is empty: write it, or delete it if it is optional`)];
  if (words > max)
    return [error(at, 'section-too-long', `<${name}> has ${words} words; ${max} are allowed: shorten it`)];
  if (words < spec.minWords * LEAST_SHARE) {
    const message = `<${name}> has ${words} words, which say nothing: write ${spec.minWords} or more, or delete it if it is optional`;
    return [error(at, 'section-too-short', message)];
  }
  if (isOriginal && words < spec.minWords) {
    return [
      warning(
        at,
        'section-short',
        `<${name}> has ${words} words; ${spec.minWords} or more help a reader judge`,
      ),
    ];
  }
  return [];
}

/** Every block that must carry a citation, and no paragraph that is nothing but citations. */
function checkCited(section: Section, spec: SectionSpec): Finding[] {
  const blocks = blocksOf(section.node);
  const judged = blocks.filter(({ inItem }) => spec.cited === 'all' || (spec.cited === 'items' && inItem));
  const what = spec.cited === 'all' ? 'paragraph and list item' : 'list item';
  return [
    ...judged
      .filter(({ node }) => citationsIn(node).length === 0)
      .map(({ node }) => {
        const message = `every ${what} of <${section.name}> needs a source: cite it as [^s1] or by another key`;
        return error(pointOf(node), 'citation-missing', message);
      }),
    ...blocks
      .filter(({ node }) => citationsIn(node).length > 0 && countWords(plainText(node)) === 0)
      .map(({ node }) => {
        const message = 'these citations stand alone: put them behind the sentence that they bear out';
        return error(pointOf(node), 'citation-alone', message);
      }),
  ];
}

interface Block {
  node: MdastNode;
  /** Whether it is a list item or a paragraph of one. */
  inItem: boolean;
}

/** The paragraphs of a section at any depth, and list items that hold none. */
function blocksOf(node: MdastNode, inItem = false): Block[] {
  if (node.type === 'paragraph') return [{ node, inItem }];
  const within = inItem || node.type === 'listItem';
  const blocks = childrenOf(node).flatMap((child) => blocksOf(child, within));
  return blocks.length === 0 && node.type === 'listItem' ? [{ node, inItem: true }] : blocks;
}
