import { withoutCitations } from '../markdown/citations.ts';
import { countWords } from '../markdown/plain-text.ts';

/** How much a text has of what it may have. */
export interface Budget {
  count: number;
  min: number;
  max: number;
}

export type BudgetState = 'empty' | 'short' | 'right' | 'long';

/**
 * Words of a section as the check counts them: without citations, numbers of
 * items and addresses of links.
 */
export function sectionWords(text: string): number {
  const prose = text.replace(/^\s*\d+[.)]\s/gm, '').replace(/\]\([^)\s]*\)/g, ']');
  return countWords(withoutCitations(prose));
}

/** Characters of a line as the schema counts them. */
export function characters(text: string): number {
  return text.trim().length;
}

export function budgetState({ count, min, max }: Budget): BudgetState {
  if (count === 0) return 'empty';
  if (count > max) return 'long';
  return count < min ? 'short' : 'right';
}

/** Words or texts of a field that takes one a line, or several parted by commas or semicolons. */
export function splitWords(text: string): string[] {
  return text
    .split(/[\n,;]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
