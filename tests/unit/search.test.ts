import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { translator } from '../../src/i18n/messages.ts';
import { perFacet } from '../../src/i18n/paths.ts';
import { pluralCategories, scriptWords } from '../../src/i18n/script-words.ts';
import { makeSay } from '../../src/search/client/page.ts';
import { fold, foldedForms, holdsWord } from '../../src/search/fold.ts';
import { tellFailures } from '../../src/search/pagefind-files.ts';
import type { Term } from '../../src/search/reading.ts';
import { replaceSaid, saidTerms } from '../../src/search/said.ts';
import type { Named } from '../../src/search/search-data.ts';
import { countAll, type Item, selectItems } from '../../src/search/select.ts';
import {
  cleanQuery,
  countFilters,
  EMPTY_STATE,
  readState,
  type SearchState,
  toggled,
  unknownValues,
  writeState,
} from '../../src/search/state.ts';
import { contentWords } from '../../src/search/stop-words.ts';
import { MOST_SUGGESTIONS } from '../../src/search/suggest.ts';
import { waysOut } from '../../src/search/ways.ts';

const KNOWN = {
  ...perFacet((): string[] => []),
  country: ['it', 'gr', 'pl'],
  area: ['housing', 'health'],
  place: ['milan', 'athens'],
  type: ['service'],
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
  it('is never cut in the middle of a letter', () => {
    const asked = `?q=${encodeURIComponent(`${'a'.repeat(199)}😀`)}`;
    assert.equal(writeState(readState(asked, KNOWN)), `?q=${'a'.repeat(199)}`);
    assert.equal(cleanQuery('\ud83d x '), 'x');
  });
  it('names the values that do not exist', () => {
    assert.deepEqual(unknownValues('?country=it,xx&area=magic&x=y', KNOWN), [
      { facet: 'country', value: 'xx' },
      { facet: 'area', value: 'magic' },
    ]);
    assert.deepEqual(unknownValues('?country=it&area=', KNOWN), []);
  });
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
    const counts = countAll(ITEMS, filters({ country: ['it'], area: ['housing'] })).country;
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

describe('what a query names', () => {
  const NAMED: Named[] = [
    { facet: 'place', id: 'milan', label: 'Milan', own: [], others: [] },
    { facet: 'area', id: 'housing', label: 'Housing', own: [], others: [] },
  ];
  const term = (start: number, end: number, named: number, changes: Partial<Term> = {}): Term => ({
    ...{ words: [], start, end, parts: [], open: false },
    meanings: [{ named, sureness: 1 }],
    ...changes,
  });
  it('is said once, however often the words say it', () => {
    const query = 'Milan housing in Milano';
    const said = saidTerms([term(0, 5, 0), term(6, 13, 1), term(17, 23, 0)], NAMED);
    assert.deepEqual(
      said.map(({ label }) => label),
      ['Milan', 'Housing'],
    );
    assert.deepEqual(
      said.map((one) => replaceSaid(query, one, '')),
      ['housing in', 'Milan in Milano'],
    );
  });
  it('is put right in one place', () => {
    const [said] = saidTerms([term(0, 5, 0, { corrected: 'milan' }), term(6, 11, 0)], NAMED);
    assert.ok(said?.corrected);
    assert.equal(replaceSaid('Mlian Mlian refugees', said, 'Milan'), 'Milan refugees');
  });
});

describe('the scripts of Pagefind', () => {
  const WRITTEN = 'a(`x`,"load_index_chunk")).catch(()=>{});b;this.init(options?.language);}';
  it('tell what they cannot load', () => {
    assert.equal(
      tellFailures('pagefind.js', WRITTEN),
      'a(`x`,"load_index_chunk"));b;this.init(options?.language).catch(()=>{});}',
    );
  });
  it('stop the build where they do it in another way', () =>
    assert.throws(() => tellFailures('pagefind.js', 'b'), /pagefind\.js: this version/));
});

describe('words', () => {
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
    assert.deepEqual(contentWords('Where is the school?', 'en'), ['school']);
    assert.deepEqual(contentWords('mieszkania dla uchodźców', 'pl'), ['mieszkania', 'uchodzcow']);
    assert.deepEqual(contentWords('που είναι το σχολείο', 'el'), ['σχολειο']);
  });
  it('stay where there is nothing else', () => assert.deepEqual(contentWords('the', 'en'), ['the']));
});

describe('plural categories for the browser', () => {
  it('suffice for what a page says, or it fails: the form of another number would be wrong', () => {
    const words = scriptWords('pl', ['search.suggestionCount'], MOST_SUGGESTIONS);
    const say = makeSay(words);
    for (let count = 1; count <= MOST_SUGGESTIONS; count++)
      assert.equal(
        say('search.suggestionCount', { count }),
        translator('pl')('search.suggestionCount', { count }),
      );
    assert.throws(() => say('search.suggestionCount', { count: MOST_SUGGESTIONS + 1 }), RangeError);
  });
  it('are those of the language', () => {
    assert.deepEqual(
      pluralCategories('mt', 20).filter((_, n) => [0, 1, 2, 3, 11, 20].includes(n)),
      ['few', 'one', 'two', 'few', 'many', 'other'],
    );
  });
});
