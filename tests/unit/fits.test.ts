import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Answers,
  catalogueQuery,
  fittable,
  NO_ANSWERS,
  perQuestion,
  QUESTIONS,
  readAnswers,
  writeAnswers,
} from '../../src/fits/answers.ts';
import { judge } from '../../src/fits/judge.ts';
import { countInCatalogue, cutOf, rank } from '../../src/fits/rank.ts';
import type { JudgedRow } from '../../src/fits/reasons.ts';

type Row = JudgedRow & { id: string };

/** A practice of which nothing but the least is known. */
const row = (id: string, given: Partial<Row> = {}): Row => ({
  id,
  country: 'it',
  places: ['milan'],
  townSizes: ['over-500000'],
  groups: ['refugees'],
  areas: ['housing'],
  scope: 'municipal',
  cost: null,
  costBand: null,
  staff: null,
  staffBy: null,
  legalPower: null,
  evidence: 'described',
  ...given,
});
const said = (given: Partial<Answers>): Answers => ({ ...NO_ANSWERS, ...given });
const ids = (answers: Partial<Answers>, rows: readonly Row[]) =>
  rank(said(answers), rows).map((practice) => practice.row.id);
const keys = (answers: Partial<Answers>, given: Partial<Row>) =>
  QUESTIONS.flatMap((question) => {
    const ask = answers[question] ?? [];
    return ask.length > 0
      ? judge(question, ask, row('a', given)).map(({ side, key }) => `${side} ${key}`)
      : [];
  });

describe('ranking what fits', () => {
  it('gives nothing where nothing was answered, and nothing that fits no answer', () => {
    assert.deepEqual(ids({}, [row('a')]), []);
    assert.deepEqual(ids({ country: ['gr'] }, [row('a')]), []);
    assert.deepEqual(ids({ cost: ['over-1000000'], staff: ['no-hiring'] }, [row('a')]), []);
  });
  it('puts the problem first, then who arrives, then the rest', () => {
    const rows = [
      row('country', { areas: ['health'], groups: ['women'] }),
      row('group', { areas: ['health'], country: 'gr' }),
      row('area', { groups: ['women'], country: 'gr' }),
      row('all'),
    ];
    const answers = { country: ['it'], group: ['refugees'], area: ['housing'] };
    assert.deepEqual(ids(answers, rows), ['all', 'area', 'group', 'country']);
  });
  it('puts what is not known between yes and no', () => {
    const rows = [
      row('above', { costBand: 'over-1000000', cost: 'EUR 2 million' }),
      row('unknown'),
      row('text', { cost: 'EUR 30 a day' }),
      row('within', { costBand: 'under-10000', cost: 'EUR 6,000' }),
    ];
    assert.deepEqual(ids({ area: ['housing'], cost: ['10000-100000'] }, rows), [
      'within',
      'unknown',
      'text',
      'above',
    ]);
  });
  it('puts a town of unknown size, or none, between a like town and a very different one', () => {
    const rows = [
      row('far', { townSizes: ['under-20000'] }),
      row('unknown', { townSizes: [] }),
      row('none', { townSizes: [], places: [], scope: 'national' }),
      row('near', { townSizes: ['100000-500000'] }),
      row('like'),
    ];
    assert.deepEqual(ids({ country: ['it'], size: ['over-500000'] }, rows), [
      'like',
      'unknown',
      'none',
      'near',
      'far',
    ]);
  });
  it('takes silence on staff neither for a yes nor for a no', () => {
    const rows = [
      row('unknown'),
      row('employed', { staff: '20 employees' }),
      row('volunteers', { staff: 'Six volunteers', staffBy: 'volunteers' }),
      row('existing', { staff: 'The registrar', staffBy: 'existing-staff' }),
    ];
    const ranked = rank(said({ area: ['housing'], staff: ['no-hiring'] }), rows);
    assert.deepEqual(
      ranked.map(({ row: { id } }) => id),
      ['volunteers', 'existing', 'unknown', 'employed'],
    );
    assert.equal(ranked[2]?.score, ranked[3]?.score);
  });
  it('leaves equals in the order given, the better evidenced before', () => {
    const rows = [row('c'), row('a'), row('m', { evidence: 'monitored' }), row('b')];
    assert.deepEqual(ids({ country: ['it'] }, rows), ['m', 'c', 'a', 'b']);
  });
  it('counts more where more of several wishes are met', () => {
    const rows = [row('one'), row('two', { areas: ['health', 'housing'] })];
    assert.deepEqual(ids({ area: ['housing', 'health'] }, rows), ['two', 'one']);
  });
  it('counts the answers that a practice fits, each once', () => {
    const [practice] = rank(said({ country: ['it'], group: ['women'], area: ['housing', 'health'] }), [
      row('a'),
    ]);
    assert.equal(practice?.fits, 2);
  });
  it('is cut where no more speaks for a practice than against it', () => {
    const rows = [row('both'), row('area', { country: 'gr' }), row('country', { areas: ['health'] })];
    const { best, rest } = cutOf(rank(said({ country: ['it'], area: ['housing'] }), rows));
    assert.deepEqual(
      [best, rest].map((part) => part.map(({ row: { id } }) => id)),
      [['both', 'area'], ['country']],
    );
    const even = rank(said({ country: ['it'], power: ['municipal'] }), [row('a', { scope: 'national' })]);
    assert.deepEqual([even[0]?.score, cutOf(even).rest.length], [0, 1]);
  });
  it('takes another country for no difference between practices', () => {
    const rows = [row('a'), row('b', { country: 'gr' })];
    const answers = { country: ['other'], area: ['housing'] };
    assert.deepEqual(ids(answers, rows), ['a', 'b']);
    assert.deepEqual(
      rank(said(answers), rows).map(({ score }) => score),
      [4, 4],
    );
    assert.deepEqual(keys({ country: ['other'] }, {}), ['check fits.otherCountry']);
    assert.deepEqual(fittable(said(answers)), ['area']);
    assert.equal(catalogueQuery(said(answers)), '?area=housing');
    assert.equal(countInCatalogue(said(answers), rows), 2);
  });
  it('takes money for what it covers and for less', () => {
    for (const band of ['under-10000', '10000-100000', '100000-1000000', 'over-1000000']) {
      const [reason] = judge('cost', ['100000-1000000'], row('a', { costBand: band, cost: 'x' }));
      assert.equal(reason?.side, band === 'over-1000000' ? 'check' : 'fits', band);
      assert.deepEqual(reason?.values, [band]);
    }
  });
});

