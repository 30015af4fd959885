import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { perFacet } from '../../src/i18n/paths.ts';
import { pluralCategories } from '../../src/search/client-messages.ts';
import { fold, foldedForms, holdsWord } from '../../src/search/fold.ts';
import { rankByWords, wordsOf } from '../../src/search/relax.ts';
import { countValues, type Item, selectItems, waysOut } from '../../src/search/select.ts';
import {
  countFilters,
  EMPTY_STATE,
  readState,
  type SearchState,
  toggled,
  writeState,
} from '../../src/search/state.ts';
import { withoutStopWords } from '../../src/search/stop-words.ts';

const KNOWN = {
  ...perFacet(() => new Set<string>()),
  country: new Set(['it', 'gr', 'pl']),
  area: new Set(['housing', 'health']),
  place: new Set(['milan', 'athens']),
  type: new Set(['service']),
};
const item = (id: string, country: string, areas: string[]): Item => ({
  id,
  title: id,
  started: '2017',
  checked: '2026-11-25',
  values: { ...perFacet(() => []), country: [country], area: areas, type: ['service'] },
});
const ITEMS = [
  item('a', 'it', ['housing']),
  item('b', 'gr', ['housing', 'health']),
  item('c', 'pl', ['health']),
];
const filters = (changes: Partial<SearchState['filters']>) => ({ ...EMPTY_STATE.filters, ...changes });
const state = (changes: Partial<SearchState>): SearchState => ({ ...EMPTY_STATE, ...changes });
const ids = (items: readonly Item[]) => items.map(({ id }) => id).join('');

describe('the state in the address', () => {
  it('is read and written back', () => {
    const search = '?q=help+for+families&country=gr,it&area=housing&sort=title&view=map';
    assert.equal(writeState(readState(search, KNOWN)), search);
  });
  it('is empty for nothing', () => assert.equal(writeState(EMPTY_STATE), ''));
  it('passes over what does not exist', () => {
    assert.deepEqual(
      readState('?country=it,xx,__proto__&area=magic&x=y&sort=random&view=globe', KNOWN),
      state({ filters: filters({ country: ['it'] }) }),
    );
  });
  it('takes values that repeat a parameter', () => {
    assert.deepEqual(readState('?country=it&country=gr&country=it', KNOWN).filters.country, ['it', 'gr']);
  });
  it('keeps words in any script, and signs', () => {
    for (const query of ['προσφυγες αθηνα', 'a&b=c#d', '50 %', 'ħ ł']) {
      assert.equal(readState(writeState({ ...EMPTY_STATE, query }), KNOWN).query, query);
    }
  });
  it('bounds the words', () => assert.equal(readState(`?q=${'a'.repeat(999)}`, KNOWN).query.length, 200));
  it('is the same for the same choice, in whatever order', () => {
    const one = toggled(toggled(EMPTY_STATE, 'country', 'it'), 'country', 'gr');
    const other = toggled(toggled(EMPTY_STATE, 'country', 'gr'), 'country', 'it');
    assert.equal(writeState(one), writeState(other));
    assert.equal(countFilters(one), 2);
    assert.deepEqual(toggled(one, 'country', 'it').filters.country, ['gr']);
  });
});

describe('selecting', () => {
  it('takes all without words and filters', () =>
    assert.equal(ids(selectItems(ITEMS, undefined, EMPTY_STATE.filters)), 'abc'));
  it('keeps the order of the ranking and passes over strangers', () => {
    assert.equal(ids(selectItems(ITEMS, ['c', 'x', 'a'], EMPTY_STATE.filters)), 'ca');
  });
  it('takes any value within a facet and asks each facet', () => {
    assert.equal(ids(selectItems(ITEMS, undefined, filters({ country: ['it', 'gr'] }))), 'ab');
    assert.equal(
      ids(selectItems(ITEMS, undefined, filters({ country: ['it', 'gr'], area: ['health'] }))),
      'b',
    );
  });
  it('counts what each value would give with the other facets as they are', () => {
    const counts = countValues(ITEMS, undefined, filters({ country: ['it'], area: ['housing'] }), 'country');
    assert.deepEqual(
      [...counts],
      [
        ['it', 1],
        ['gr', 1],
      ],
    );
  });
  it('offers the parts whose loss brings results, the most first', () => {
    const asked = state({ query: 'x', filters: filters({ country: ['it'], area: ['health'] }) });
    const ways = waysOut(ITEMS, undefined, asked).map(({ drop, count }) => [
      drop === 'query' ? drop : drop.value,
      count,
    ]);
    assert.deepEqual(ways, [
      ['it', 2],
      ['health', 1],
    ]);
    assert.deepEqual(
      waysOut(ITEMS, [], state({ query: 'x' })).map(({ drop, count }) => [drop, count]),
      [['query', 3]],
    );
  });
});

