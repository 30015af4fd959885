import { EVIDENCE_LEVELS } from '../schemas/scales.ts';
import { type Answers, answered, ELSEWHERE, FILTERS, type Question } from './answers.ts';
import { judge } from './judge.ts';
import type { JudgedRow, Reason } from './reasons.ts';

/** How much an answer counts: a practice about another problem is of little use, however alike the towns are. */
const WEIGHTS: Readonly<Record<Question, number>> = {
  country: 1,
  size: 1,
  group: 2,
  area: 4,
  cost: 1,
  staff: 1,
  power: 1,
};

/** A practice with what speaks for it, what differs and what is not known. */
export interface Ranked<Row> {
  row: Row;
  score: number;
  /** How many of the answers it fits. */
  fits: number;
  reasons: Reason[];
}

/** Practices of which more speaks for them than against them, and the others that fit an answer. */
export interface Cut<Row> {
  best: Ranked<Row>[];
  rest: Ranked<Row>[];
}

/** Cuts a ranking where no more speaks for a practice than against it. */
export function cutOf<Row>(ranked: readonly Ranked<Row>[]): Cut<Row> {
  return {
    best: ranked.filter(({ score }) => score > 0),
    rest: ranked.filter(({ score }) => score <= 0),
  };
}

/**
 * Practices that fit one answer at least, the best first; among equals the better evidenced, then in the order given.
 *
 * @param answers what the town said; a skipped question is not judged
 * @param rows all practices in the order of the catalogue
 */
export function rank<Row extends JudgedRow>(answers: Answers, rows: readonly Row[]): Ranked<Row>[] {
  const questions = answered(answers);
  const levels: readonly string[] = EVIDENCE_LEVELS;
  return rows
    .map((row) => {
      const reasons = questions.flatMap((question) => judge(question, answers[question], row));
      const score = reasons.reduce((sum, { question, worth }) => sum + WEIGHTS[question] * worth, 0);
      const fitting = reasons.filter(({ side }) => side === 'fits').map(({ question }) => question);
      return { row, score, fits: new Set(fitting).size, reasons };
    })
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.score - a.score || levels.indexOf(b.row.evidence) - levels.indexOf(a.row.evidence));
}

/** How many practices the catalogue shows for the same answers, means left out. */
export function countInCatalogue(answers: Answers, rows: readonly JudgedRow[]): number {
  const valuesOf = (row: JudgedRow) => ({
    country: [row.country],
    size: row.townSizes,
    group: row.groups,
    area: row.areas,
  });
  const wished = (question: (typeof FILTERS)[number]) => answers[question].filter((id) => id !== ELSEWHERE);
  return rows.filter((row) => {
    const values = valuesOf(row);
    return FILTERS.every(
      (question) =>
        wished(question).length === 0 || wished(question).some((id) => values[question].includes(id)),
    );
  }).length;
}
