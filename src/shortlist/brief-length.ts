import { plainText } from './blocks.ts';
import type { Brief, BriefSection, BriefTable, Entry, Passage } from './brief.ts';

// Lengths are in points, as src/styles/shortlist.css prints them on A4 with margins of 14 mm.
const PAGES = 2;
const PAGE = 762;
/** What lines and blocks that must stay together may leave empty at the foot of the first page. */
const LOST = 50;

const LINE = 10.7;
const PARAGRAPH_GAP = 2.6;
const HEADING = 20;
const SMALL_LINE = 8.2;

/** Characters on a line, in a wide typeface; letters of other widths even out over a page. */
const WIDTH = 118;
const ORIGIN_WIDTH = 142;
const SOURCE_WIDTH = 76;
/** Characters on a line of each column of the table. */
const COLUMNS = [12, 25, 47, 29] as const;

/** Whether a brief is likely to print on two pages. Rather too careful than not. */
export function fitsOnPages(brief: Brief): boolean {
  return lengthOf(brief) <= PAGES * PAGE - LOST;
}

/** Estimated height of a brief in print, in points. */
export function lengthOf(brief: Brief): number {
  const head = 22 + LINE + lines(brief.origin.length, ORIGIN_WIDTH) * 9 + 3 * PARAGRAPH_GAP;
  const parts = brief.parts.reduce((sum, part) => sum + HEADING + lengthOfPart(part), 0);
  const sources = brief.groups.reduce((sum, { title, address, checked, notes, sources }) => {
    const about = lines(title.length + address.length + checked.length + notes.length + 6, SOURCE_WIDTH);
    const items = sources.map(({ title, about, url }) =>
      lines(title.length + about.length + url.length + 4, SOURCE_WIDTH),
    );
    return sum + (about + items.reduce((all, one) => all + one, 0)) * SMALL_LINE + 2 * PARAGRAPH_GAP;
  }, 0);
  return head + parts + HEADING + sources / 2;
}

function lengthOfPart({ entries, table }: BriefSection): number {
  return lengthOfEntries(entries) + (table ? lengthOfTable(table) : 0);
}

function lengthOfEntries(entries: readonly Entry[]): number {
  return entries.reduce((sum, { name, passages }) => {
    const characters = passages.reduce((all, passage) => all + charactersOf(passage) + 1, name.length + 4);
    return sum + lines(characters, WIDTH) * LINE + PARAGRAPH_GAP;
  }, 0);
}

function lengthOfTable({ rows }: BriefTable): number {
  return rows.reduce((sum, { name, cells }) => {
    const heights = cells.map((cell, index) =>
      cell.reduce((all, passage) => all + lines(charactersOf(passage), COLUMNS[index + 1] ?? WIDTH), 0),
    );
    return sum + Math.max(lines(name.length + 2, COLUMNS[0]), ...heights) * LINE + PARAGRAPH_GAP;
  }, LINE + PARAGRAPH_GAP);
}

function charactersOf({ label = '', language = '', runs, cut }: Passage): number {
  // A citation is set small: its numbers take about half a letter each.
  const cites = runs.reduce((sum, run) => sum + ('cites' in run ? run.cites.length * 1.5 : 0), 0);
  return label.length + language.length + plainText(runs).length + cites + (cut ? 4 : 0) + (language ? 3 : 0);
}

function lines(characters: number, width: number): number {
  return Math.ceil(characters / width);
}
