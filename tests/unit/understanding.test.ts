import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Catalogue, makeCatalogue } from '../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../src/catalogue/rendered.ts';
import type { Lang } from '../../src/i18n/locales.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { makeSearchData, type Ties, tiesOf } from '../../src/search/make-search-data.ts';
import { makeRank } from '../../src/search/rank.ts';
import { suggestNamed } from '../../src/search/suggest.ts';
import { makeUnderstand } from '../../src/search/understand.ts';
import { likeness, likenessWithTypo } from '../../src/search/words.ts';

let catalogue: Catalogue;
let ties: Ties;
before(() => {
  const { library } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT);
  catalogue = makeCatalogue(entriesOf(library), library.vocabulary, library.programme);
  ties = tiesOf(catalogue);
});

/** What a query is understood as: by term, the ids of what it names. */
function understood(query: string, lang: Lang): string[] {
  const data = makeSearchData(catalogue, ties, lang);
  return makeUnderstand(data)(query).map(({ words, meanings }) => {
    const ids = meanings.map(({ named }) => data.named[named]?.id);
    return ids.length > 0 ? ids.join('|') : `"${words.join(' ')}"`;
  });
}

/** Ids that a query finds, best first. */
function found(query: string, lang: Lang): string[] {
  const data = makeSearchData(catalogue, ties, lang);
  return makeRank(data)(makeUnderstand(data)(query)).map(({ id }) => id);
}

describe('likeness of words', () => {
  it('knows inflected forms by their common beginning', () => {
    for (const [a, b] of [
      ['mieszkanie', 'mieszkaniach'],
      ['refugee', 'refugees'],
      ['στεγη', 'στεγης'],
      ['case', 'casa'],
    ] as const)
      assert.ok(likeness(a, b) > 0.5, `${a} ${b}`);
  });
  it('keeps apart what only begins alike', () => {
    for (const [a, b] of [
      ['work', 'workshop'],
      ['community', 'commerce'],
      ['ab', 'abc'],
    ] as const)
      assert.equal(likeness(a, b), 0, `${a} ${b}`);
  });
  it('takes a word that is being typed for the beginning of another', () => {
    assert.equal(likeness('hou', 'housing'), 0);
    assert.ok(likeness('hou', 'housing', true) > 0.5);
  });
  it('allows one typing error in a word of five letters, two in one of nine', () => {
    assert.ok(likenessWithTypo('hosuing', 'housing') > 0);
    assert.ok(likenessWithTypo('thesaloniky', 'thessaloniki') > 0);
    assert.equal(likenessWithTypo('hosuimg', 'housing'), 0);
    assert.equal(likenessWithTypo('jbo', 'job'), 0);
  });
});

describe('a query is understood', () => {
  const CASES: readonly [lang: Lang, query: string, names: string[]][] = [
    ['en', 'housing in Breslau', ['housing', 'wroclaw']],
    ['de', 'Wohnung Danzig', ['housing', 'gdansk']],
    ['it', 'Salonicco', ['thessaloniki']],
    ['en', 'thesaloniki', ['thessaloniki']],
    ['en', 'Mailand', ['milan']],
    ['el', 'ΑΘΗΝΑ', ['athens']],
    ['en', 'residence permit', ['residence-documents']],
    ['pl', 'jak pomóc w znalezieniu mieszkania', ['"znalezieniu"', 'housing']],
    ['en', 'zzzz', ['"zzzz"']],
  ];
  for (const [lang, query, names] of CASES)
    it(`"${query}" in ${lang}`, () => assert.deepEqual(understood(query, lang), names));
  it('says what a mistyped name was taken for', () => {
    const data = makeSearchData(catalogue, ties, 'en');
    assert.equal(makeUnderstand(data)('thesaloniki')[0]?.corrected, 'thessaloniki');
    assert.equal(makeUnderstand(data)('thessaloniki')[0]?.corrected, undefined);
  });
  it('knows where its words stand', () => {
    const data = makeSearchData(catalogue, ties, 'en');
    const [, place] = makeUnderstand(data)('the housing of Milan, now');
    assert.deepEqual([place?.start, place?.end], [15, 20]);
  });
  it('has nothing to say on nothing', () => assert.deepEqual(understood(' … ', 'en'), []));
});

describe('the ranking', () => {
  it('puts a practice of the place and the topic before those of one of them', () => {
    assert.equal(found('housing Thessaloniki', 'en')[0], 'thessaloniki-react');
    assert.equal(found('στέγαση Θεσσαλονίκη', 'el')[0], 'thessaloniki-react');
  });
  it('finds a practice by a name that it has in another language', () => {
    assert.equal(found('Rada Imigrantów', 'mt')[0], 'gdansk-immigrants-council');
  });
  it('finds nothing for what is nowhere', () => assert.deepEqual(found('zzzz qqqq', 'en'), []));
  it('says whether a practice answers every part', () => {
    const data = makeSearchData(catalogue, ties, 'en');
    const hits = makeRank(data)(makeUnderstand(data)('housing zzzz'));
    assert.ok(hits.length > 3 && hits.every(({ whole }) => !whole));
  });
});

describe('suggestions', () => {
  const first = (query: string, lang: Lang) => {
    const [suggestion] = suggestNamed(query, makeSearchData(catalogue, ties, lang));
    return suggestion && `${suggestion.named.facet} ${suggestion.named.id} "${suggestion.rest}"`;
  };
  it('complete the last words and keep the others', () => {
    assert.equal(first('housing thess', 'en'), 'place thessaloniki "housing"');
    assert.equal(first('στεγ', 'el'), 'area housing ""');
    assert.equal(first('refugees danz', 'en'), 'place gdansk "refugees"');
  });
  it('are none for one letter', () => assert.equal(first('h', 'en'), undefined));
});
