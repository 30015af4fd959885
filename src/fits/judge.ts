import { TOWN_SIZES } from '../catalogue/bands.ts';
import { COST_BANDS } from '../schemas/scales.ts';
import { ELSEWHERE, type Question } from './answers.ts';
import type { JudgedRow, Quoted, Reason, ReasonKey } from './reasons.ts';

/** A reason of which the question is not yet said. */
type Finding = Omit<Reason, 'question'>;
type Judge = (row: JudgedRow, answers: readonly string[]) => Finding[];

const fits = (key: ReasonKey, values: readonly string[] = [], worth = 1): Finding => ({
  side: 'fits',
  key,
  values,
  worth,
});
const check = (key: ReasonKey, values: readonly string[] = [], worth = -1): Finding => ({
  side: 'check',
  key,
  values,
  worth,
});
const unknown = (key: ReasonKey): Finding => ({ side: 'unknown', key, values: [], worth: 0 });

/** What a source says of a resource, for the reader to judge; or that none was found. Counts neither way. */
const textOf = (row: JudgedRow, resource: Quoted): Finding =>
  row[resource] === null
    ? unknown(`fact.${resource}`)
    : { ...check(`fact.${resource}`, [], 0), quote: resource };

const country: Judge = (row, [own]) => {
  // Every practice is in another country then: that tells none from the others.
  if (own === ELSEWHERE) return [check('fits.otherCountry', [], 0)];
  return row.country === own ? [fits('fits.sameCountry', [row.country])] : [check('fits.otherCountry')];
};

const size: Judge = (row, [own = '']) => {
  if (row.places.length === 0) return [check('fits.noTown', [], 0)];
  if (row.townSizes.length === 0) return [unknown('facet.size')];
  if (row.townSizes.includes(own)) {
    return [fits(row.townSizes.length > 1 ? 'fits.oneTownSize' : 'fits.sameSize', [own])];
  }
  // Towns of the next size up or down are not far away; a village and a metropolis are.
  const order: readonly string[] = TOWN_SIZES;
  const steps = row.townSizes.map((other) => Math.abs(order.indexOf(other) - order.indexOf(own)));
  return [check('fits.otherSize', row.townSizes, Math.min(...steps) === 1 ? 0 : -1)];
};

/** One match of several wishes is worth half, and of the other half the share of the wishes that are met. */
const shared = (has: readonly string[], wished: readonly string[], same: ReasonKey, other: ReasonKey) => {
  const both = wished.filter((id) => has.includes(id));
  return both.length > 0 ? fits(same, both, 0.5 + both.length / wished.length / 2) : check(other);
};

const group: Judge = (row, wished) => [shared(row.groups, wished, 'fits.sameGroup', 'fits.otherGroup')];
const area: Judge = (row, wished) => [shared(row.areas, wished, 'fits.sameArea', 'fits.otherArea')];

const cost: Judge = (row, [money = '']) => {
  if (row.costBand === null) return [textOf(row, 'cost')];
  const order: readonly string[] = COST_BANDS;
  const within = order.indexOf(row.costBand) <= order.indexOf(money);
  const finding = within ? fits('fits.withinCost', [row.costBand]) : check('fits.aboveCost', [row.costBand]);
  return [{ ...finding, quote: 'cost' }];
};

const staff: Judge = (row) => {
  if (row.staffBy === 'volunteers') return [{ ...fits('fits.volunteers'), quote: 'staff' }];
  if (row.staffBy === 'existing-staff') return [{ ...fits('fits.existingStaff'), quote: 'staff' }];
  return [textOf(row, 'staff')];
};

const power: Judge = (row) => {
  const level =
    row.scope === 'municipal'
      ? fits('fits.municipal')
      : check(row.scope === 'regional' ? 'fits.regional' : 'fits.national');
  return [level, textOf(row, 'legalPower')];
};

const JUDGES: Readonly<Record<Question, Judge>> = { country, size, group, area, cost, staff, power };

/**
 * Holds a practice against the answers to one question.
 *
 * @param question the question
 * @param answers its answers, one at least
 * @param row the practice
 * @returns one reason at least; what is not known is a reason of its own and counts neither way
 */
export function judge(question: Question, answers: readonly string[], row: JudgedRow): Reason[] {
  return JUDGES[question](row, answers).map((finding) => ({ question, ...finding }));
}
