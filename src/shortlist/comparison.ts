import { SHOWN_FACTS, type ShownFact, type ShownValue } from '../catalogue/shown-facts.ts';
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

/** A part of the comparison: rows of facts, then sections whose texts stand side by side. */
export interface Part {
  name: PartName;
  rows: FactRow[];
  sections: readonly SectionName[];
}

export const PARTS = ['facts', 'costs', 'evidence', 'limits'] as const;

export type PartName = (typeof PARTS)[number];

const FACTS_OF: Readonly<Record<PartName, readonly ShownFact[]>> = {
  facts: SHOWN_FACTS.slice(0, SHOWN_FACTS.indexOf('funding')),
  costs: ['funding', 'cost', 'staff', 'leadTime', 'legalPower'],
  evidence: ['evidence', 'checked'],
  limits: [],
};

const SECTIONS_OF: Readonly<Record<PartName, readonly SectionName[]>> = {
  facts: [],
  costs: [],
  evidence: ['Results'],
  limits: ['Limits'],
};

/** The rows in which practices are compared, by part. */
export function comparisonOf(records: readonly ShortlistRecord[]): Part[] {
  return PARTS.map((name) => ({
    name,
    rows: FACTS_OF[name].map((fact) => {
      const cells = records.map(({ shown }) => shown.facts[fact]);
      return { fact, cells, likeness: likenessOf(cells) };
    }),
    sections: SECTIONS_OF[name],
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
