import { SHOWN_FACTS, type ShownFact, type ShownValue } from '../catalogue/shown-facts.ts';
import type { Lang } from '../i18n/locales.ts';
import type { BriefPart } from '../schemas/brief.ts';
import type { SectionName } from '../schemas/sections.ts';
import type { ShortlistRecord } from './record.ts';

/**
 * What a row of the comparison says of its cells: all the same, some values the same, all different; not known
 * for some (whatever the others say), or for none. What is not known is never a difference.
 */
export type Likeness =
  | { kind: 'same' }
  | { kind: 'partly'; common: string[] }
  | { kind: 'differs' }
  | { kind: 'unknown' }
  | { kind: 'none' };

/** A row that compares a fact: the values of each practice, in the order of the columns. */
export interface FactRow {
  fact: ShownFact;
  cells: ShownValue[][];
  likeness: Likeness;
}

/** A part of the comparison: rows of facts, then texts that stand side by side. */
export interface Part {
  name: PartName;
  rows: FactRow[];
  texts: readonly BriefPart[];
}

export const PARTS = ['facts', 'costs', 'evidence', 'limits'] as const;

export type PartName = (typeof PARTS)[number];

const FACTS_OF: Readonly<Record<PartName, readonly ShownFact[]>> = {
  facts: SHOWN_FACTS.slice(0, SHOWN_FACTS.indexOf('funding')),
  costs: ['funding', 'cost', 'staff', 'leadTime', 'legalPower'],
  evidence: ['evidence', 'checked'],
  limits: [],
};

const TEXTS_OF: Readonly<Record<PartName, readonly BriefPart[]>> = {
  facts: ['problem'],
  costs: ['costs'],
  evidence: ['evidence'],
  limits: ['risks', 'needs'],
};

/** The section that says at length what a line of the brief says. */
export const SECTION_OF = {
  problem: 'Challenge',
  costs: 'Resources',
  evidence: 'Results',
  risks: 'Limits',
  needs: 'Transfer',
} as const satisfies Record<BriefPart, SectionName>;

/**
 * What an entry says on a part of the brief, as HTML of our own renderer: its line or, where nobody has written
 * one, its section; undefined where it has neither.
 */
export function textOn(
  part: BriefPart,
  { brief, sections, translation }: ShortlistRecord,
): { html: string; lang: Lang } | undefined {
  if (brief) return { html: brief.lines[part], lang: brief.lang };
  const html = sections.find(({ name }) => name === SECTION_OF[part])?.html;
  return html === undefined ? undefined : { html, lang: translation.bodyLang };
}

/** The rows in which practices are compared, by part. */
export function comparisonOf(records: readonly ShortlistRecord[]): Part[] {
  return PARTS.map((name) => ({
    name,
    rows: FACTS_OF[name].map((fact) => {
      const cells = records.map(({ shown }) => shown.facts[fact]);
      return { fact, cells, likeness: likenessOf(cells) };
    }),
    texts: TEXTS_OF[name],
  }));
}

/** How alike the values of practices are; the order of values does not matter. */
export function likenessOf(cells: readonly (readonly ShownValue[])[]): Likeness {
  const known = cells.filter((values) => values.length > 0);
  if (known.length === 0) return { kind: 'none' };
  if (known.length < cells.length) return { kind: 'unknown' };
  const [first = [], ...others] = cells;
  const common = first.filter(({ id }) => others.every((values) => values.some((value) => value.id === id)));
  if (cells.every((values) => values.length === common.length)) return { kind: 'same' };
  return common.length > 0 ? { kind: 'partly', common: common.map(({ text }) => text) } : { kind: 'differs' };
}
