import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Brief, BriefSection, BriefTable, Entry, SourceGroup } from './brief-model.ts';
import { GAP, heading, inLanguage, line, link, passageRuns, SMALL_SIZE, small } from './docx-words.ts';

// Sizes are in half-points, margins and spaces in twentieths of a point.
const MARGIN = 800;
const TEXT_SIZE = 17;

/** Writes a brief as a Word file, in the browser. */
export function briefBlob(brief: Brief): Promise<Blob> {
  return Packer.toBlob(briefDocument(brief));
}

/** The Word document of a brief: A4, headings of the word processor's own, each text marked with its language. */
export function briefDocument(brief: Brief): Document {
  return new Document({
    title: brief.title,
    description: brief.origin,
    creator: brief.author,
    lastModifiedBy: brief.author,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: TEXT_SIZE, language: { value: brief.lang } } },
        title: { run: { size: 32, bold: true }, paragraph: { spacing: { after: GAP } } },
        heading1: {
          run: { size: 22, bold: true },
          paragraph: { spacing: { before: 160, after: GAP }, keepNext: true },
        },
        heading2: {
          run: { size: TEXT_SIZE, bold: true },
          paragraph: { spacing: { before: GAP, after: 0 }, keepNext: true },
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
  return [heading(title), ...entries.flatMap(entryChildren), ...(table ? [tableOf(table)] : [])];
}

/** An option under its name, which is a heading: the word processor's navigation lists it. */
function entryChildren({ letter, name, nameLang, passages }: Entry): Paragraph[] {
  const words = [new TextRun({ text: `${letter} ` }), new TextRun({ text: name, ...inLanguage(nameLang) })];
  return [
    new Paragraph({ children: words, heading: HeadingLevel.HEADING_2 }),
    line(
      passages.flatMap((passage, index) => [
        ...(index > 0 ? [new TextRun({ text: ' ' })] : []),
        ...passageRuns(passage),
      ]),
    ),
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
    new Paragraph({
      children: [new TextRun({ text: `${letter} ` }), new TextRun({ text: title, ...inLanguage(titleLang) })],
      heading: HeadingLevel.HEADING_2,
    }),
    line([link(address), small(` ${checked}. ${notes}`.trimEnd())]),
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
