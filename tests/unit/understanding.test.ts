import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Catalogue, makeCatalogue } from '../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../src/catalogue/rendered.ts';
import { LANGS, type Lang } from '../../src/i18n/locales.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { partsOfCompound } from '../../src/search/compounds.ts';
import { makeCore } from '../../src/search/core.ts';
import { fold } from '../../src/search/fold.ts';
import { makeSearchData, type Ties, tiesOf } from '../../src/search/make-search-data.ts';
import { makeRank } from '../../src/search/rank.ts';
import { replaceSaid, saidTerms } from '../../src/search/said.ts';
import type { SearchData } from '../../src/search/search-data.ts';
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

const data = new Map<Lang, SearchData>();
/** The search data of a language, made once. */
function dataIn(lang: Lang): SearchData {
  const made = data.get(lang) ?? makeSearchData(catalogue, ties, lang);
  data.set(lang, made);
  return made;
}

/** What a query is understood as: by term, the ids of what it names. */
function understood(query: string, lang: Lang): string[] {
  const data = dataIn(lang);
  return makeUnderstand(data)(query).map(({ words, meanings }) => {
    const ids = meanings.map(({ named }) => data.named[named]?.id);
    return ids.length > 0 ? ids.join('|') : `"${words.join(' ')}"`;
  });
}

/** Ids that a query finds, best first. */
function found(query: string, lang: Lang): string[] {
  const data = dataIn(lang);
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
    ['pl', 'co zrobić gdy pacjent nie mówi po polsku', ['health', 'mediation-interpreting']],
    ['pl', 'jak pomóc w znalezieniu mieszkania', ['"znalezieniu"', 'housing']],
    ['en', 'zzzz', ['"zzzz"']],
  ];
  for (const [lang, query, names] of CASES)
    it(`"${query}" in ${lang}`, () => assert.deepEqual(understood(query, lang), names));
  it('says what a mistyped name was taken for', () => {
    const data = dataIn('en');
    assert.equal(makeUnderstand(data)('thesaloniki')[0]?.corrected, 'thessaloniki');
    assert.equal(makeUnderstand(data)('thessaloniki')[0]?.corrected, undefined);
  });
  it('knows where its words stand', () => {
    const data = dataIn('en');
    const [, place] = makeUnderstand(data)('the housing of Milan, now');
    assert.deepEqual([place?.start, place?.end], [15, 20]);
  });
  it('has nothing to say on nothing', () => assert.deepEqual(understood(' … ', 'en'), []));
});

describe('a guess gives way to what is there', () => {
  /** What words of a query were taken for a typing error of. */
  const corrections = (query: string, lang: Lang) =>
    makeUnderstand(dataIn(lang))(query).flatMap(({ corrected }) => corrected ?? []);
  it('takes no other word for a typing error of a concept', () => {
    assert.deepEqual(corrections('Vertreibung', 'de'), []);
    assert.deepEqual(corrections('venire', 'it'), []);
    assert.deepEqual(found('Vertreibung', 'de'), []);
  });
  it('takes no word that stands in full texts for a typing error', () => {
    const { textWords, named } = dataIn('en');
    const names = new Set(named.flatMap(({ own }) => own));
    const [word] = textWords.filter(
      (held) => [...names].some((name) => likenessWithTypo(held, name, 1) > 0) && !names.has(held),
    );
    assert.deepEqual(corrections(word ?? '', 'en'), []);
    assert.ok(word);
  });
  it('takes a word of titles and keywords for no form of another language’s word', () => {
    assert.deepEqual(understood('karta miejska', 'pl'), ['"karta"', '"miejska"']);
    assert.equal(found('karta miejska', 'pl')[0], 'madrid-neighbourhood-card');
  });
  it('offers a people and a city of one name, first what the language means', () => {
    assert.deepEqual(understood('Roma', 'it'), ['rome|roma']);
    assert.deepEqual(understood('Roma', 'de'), ['roma|rome']);
    for (const lang of ['pl', 'ro'] as const) {
      assert.deepEqual(understood('rom', lang), ['roma|rome']);
      assert.equal(found('rom', lang)[0], 'wroclaw-romanian-roma-housing');
    }
  });
});

describe('the order of words', () => {
  const PAIRS: readonly [Lang, string, string][] = [
    ['pl', 'mieszkania uchodżcy', 'uchodżcy mieszkania'],
    ['pl', 'uchodźców mieszkania', 'mieszkania uchodźców'],
    ['en', 'permit residence', 'residence permit'],
    ['el', 'πρόσφυγες στέγαση', 'στέγαση πρόσφυγες'],
  ];
  for (const [lang, one, other] of PAIRS)
    it(`means nothing in "${one}"`, () => {
      assert.deepEqual(understood(one, lang).sort(), understood(other, lang).sort());
      assert.deepEqual(found(one, lang), found(other, lang));
    });
  it('lets no name of two words swallow what two names say', () =>
    assert.deepEqual(understood('mieszkania uchodżcy', 'pl'), ['housing', 'refugees']));
});

