import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Facet, perFacet } from '../../src/i18n/paths.ts';
import type { Item } from '../../src/search/select.ts';
import { sentenceParts } from '../../src/search/sentence.ts';
import { newestFirst, orderOf, ordersFor, sortItems } from '../../src/search/sort.ts';
import { EMPTY_STATE, readState, SORTS, VIEWS, writeState } from '../../src/search/state.ts';
import { COLUMNS, columnOf, nextSort } from '../../src/search/table.ts';
import { byYear } from '../../src/search/timeline.ts';

const item = (id: string, more: Partial<Item> = {}, values: Partial<Item['values']> = {}): Item => ({
  id,
  title: id,
  started: '2017',
  checked: '2026-01-01',
  ...more,
  values: { ...perFacet(() => []), ...values },
});
const ids = (items: readonly Item[]) => items.map(({ id }) => id).join(' ');
const POSITIONS: Partial<Record<Facet, readonly string[]>> = {
  country: ['gr', 'it', 'pl'],
  place: ['athens', 'milan'],
  evidence: ['described', 'monitored', 'evaluated'],
};
const alphabetOf = (lang: string, items: readonly Item[]) => {
  const titles = items.map(({ title }) => title).sort(new Intl.Collator(lang).compare);
  return {
    positionOf: (column: Facet | 'title', value: string) =>
      (column === 'title' ? titles : POSITIONS[column])?.indexOf(value) ?? -1,
  };
};
const sorted = (items: readonly Item[], sort: (typeof SORTS)[number], lang = 'en') =>
  ids(sortItems(items, sort, alphabetOf(lang, items)));

describe('the order of the result', () => {
  it('is that of relevance unless told', () => {
    assert.equal(sorted([item('c'), item('a'), item('b')], 'relevance'), 'c a b');
  });
  it('goes by start, a year before its months, and keeps relevance between equals', () => {
    const items = [
      item('a', { started: '2017' }),
      item('b', { started: '2020-03' }),
      item('c', { started: '2017-05' }),
      item('d', { started: '2017' }),
    ];
    assert.equal(sorted(items, 'newest'), 'b c a d');
    assert.equal(sorted(items, 'oldest'), 'a d c b');
  });
  it('goes by the day of the last check', () => {
    const items = [item('a'), item('b', { checked: '2026-02-01' }), item('c')];
    assert.equal(sorted(items, 'updated'), 'b a c');
  });
  it('goes by title in the language’s own alphabet', () => {
    const polish = ['żółw', 'zebra', 'łoś', 'lis'].map((title) => item(title));
    assert.equal(sorted(polish, 'title', 'pl'), 'lis łoś zebra żółw');
    const maltese = ['zokk', 'żaqq', 'ħobż', 'hena', 'għajn', 'iben', 'ġnien', 'gal'].map((title) =>
      item(title),
    );
    assert.equal(sorted(maltese, 'title', 'mt'), 'ġnien gal għajn hena ħobż iben żaqq zokk');
    assert.equal(sorted(maltese, '-title', 'mt'), 'zokk żaqq iben ħobż hena għajn gal ġnien');
    assert.equal(
      sorted(
        ['Ωδή', 'άλφα', 'Βήτα'].map((title) => item(title)),
        'title',
        'el',
      ),
      'άλφα Βήτα Ωδή',
    );
  });
  it('goes by a facet’s own order, what has no value last either way', () => {
    const items = [
      item('none'),
      item('milan', {}, { place: ['milan'] }),
      item('both', {}, { place: ['milan', 'athens'] }),
    ];
    assert.equal(sorted(items, 'place'), 'both milan none');
    assert.equal(sorted(items, '-place'), 'milan both none');
    const levels = ['evaluated', 'described', 'monitored'].map((level) =>
      item(level, {}, { evidence: [level] }),
    );
    assert.equal(sorted(levels, '-evidence'), 'evaluated monitored described');
  });
  it('goes by the number of languages of the full text', () => {
    const items = [item('a', {}, { text: ['en'] }), item('b', {}, { text: ['en', 'it'] })];
    assert.equal(sorted(items, '-text'), 'b a');
    assert.equal(sorted(items, 'text'), 'a b');
  });
  it('never changes what it was given, and loses nothing', () => {
    const items = [item('b'), item('a')];
    for (const sort of SORTS) {
      assert.equal(sortItems(items, sort, alphabetOf('en', items)).length, 2, sort);
      assert.equal(ids(items), 'b a', sort);
    }
  });
});

