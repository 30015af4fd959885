import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Run } from './blocks.ts';
import type { Passage } from './brief-model.ts';
import { CUT } from './brief-words.ts';

// Sizes are in half-points, spaces in twentieths of a point.
export const SMALL_SIZE = 14;
export const GAP = 60;
const GREY = '555555';

/** A passage, with what it is and its language before it. */
export function passageRuns({ label, runs, lang, language, cut }: Passage): TextRun[] {
  const before = [label ? `${label}: ` : '', language ? `(${language}) ` : ''].join('');
  return [
    ...(before ? [new TextRun({ text: before, color: GREY })] : []),
    ...runs.map((run) => textRun(run, lang)),
    ...(cut ? [new TextRun({ text: ` ${CUT}` })] : []),
  ];
}

function textRun(run: Run, lang: string): TextRun {
  if ('cites' in run) return new TextRun({ text: run.cites.join(', '), superScript: true });
  return new TextRun({
    text: run.small ? `(${run.text})` : run.text,
    ...(run.strong && { bold: true }),
    ...(run.em && { italics: true }),
    ...inLanguage(run.lang ?? lang),
  });
}

/** The heading of a part. */
export function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
}

/** A paragraph of running text. */
export function line(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ children, spacing: { after: GAP } });
}

/** Small print. */
export function small(text: string): TextRun {
  return new TextRun({ text, size: SMALL_SIZE, color: GREY });
}

/** An address in small print, which leads there. */
export function link(address: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: address, children: [small(address)] });
}

/** The language of words, where it is not the document's. */
export function inLanguage(lang: string | undefined): { language?: { value: string } } {
  return lang ? { language: { value: lang } } : {};
}