describe('a German compound', () => {
  const known = ['schule', 'sozialarbeit', 'nachbarschaft', 'konflikte', 'rat'];
  it('is parted by known words, also by a linking s and without a last e', () => {
    assert.deepEqual(partsOfCompound('schulsozialarbeit', known), ['schul', 'sozialarbeit']);
    assert.deepEqual(partsOfCompound('nachbarschaftskonflikte', known), ['nachbarschaft', 'konflikte']);
  });
  it('is none if a part is unknown, or is one word', () => {
    assert.deepEqual(partsOfCompound('schulbus', known), []);
    assert.deepEqual(partsOfCompound('konflikte', known), []);
  });
  it('finds what its parts find', () => {
    assert.deepEqual(understood('Wohnungsberatung', 'de'), ['housing', 'service']);
    assert.ok(found('Jugendtreffpunkt', 'de').length > 3);
    for (const query of ['Polizeikontrolle', 'Fußball', 'Nachbarschaftskonflikte', 'Schulanmeldung'])
      assert.ok(found(query, 'de').length > 0, query);
  });
});

describe('words that are taken off a query', () => {
  const left = (query: string, label: string) => {
    const data = dataIn('de');
    const said = saidTerms(makeUnderstand(data)(query), data.named);
    return replaceSaid(query, said.find((term) => term.label.includes(label)) ?? { ranges: [] }, '');
  };
  it('are a whole compound, once, even where its parts say the same', () => {
    assert.equal(left('Deutschsprachkurs Graz', 'prach'), 'Graz');
    assert.equal(left('Deutschsprachkurs Mailand', 'prach'), 'Mailand');
  });
  it('are each place where they stand', () =>
    assert.equal(left('Mailand Wohnung Mailand', 'Mailand'), 'Wohnung'));
});

describe('what no facet holds', () => {
  it('is a topic all the same', () => {
    assert.equal(found('piłka nożna dla uchodźców', 'pl')[0], 'heraklion-fit-for-all');
    assert.equal(found('αστυνομικός έλεγχος', 'el')[0], 'fuenlabrada-police-diversity-unit');
  });
  it('of money brings the practices whose costs or funds are known', () => {
    const questions: readonly [Lang, string][] = [
      ['pl', 'skąd wziąć pieniądze'],
      ['de', 'Wer zahlt das?'],
      ['el', 'ποιος πληρώνει'],
    ];
    for (const [lang, question] of questions) {
      assert.deepEqual(understood(question, lang), ['funding']);
      for (const id of found(question, lang).slice(0, 10)) {
        const facts = catalogue.byId.get(id)?.original.frontmatter;
        assert.ok(
          facts?.resources?.cost || facts?.funding?.some(({ amount }) => amount),
          `${question} ${id}`,
        );
      }
    }
  });
  it('is not suggested as a filter', () => {
    const suggested = suggestNamed('volunt', dataIn('en'));
    assert.ok(suggested.every(({ named }) => named.facet !== ('topic' as string)));
  });
});

describe('words that say nothing', () => {
  it('are not searched for where there are no others', () => {
    assert.deepEqual(understood('wie kann ich', 'de'), []);
    assert.deepEqual(understood('what can we do about it', 'en'), []);
    assert.deepEqual(understood('σ το !', 'el'), []);
  });
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
    const data = dataIn('en');
    const hits = makeRank(data)(makeUnderstand(data)('housing zzzz'));
    assert.ok(hits.length > 3 && hits.every(({ whole }) => !whole));
  });
});

describe('a practice by its name', () => {
  for (const lang of LANGS)
    it(`is among the first three in ${lang}: its title, without accents, and its local name`, () => {
      const data = dataIn(lang);
      const { understand, rank } = makeCore(data);
      const missed = data.practices.flatMap(({ id, title }) => {
        const localName = catalogue.byId.get(id)?.original.frontmatter.localName?.text ?? '';
        const names = [title, title.normalize('NFD').replace(/\p{M}/gu, ''), localName, fold(localName)];
        return [...new Set(names)].filter(Boolean).filter((name) => {
          const first = rank(understand(name)).slice(0, 3);
          return !first.some((hit) => hit.id === id);
        });
      });
      assert.deepEqual(missed, []);
    });
});

describe('suggestions', () => {
  const first = (query: string, lang: Lang) => {
    const [suggestion] = suggestNamed(query, dataIn(lang));
    return suggestion && `${suggestion.named.facet} ${suggestion.named.id} "${suggestion.rest}"`;
  };
  it('complete the last words and keep the others', () => {
    assert.equal(first('housing thess', 'en'), 'place thessaloniki "housing"');
    assert.equal(first('στεγ', 'el'), 'area housing ""');
    assert.equal(first('refugees danz', 'en'), 'place gdansk "refugees"');
  });
  it('are none for one letter', () => assert.equal(first('h', 'en'), undefined));
});