describe('words', () => {
  it('are split in any script', () =>
    assert.deepEqual(wordsOf('Help, για την Αθήνα — ħelp! help'), ['help', 'για', 'την', 'αθήνα', 'ħelp']));
  it('rank practices by the words that are rare, then by score, and drop what holds only common ones', () => {
    const ids = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `p${index}`, score: 1 }));
    const hits = rankByWords([
      ids(40),
      [
        { id: 'p1', score: 1 },
        { id: 'p2', score: 2 },
      ],
      [{ id: 'p1', score: 1 }],
    ]);
    assert.deepEqual(
      hits.map(({ id }) => id),
      ['p1', 'p2'],
    );
  });
  it('let no single rare word outweigh the topic', () => {
    const topic = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, score: 1 }));
    assert.equal(rankByWords([topic, [{ id: 'a', score: 1 }]]).length, topic.length);
  });
  it('fold diacritics and the letters without any', () => {
    assert.deepEqual(['Łódź', 'Ħamrun', 'Αθήνα', 'Galați', 'Straße'].map(fold), [
      'lodz',
      'hamrun',
      'αθηνα',
      'galati',
      'strasse',
    ]);
  });
  it('are listed in folded form only where the search engine needs it', () => {
    assert.deepEqual(foldedForms('Łódź Łódź Kraków Ħamrun Αθήνα'), ['lodz', 'hamrun']);
  });
});

describe('a guess of the search engine is told from a hit', () => {
  const HELD: readonly [text: string, word: string, lang?: string][] = [
    ['Zapewniono mieszkań wielu', 'mieszkania'],
    ['Die Förderung', 'foerderung', 'de'],
    ['Strasse', 'Straße'],
    ['uchodźców', 'uchodźca'],
    ['refugees', 'refugee'],
    ['Αθήνα', 'αθηνα'],
    ['learning', 'learn'],
    ['a study of bodies', 'studies'],
    ['each body', 'bodies'],
  ];
  for (const [text, word, lang = 'en'] of HELD) {
    it(`"${word}" is in "${text}"`, () => assert.ok(holdsWord(text, word, lang)));
  }
  const NOT_HELD = [
    ['the town and their people', 'Thessaloniki'],
    ['są dzieci', 'Saloniki'],
    ['cases', 'casa'],
  ] as const;
  for (const [text, word] of NOT_HELD)
    it(`"${word}" is not in "${text}"`, () => assert.ok(!holdsWord(text, word, 'en')));
});

describe('function words', () => {
  it('are left out in each language, with and without accents', () => {
    assert.deepEqual(withoutStopWords(['where', 'is', 'the', 'school'], 'en'), ['school']);
    assert.deepEqual(withoutStopWords(['mieszkania', 'dla', 'uchodźców'], 'pl'), ['mieszkania', 'uchodźców']);
    assert.deepEqual(withoutStopWords(['που', 'είναι', 'το', 'σχολείο'], 'el'), ['σχολείο']);
  });
  it('stay where there is nothing else', () => assert.deepEqual(withoutStopWords(['the'], 'en'), ['the']));
});

describe('plural categories for the browser', () => {
  it('are those of the language', () => {
    assert.deepEqual(
      pluralCategories('mt', 20).filter((_, n) => [0, 1, 2, 3, 11, 20].includes(n)),
      ['few', 'one', 'two', 'few', 'many', 'other'],
    );
  });
});
