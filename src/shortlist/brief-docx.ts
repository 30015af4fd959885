import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Run } from './blocks.ts';
import type { Brief, BriefSection, BriefTable, Passage, SourceGroup } from './brief.ts';
import { CUT } from './brief-words.ts';

// Sizes are in half-points, margins and spaces in twentieths of a point.
const MARGIN = 800;
const TEXT_SIZE = 17;
const SMALL_SIZE = 14;
const GAP = 60;
const GREY = '555555';

/** Writes a brief as a Word file, in the browser. */
export function briefBlob(brief: Brief): Promise<Blob> {
  return Packer.toBlob(briefDocument(brief));
}

/** The Word document of a brief: A4, headings of the word processor's own, each text marked with its language. */
export function briefDocument(brief: Brief): Document {
  return new Document({
    title: brief.title,
    description: brief.origin,
    creator: brief.origin,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: TEXT_SIZE, language: { value: brief.lang } } },
        title: { run: { size: 32, bold: true }, paragraph: { spacing: { after: GAP } } },
        heading1: {
          run: { size: 22, bold: true },
          paragraph: { spacing: { before: 160, after: GAP }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({ text: brief.title, heading: HeadingLevel.TITLE }),
          line([new TextRun({ text: brief.lines.join(' · '), bold: true })]),
          line([small(brief.origin)]),
          ...brief.parts.flatMap(partChildren),
          heading(brief.sourcesHeading),
          ...brief.groups.flatMap(groupChildren),
        ],
      },
    ],
  });
}

function pageNumbers(): Footer {
  const numbers = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    size: SMALL_SIZE,
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children: [numbers] })] });
}

function partChildren({ heading: title, entries, table }: BriefSection): (Paragraph | Table)[] {
  return [
    heading(title),
    ...entries.map(({ letter, name, nameLang, passages }) =>
      line([
        new TextRun({ text: `${letter} `, bold: true }),
        new TextRun({ text: `${name}. `, bold: true, ...inLanguage(nameLang) }),
        ...passages.flatMap((passage, index) => [
          ...(index > 0 ? [new TextRun({ text: ' ' })] : []),
          ...passageRuns(passage),
        ]),
      ]),
    ),
    ...(table ? [tableOf(table)] : []),
  ];
}

function tableOf({ columns, rows }: BriefTable): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: 'AAAAAA' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (children: Paragraph[]) => new TableCell({ children, margins: { right: 100 } });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: border,
      bottom: border,
      insideHorizontal: border,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map((text) => cell([line([new TextRun({ text, bold: true })])])),
      }),
      ...rows.map(
        ({ letter, name, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell([line([new TextRun({ text: `${letter} ${name}`, bold: true })])]),
              ...cells.map((passages) => cell(passages.map((passage) => line(passageRuns(passage))))),
            ],
          }),
      ),
    ],
  });
}

function groupChildren({
  letter,
  title,
  titleLang,
  address,
  checked,
  notes,
  sources,
}: SourceGroup): Paragraph[] {
  return [
    line([
      new TextRun({ text: `${letter} `, bold: true, size: SMALL_SIZE }),
      new TextRun({ text: `${title}. `, bold: true, size: SMALL_SIZE, ...inLanguage(titleLang) }),
      link(address),
      small(` ${checked}. ${notes}`.trimEnd()),
    ]),
    ...sources.map(({ number, title: name, lang, url, about }) =>
      line([
        small(`${number}. `),
        new TextRun({ text: name, size: SMALL_SIZE, ...inLanguage(lang) }),
        small(`. ${about}. `),
        link(url),
      ]),
    ),
  ];
}

function passageRuns({ label, runs, lang, language, cut }: Passage): TextRun[] {
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

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
}

function line(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ children, spacing: { after: GAP } });
}

function small(text: string): TextRun {
  return new TextRun({ text, size: SMALL_SIZE, color: GREY });
}

function link(address: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: address, children: [small(address)] });
}

function inLanguage(lang: string | undefined): { language?: { value: string } } {
  return lang ? { language: { value: lang } } : {};
}
