import { type Block, plainText, type Run, type Words } from './blocks.ts';

/** What a part of an entry begins with, in whole sentences; `cut` where more follows. */
export interface Beginning {
  runs: Run[];
  cut: boolean;
}

/** An end of a sentence in the middle of a text: its mark, closing marks, white space, then a capital or a digit. */
const END = /[.!?…]["”’»)\]]*\s+(?=["“„«‘(¿¡[]*[\p{Lu}\p{N}])/gu;
/** What stands before a full stop that ends no sentence: a number, an initial, or a short abbreviation. */
const ABBREVIATION = /(?:^|[\s(„“«"])(?:\p{N}{1,3}|\p{L}{1,3}|(?:\p{L}{1,3}\.\s?)+\p{L}{1,3})\.$/u;

/**
 * Splits a block into its sentences. In doubt two stay together, so that no sentence is ever cut in two; the
 * citations behind a sentence stay with it, and words in bold that introduce a paragraph with what they introduce.
 */
export function sentencesOf({ runs }: Block): Run[][] {
  const sentences: Run[][] = [];
  let current: Run[] = [];
  const end = () => {
    if (current.length > 0) sentences.push(current);
    current = [];
  };
  for (const run of runs) {
    if (!('text' in run)) {
      current.push(run);
      continue;
    }
    const before = current.at(-1);
    // A citation behind a full stop closes its sentence; one in the middle of a sentence does not.
    if (before && !('text' in before) && /^\s/.test(run.text) && !run.small && endsSentence(current)) end();

    for (const [index, piece] of splitWords(run).entries()) {
      if (index > 0) end();
      current.push(piece);
    }
  }
  end();
  return joinedToIntroductions(sentences.map(trimmed).filter((sentence) => sentence.length > 0));
}

/** Length of runs in characters, without citations. */
export function lengthOf(runs: readonly Run[]): number {
  return plainText(runs).length;
}

/**
 * The whole sentences (of paragraphs) and whole items (of lists) with which blocks begin: at least one, then as
 * many as fit.
 *
 * @param blocks a section
 * @param characters how long it may become
 * @param cited whether a sentence with a source must be among them, for which they may become twice as long
 */
export function beginningOf(blocks: readonly Block[], characters: number, cited = false): Beginning {
  const units = blocks.flatMap((block) => (block.kind === 'item' ? [block.runs] : sentencesOf(block)));
  const taken: Run[] = [];
  for (const [index, unit] of units.entries()) {
    const length = lengthOf(taken) + 1 + lengthOf(unit);
    const room = cited && !taken.some((run) => 'cites' in run) ? characters * 2 : characters;
    if (index > 0 && length > room) return { runs: taken, cut: true };
    if (index > 0) taken.push({ text: ' ' });
    taken.push(...unit);
  }
  return { runs: taken, cut: false };
}

function splitWords(run: Words): Words[] {
  const pieces: Words[] = [];
  let from = 0;
  for (const match of run.text.matchAll(END)) {
    const to = match.index + match[0].length;
    const text = run.text.slice(from, to);
    if (ABBREVIATION.test(text.trimEnd())) continue;
    pieces.push({ ...run, text });
    from = to;
  }
  pieces.push({ ...run, text: run.text.slice(from) });
  return pieces.filter(({ text }) => text !== '');
}

function endsSentence(runs: readonly Run[]): boolean {
  return /[.!?…]["”’»)\]]*$/.test(plainText(runs).trimEnd());
}

function trimmed(runs: readonly Run[]): Run[] {
  const sentence = runs.map((run) => ({ ...run }));
  const [first, last] = [sentence.at(0), sentence.at(-1)];
  if (first && 'text' in first) first.text = first.text.trimStart();
  if (last && 'text' in last) last.text = last.text.trimEnd();
  return sentence.filter((run) => !('text' in run) || run.text !== '');
}

function joinedToIntroductions(sentences: readonly Run[][]): Run[][] {
  const joined: Run[][] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (before?.every((run) => 'text' in run && run.strong)) before.push({ text: ' ' }, ...sentence);
    else joined.push([...sentence]);
  }
  return joined;
}
