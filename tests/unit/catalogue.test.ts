import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodOf, sizeOf } from '../../src/catalogue/bands.ts';
import { cardOf } from '../../src/catalogue/card.ts';
import { makeCatalogue } from '../../src/catalogue/catalogue.ts';
import type { PracticeEntry } from '../../src/catalogue/entries.ts';
import { facetValues, practicesWith } from '../../src/catalogue/facets.ts';
import { labelOf } from '../../src/catalogue/labels.ts';
import { alternateLangs, practiceView, translationState } from '../../src/catalogue/practice-view.ts';
import { relatedPractices } from '../../src/catalogue/related.ts';
import {
  formatDay,
  formatList,
  formatNumber,
  formatYearMonth,
  languageName,
  sortedBy,
} from '../../src/i18n/format.ts';
import { LANGS } from '../../src/i18n/locales.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { translationSchema } from '../../src/schemas/translation.ts';
import { searchRecords } from '../../src/search/records.ts';
import { soundFrontmatter } from './entry.ts';

const { programme, vocabulary } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT).library;
const SECTIONS = [
  {
    name: 'Results' as const,
    html: '<ul><li>One.<small data-evidence="official press"></small></li></ul>',
    text: 'One.',
  },
];

const original = (id: string, changes: object = {}): PracticeEntry => ({
  kind: 'original',
  id,
  lang: 'en',
  sections: SECTIONS,
  frontmatter: originalSchema.parse({
    ...soundFrontmatter(),
    title: `Title ${id}`,
    funding: [{ name: 'A fund', amount: 'EUR 5', sources: ['s2'] }],
    ...changes,
  }),
});
const translation = (id: string, changes: object = {}): PracticeEntry =>
  ({
    kind: 'translation',
    id,
    lang: 'it',
    sections: [],
    outdated: false,
    frontmatter: translationSchema.parse({
      title: `Titolo ${id}`,
      summary:
        'Il Comune ha uno sportello per chi arriva. Il Comune conta le visite; nessuno ne ha esaminato gli effetti.',
      keywords: ['uno', 'due', 'tre', 'quattro'],
      facts: {
        lead: 'Comune di Milano',
        partners: ['Una associazione'],
        funding: [{ name: 'Un fondo', amount: '5 euro' }],
      },
      translation: { from: 'en', digest: '0123456789abcdef', method: 'machine' },
    }),
    ...changes,
  }) as PracticeEntry;
const catalogueOf = (...entries: PracticeEntry[]) => makeCatalogue(entries, vocabulary, programme);
const viewOf = (lang: 'en' | 'it' | 'el', ...entries: PracticeEntry[]) => {
  const catalogue = catalogueOf(...entries);
  const [practice] = catalogue.practices;
  assert.ok(practice);
  return { view: practiceView(catalogue, practice, lang), practice };
};

describe('the catalogue', () => {
  it('joins files to practices, the latest checked first', () => {
    const older = { verification: { state: 'desk-research', date: '2020-01-01' } };
    const { practices, byId } = catalogueOf(original('a', older), translation('a'), original('b'));
    assert.deepEqual(
      practices.map(({ id }) => id),
      ['b', 'a'],
    );
    assert.deepEqual([...(byId.get('a')?.texts.keys() ?? [])], ['en', 'it']);
  });
  it('puts starts and towns into bands, each edge into the upper one', () => {
    assert.deepEqual(['1987', '2009-12', '2010', '2019', '2020-01'].map(periodOf), [
      'before-2010',
      'before-2010',
      '2010-2014',
      '2015-2019',
      'from-2020',
    ]);
    assert.deepEqual(
      [19_999, 20_000, 100_000, 500_000].map((population) => sizeOf({ population })),
      ['under-20000', '20000-100000', '100000-500000', 'over-500000'],
    );
    assert.equal(sizeOf({}), undefined);
  });
  it('counts each value of a facet, none left out, in the order of the alphabet', () => {
    const catalogue = catalogueOf(original('a'), original('b', { country: 'pl', places: ['gdansk'] }));
    const countries = facetValues(catalogue, 'country', 'el');
    assert.deepEqual(
      countries.map(({ label }) => label),
      ['Αυστρία', 'Ελλάδα', 'Ισπανία', 'Ιταλία', 'Μάλτα', 'Πολωνία', 'Ρουμανία'],
    );
    assert.deepEqual(
      countries.filter(({ count }) => count > 0).map(({ id, count }) => `${id} ${count}`),
      ['it 1', 'pl 1'],
    );
    assert.deepEqual(
      practicesWith(catalogue, 'place', 'gdansk').map(({ id }) => id),
      ['b'],
    );
  });
  it('has a label for every id in every language, and says so when there is none', () => {
    for (const lang of LANGS) assert.ok(labelOf(vocabulary, 'places', 'milan', lang).length > 0);
    assert.equal(labelOf(vocabulary, 'places', 'milan', 'de'), 'Mailand');
    assert.throws(() => labelOf(vocabulary, 'places', 'atlantis', 'en'), /atlantis/);
  });
  it('relates what editors named, then what is close, and never a practice to itself', () => {
    const catalogue = catalogueOf(
      original('a', { related: ['d'] }),
      original('b'),
      original('c', { serviceAreas: ['health'], type: 'strategy', targetGroups: ['women'] }),
      original('d', { serviceAreas: ['health'], type: 'strategy', targetGroups: ['women'] }),
    );
    const a = catalogue.byId.get('a');
    assert.ok(a);
    assert.deepEqual(
      relatedPractices(catalogue, a).map(({ id }) => id),
      ['d', 'b'],
    );
  });
});

