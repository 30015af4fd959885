import type { Term } from './reading.ts';
import type { Named } from './search-data.ts';

/** A place, country or concept that a query names, and all the words that name it. */
export interface Said {
  label: string;
  /** Where the words stand in the query, in UTF-16 units, in their order. */
  ranges: (readonly [start: number, end: number])[];
  /** Whether the words seem to hold a typing error. */
  corrected: boolean;
}

const MOST_LABELS = 2;

/** What a query names, each once, however often it says it. */
export function saidTerms(terms: readonly Term[], named: readonly Named[]): Said[] {
  const said = new Map<string, Said>();
  for (const { meanings, start, end, corrected } of terms) {
    const labels = meanings.flatMap(({ named: index }) => named[index]?.label ?? []);
    if (labels.length === 0) continue;
    const label = [...new Set(labels)].slice(0, MOST_LABELS).join(' / ');
    const before = said.get(label) ?? { label, ranges: [], corrected: false };
    // Both parts of a German compound stand where the whole word does: Sprachkurs.
    const known = before.ranges.some(([from]) => from === start);
    said.set(label, {
      label,
      ranges: known ? before.ranges : [...before.ranges, [start, end]],
      corrected: before.corrected || corrected !== undefined,
    });
  }
  return [...said.values()];
}

/** A query with other words, or none, in the place of those that name something. */
export function replaceSaid(query: string, { ranges }: Pick<Said, 'ranges'>, instead: string): string {
  const cut = ranges.reduceRight(
    (text, [start, end], index) => text.slice(0, start) + (index === 0 ? instead : '') + text.slice(end),
    query,
  );
  return cut.replace(/\s+/g, ' ').trim();
}
