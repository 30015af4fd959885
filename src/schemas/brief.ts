import { z } from 'zod';
import { lineWithCitations } from './text.ts';

/** What a council brief says of a practice, a line each, in its order. */
export const BRIEF_PARTS = ['problem', 'costs', 'evidence', 'risks', 'needs'] as const;

export type BriefPart = (typeof BRIEF_PARTS)[number];

/** Parts that no source may know; the others must cite one. */
export const UNCITED_BRIEF_PARTS: ReadonlySet<BriefPart> = new Set(['costs', 'needs']);

const MEANINGS: Readonly<Record<BriefPart, string>> = {
  problem: 'The problem that the town had, and for whom. Cites a source.',
  costs: 'What it costs, who pays, who works on it; or that no source says so.',
  evidence:
    'The result that says most, who counted it and when; or what was looked for and not found. Cites a source.',
  risks: 'The limit or criticism that a council must know. Cites a source.',
  needs: 'What a town would need to do the same: time, staff, powers, partners; or that no source says so.',
};

const line = (part: BriefPart, min: number, max: number) =>
  lineWithCitations(max, min).describe(MEANINGS[part]);

/**
 * The five lines of a council brief: plain text in which `[^s1]` cites a source. All of them, or none.
 *
 * @param min the fewest characters of a line
 * @param max the most, citations included
 */
export function briefSchema(min: number, max: number) {
  return z.strictObject({
    problem: line('problem', min, max),
    costs: line('costs', min, max),
    evidence: line('evidence', min, max),
    risks: line('risks', min, max),
    needs: line('needs', min, max),
  });
}

export type BriefLines = Record<BriefPart, string>;