describe('a practice in a language', () => {
  it('is the original, a full translation, a summary, or not translated', () => {
    const kinds = (entry: PracticeEntry | undefined, lang: 'en' | 'it' | 'el') => {
      const { practice } = viewOf(lang, original('a'), ...(entry ? [entry] : []));
      const { kind, bodyLang } = translationState(practice, lang);
      return `${kind} ${bodyLang}`;
    };
    assert.equal(kinds(translation('a'), 'en'), 'original en');
    assert.equal(kinds(translation('a', { sections: SECTIONS }), 'it'), 'full it');
    assert.equal(kinds(translation('a'), 'it'), 'summary-only en');
    assert.equal(kinds(undefined, 'el'), 'none en');
  });
  it('is offered to search engines where its main text is in that language', () => {
    assert.deepEqual(alternateLangs(viewOf('en', original('a'), translation('a')).practice), ['en']);
    assert.deepEqual(
      alternateLangs(viewOf('en', original('a'), translation('a', { sections: SECTIONS })).practice),
      ['en', 'it'],
    );
  });
  it('shows facts in its language, with the numbers of their sources', () => {
    const { view } = viewOf('it', original('a'), translation('a'));
    assert.deepEqual(view.lead, { text: 'Comune di Milano', lang: 'it' });
    assert.deepEqual(view.funding, [{ text: 'Un fondo: 5 euro', lang: 'it', sources: [2] }]);
    assert.equal(view.partners[0]?.text, 'Una associazione');
    assert.equal(view.country.label, 'Italia');
  });
  it('shows the original\u2019s facts, marked as such, while a translation is outdated', () => {
    const { view } = viewOf('it', original('a'), translation('a', { outdated: true }));
    assert.deepEqual(view.lead, { text: 'Municipality of Milan', lang: 'en' });
    assert.deepEqual(view.funding, [{ text: 'A fund: EUR 5', lang: 'en', sources: [2] }]);
    assert.equal(view.title, 'Titolo a');
    assert.ok(view.translation.outdated);
  });
  it('names the evidence in the reader\u2019s language, whatever the text is in', () => {
    const { view } = viewOf('it', original('a'), translation('a'));
    const results = view.sections.find(({ name }) => name === 'Results')?.html;
    assert.match(results ?? '', /<small lang="it">Evidenza: .*stampa/);
  });
  it('states each optional section that is missing as a gap', () => {
    const { view } = viewOf('en', original('a'));
    assert.deepEqual(
      view.sections.filter(({ html }) => html !== undefined).map(({ name }) => name),
      ['Results'],
    );
    assert.ok(view.sections.some(({ name, html }) => name === 'Voices' && html === undefined));
  });
  it('has a card with the languages of its full text', () => {
    const catalogue = catalogueOf(original('a'), translation('a', { sections: SECTIONS }));
    const [practice] = catalogue.practices;
    assert.ok(practice);
    const card = cardOf(catalogue, practice, 'it');
    assert.deepEqual([card.title, card.textLang, card.fullTextLangs], ['Titolo a', 'it', ['en', 'it']]);
  });
});

describe('a record of the search index', () => {
  it('holds the names of places in all languages and the words for concepts in its own', () => {
    const [record] = searchRecords(catalogueOf(original('a'), translation('a')), 'de');
    assert.ok(record);
    for (const name of ['Milano', 'Mailand', 'Mediolan', 'Μιλάνο', 'Italien'])
      assert.ok(record.meta.names.includes(name), name);
    assert.ok(record.meta.terms.includes('Wohnen'));
    assert.ok(!record.meta.terms.includes('Housing'));
  });
  it('holds the body only where it is in the index\u2019s language', () => {
    const catalogue = catalogueOf(original('a'), translation('a'));
    assert.ok(searchRecords(catalogue, 'en')[0]?.content.includes('One.'));
    assert.ok(!searchRecords(catalogue, 'it')[0]?.content.includes('One.'));
  });
});

describe('dates, numbers and lists', () => {
  it('are written as each language does', () => {
    assert.deepEqual(
      (['en', 'de', 'pl', 'el'] as const).map((lang) => formatDay('2026-11-05', lang)),
      ['5 November 2026', '5. November 2026', '5 listopada 2026', '5 Νοεμβρίου 2026'],
    );
    assert.deepEqual(
      (['en', 'de', 'it'] as const).map((lang) => formatNumber(12_345, lang)),
      ['12,345', '12.345', '12.345'],
    );
    assert.deepEqual(
      (['en', 'es'] as const).map((lang) => formatList(['a', 'b'], lang)),
      ['a and b', 'a y b'],
    );
    assert.deepEqual(
      [formatYearMonth('2017', 'it'), formatYearMonth('2017-06', 'it')],
      ['2017', 'giugno 2017'],
    );
    assert.deepEqual(
      [languageName('el', 'en'), languageName('el', 'it'), languageName('it', 'de')],
      ['Greek', 'greco', 'Italienisch'],
    );
  });
  it('sort by the language\u2019s own alphabet', () => {
    assert.deepEqual(
      sortedBy(['ż', 'z', 'ł', 'l', 'm'], (text) => text, 'pl'),
      ['l', 'ł', 'm', 'z', 'ż'],
    );
    assert.deepEqual(
      sortedBy(['ħ', 'h', 'i'], (text) => text, 'mt'),
      ['h', 'ħ', 'i'],
    );
  });
});