describe('the order that a state has', () => {
  const state = (more: Partial<typeof EMPTY_STATE>) => ({ ...EMPTY_STATE, ...more });
  it('is relevance only where there are words', () => {
    assert.equal(orderOf(state({ query: 'housing' })), 'relevance');
    assert.equal(orderOf(state({})), 'newest');
    assert.ok(ordersFor(state({ query: 'housing' })).includes('relevance'));
    assert.ok(!ordersFor(state({})).includes('relevance'));
  });
  it('is what was chosen, also by a column', () => {
    for (const sort of SORTS) if (sort !== 'relevance') assert.equal(orderOf(state({ sort })), sort, sort);
  });
  it('of a timeline is one of time', () => {
    assert.deepEqual(ordersFor(state({ view: 'timeline', query: 'housing' })), ['newest', 'oldest']);
    for (const sort of SORTS)
      assert.equal(orderOf(state({ view: 'timeline', sort })), sort === 'oldest' ? sort : 'newest', sort);
  });
  it('is always one that is offered, or a column’s', () => {
    for (const sort of SORTS)
      for (const view of VIEWS)
        for (const query of ['', 'housing']) {
          const order = orderOf(state({ sort, view, query }));
          const offered: readonly string[] = ordersFor(state({ sort, view, query }));
          assert.ok(offered.includes(order) || columnOf(order), `${sort} ${view} ${query}`);
        }
  });
  it('of the catalogue puts the latest start first', () => {
    const items = ['2017', '2020-03', '2017-05'].map((started) => item(started, { started }));
    assert.equal(ids(newestFirst(items)), '2020-03 2017-05 2017');
  });
});

describe('the address', () => {
  it('keeps order and view', () => {
    for (const sort of SORTS)
      for (const view of VIEWS) {
        const state = { ...EMPTY_STATE, sort, view };
        const address = writeState(state);
        const known = perFacet(() => [] as string[]);
        assert.deepEqual(readState(address, known), state, address);
      }
    assert.equal(
      writeState({ ...EMPTY_STATE, sort: '-country', view: 'table' }),
      '?sort=-country&view=table',
    );
  });
});

describe('the table', () => {
  it('sorts by each column, both ways, and says by which', () => {
    for (const column of COLUMNS) {
      const first = nextSort(column, 'relevance');
      const second = nextSort(column, first);
      assert.notEqual(first, second);
      assert.equal(nextSort(column, second), first);
      assert.deepEqual(
        [
          columnOf(first)?.column,
          columnOf(second)?.column,
          columnOf(first)?.rising === columnOf(second)?.rising,
        ],
        [column, column, false],
      );
    }
  });
  it('begins with the latest start, and with A', () => {
    assert.equal(nextSort('began', 'relevance'), 'newest');
    assert.equal(nextSort('title', 'newest'), 'title');
  });
  it('is sorted by no column where the order is none of its own', () => {
    assert.equal(columnOf('relevance'), undefined);
    assert.equal(columnOf('updated'), undefined);
  });
});

describe('the timeline', () => {
  it('keeps the order of the years and that in a year', () => {
    const items = ['2020', '2017-05', '2017', '1987'].map((started) => item(started, { started }));
    const years = (of: readonly Item[]) =>
      byYear(of).map(({ year, items: found }) => `${year}: ${ids(found)}`);
    assert.deepEqual(years(items), ['2020: 2020', '2017: 2017-05 2017', '1987: 1987']);
    assert.deepEqual(years(items.toReversed()), ['1987: 1987', '2017: 2017 2017-05', '2020: 2020']);
  });
  it('is empty for an empty result', () => assert.deepEqual(byYear([]), []));
});

describe('the sentence', () => {
  const partsOf = (filters: Partial<Record<Facet, readonly string[]>>) =>
    sentenceParts(
      { filters: { ...EMPTY_STATE.filters, ...filters } },
      (facet) => facet.toUpperCase(),
      (_facet, value) => value,
      (first, last) => `${first} or ${last}`,
    ).map(({ label, values }) => `${label}: ${values}`);
  it('names each facet that is asked for, in their order', () => {
    assert.deepEqual(partsOf({ area: ['housing'], country: ['gr', 'it', 'pl'] }), [
      'COUNTRY: gr, it or pl',
      'AREA: housing',
    ]);
    assert.deepEqual(partsOf({}), []);
  });
});