describe('the reasons', () => {
  const ALL: Answers = {
    country: ['it'],
    size: ['over-500000'],
    group: ['refugees'],
    area: ['housing'],
    cost: ['10000-100000'],
    staff: ['no-hiring'],
    power: ['municipal'],
  };
  it('say something on every answer, whatever is known', () => {
    const rows = [
      row('nothing', { places: [], townSizes: [], scope: 'national' }),
      row('other', { country: 'gr', townSizes: ['under-20000'], groups: [], areas: [], scope: 'regional' }),
      row('all', { cost: 'x', costBand: 'under-10000', staff: 'x', staffBy: 'volunteers', legalPower: 'x' }),
    ];
    for (const practice of rows) {
      for (const question of QUESTIONS) {
        const reasons = judge(question, ALL[question], practice);
        assert.ok(reasons.length > 0, `${practice.id}: ${question}`);
        for (const reason of reasons) {
          assert.equal(reason.question, question);
          if (reason.side === 'unknown') assert.equal(reason.worth, 0);
          if (reason.side === 'fits') assert.ok(reason.worth > 0);
          if (reason.quote) assert.notEqual(practice[reason.quote], null);
        }
      }
    }
  });
  it('say nothing on a question that was skipped', () => {
    const [practice] = rank(said({ country: ['it'] }), [row('a')]);
    assert.deepEqual(
      practice?.reasons.map(({ question }) => question),
      ['country'],
    );
  });
  it('name what fits', () => {
    const full = {
      cost: 'EUR 6,000',
      costBand: 'under-10000',
      staff: 'Six volunteers',
      staffBy: 'volunteers',
      legalPower: 'A decision',
    };
    assert.deepEqual(keys(ALL, full), [
      'fits fits.sameCountry',
      'fits fits.sameSize',
      'fits fits.sameGroup',
      'fits fits.sameArea',
      'fits fits.withinCost',
      'fits fits.volunteers',
      'fits fits.municipal',
      'check fact.legalPower',
    ]);
  });
  it('name what differs and what is not known', () => {
    const other = { country: 'mt', places: [], townSizes: [], groups: ['women'], areas: ['health'] };
    assert.deepEqual(keys(ALL, { ...other, scope: 'national' }), [
      'check fits.otherCountry',
      'check fits.noTown',
      'check fits.otherGroup',
      'check fits.otherArea',
      'unknown fact.cost',
      'unknown fact.staff',
      'check fits.national',
      'unknown fact.legalPower',
    ]);
    assert.deepEqual(keys({ size: ['under-20000'] }, { townSizes: [] }), ['unknown facet.size']);
  });
  it('say so where only one of several towns is of like size', () => {
    const towns = { townSizes: ['20000-100000', 'over-500000'] };
    assert.deepEqual(keys({ size: ['over-500000'] }, towns), ['fits fits.oneTownSize']);
  });
  it('name only the wishes that are met', () => {
    const [reason] = judge('group', ['women', 'refugees'], row('a'));
    assert.deepEqual(reason?.values, ['refugees']);
  });
});

describe('the answers in the address', () => {
  const known = perQuestion(
    (question) => new Set({ group: ['women', 'refugees'] }[question as 'group'] ?? ['it', 'gr']),
  );
  it('are short, sorted, and read back', () => {
    const answers = said({ country: ['it'], group: ['women', 'refugees'] });
    assert.equal(writeAnswers(answers), '?country=it&group=refugees,women');
    assert.deepEqual(readAnswers(writeAnswers(answers), known), {
      ...answers,
      group: ['refugees', 'women'],
    });
    assert.equal(writeAnswers(NO_ANSWERS), '');
  });
  it('take what a plain form sends: empty fields, one field an answer', () => {
    assert.deepEqual(
      readAnswers('?country=&size=&group=women&group=refugees', known),
      said({ group: ['women', 'refugees'] }),
    );
  });
  it('pass over what is not offered, and a second answer where one is asked', () => {
    assert.deepEqual(readAnswers('?country=xx,it,gr&area=<b>&q=1', known), said({ country: ['it'] }));
  });
  it('become filters of the catalogue, without the means', () => {
    const answers = said({ country: ['it'], area: ['housing'], cost: ['under-10000'], staff: ['no-hiring'] });
    assert.equal(catalogueQuery(answers), '?country=it&area=housing');
    const rows = [row('a'), row('b', { country: 'gr' }), row('c', { areas: ['health'] })];
    assert.equal(countInCatalogue(answers, rows), 1);
    assert.equal(countInCatalogue(NO_ANSWERS, rows), 3);
  });
});
