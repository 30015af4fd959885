import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apaParts, writeApa } from '../../src/metadata/citation/apa.ts';
import { escapeBibtex, writeBibtex } from '../../src/metadata/citation/bibtex.ts';
import type { Citation } from '../../src/metadata/citation/citation.ts';
import { writeCslJson } from '../../src/metadata/citation/csl-json.ts';
import { writeRis } from '../../src/metadata/citation/ris.ts';
import { printedByTex, readBibtex, readRis } from '../readers.ts';

const ENGLISH: Citation = {
  id: 'a-practice',
  lang: 'en',
  author: 'ADMin4ALL practice library',
  title: 'A centre for newcomers',
  version: '2026-07-05',
  address: 'https://example.org/en/practices/a-practice/',
};

/** Titles that formats trip over, with the language they are in. */
const TITLES: readonly [lang: Citation['lang'], title: string][] = [
  ['el', 'Μοντέλο Ένταξης: «πολιτική» για την πόλη του Γκντανσκ'],
  ['pl', 'Źródło „Łąka” – zażółć gęślą jaźń'],
  ['mt', 'Iċ-Ċentru għall-migranti f’Ħal Għaxaq'],
  ['ro', 'Școală și grădiniță'],
  ['en', 'R&D: 100% "free" {sic} #1_a for $5 ~ 5^2 <b> a|b \\ end'],
  ['en', 'A brace } too much { and one } more'],
  ['de', 'Zwei\nZeilen\r\nund\tmehr'],
  ['it', 'L’e\u0301 composta'],
];
const flat = (title: string) => title.normalize('NFC').replace(/\s+/g, ' ');

describe('a citation in APA style', () => {
  it('names the library, the day of the last check, title and address', () => {
    assert.equal(
      writeApa(ENGLISH),
      'ADMin4ALL practice library. (2026, July 5). A centre for newcomers. https://example.org/en/practices/a-practice/',
    );
  });
  it('writes the date as the language does', () => {
    const dates = (['it', 'de', 'pl', 'ro', 'el', 'es', 'mt'] as const).map(
      (lang) => /\((.*)\)/.exec(apaParts({ ...ENGLISH, lang }).before)?.[1],
    );
    assert.deepEqual(dates, [
      '2026, 5 luglio',
      '2026, 5. Juli',
      '2026, 5 lipca',
      '2026, 5 iulie',
      '2026, 5 Ιουλίου',
      '2026, 5 de julio',
      '2026, 5 ta’ Lulju',
    ]);
  });
  it('puts no full stop after a question', () => {
    assert.match(writeApa({ ...ENGLISH, title: 'Who helps?' }), / Who helps\? https/);
    assert.match(writeApa({ ...ENGLISH, lang: 'el', title: 'Ποιος βοηθά;' }), / Ποιος βοηθά; https/);
  });
});

describe('a citation as BibTeX', () => {
  it('has the fields of a web page', () => {
    const { type, key, fields } = readBibtex(writeBibtex(ENGLISH));
    assert.equal(type, 'online');
    assert.equal(key, 'admin4all-a-practice-en');
    assert.deepEqual(fields, {
      author: '{{ADMin4ALL practice library}}',
      title: '{{A centre for newcomers}}',
      year: '{2026}',
      month: 'jul',
      version: '{2026-07-05}',
      url: '{https://example.org/en/practices/a-practice/}',
      langid: '{british}',
    });
  });
  for (const [lang, title] of TITLES) {
    it(`prints ${JSON.stringify(title)} as it is`, () => {
      const { fields } = readBibtex(writeBibtex({ ...ENGLISH, lang, title, author: title }));
      assert.equal(printedByTex(fields.title ?? ''), flat(title));
      assert.equal(printedByTex(fields.author ?? ''), flat(title));
    });
  }
  it('names no language that LaTeX does not know', () => {
    assert.equal(readBibtex(writeBibtex({ ...ENGLISH, lang: 'mt' })).fields.langid, undefined);
  });
  it('never writes a brace that BibTeX would count', () => {
    assert.equal(escapeBibtex('{'), '{\\textbraceleft}');
    assert.equal(escapeBibtex('}'), '{\\textbraceright}');
  });
  it('keeps an address in its braces', () => {
    const { fields } = readBibtex(writeBibtex({ ...ENGLISH, address: 'https://example.org/{a' }));
    assert.equal(fields.url, '{https://example.org/%7Ba}');
  });
});

describe('a citation as RIS', () => {
  it('has a tag a line, the type first and the end last', () => {
    assert.deepEqual(readRis(writeRis(ENGLISH)), [
      ['TY', 'ELEC'],
      ['ID', 'admin4all-a-practice-en'],
      ['AU', 'ADMin4ALL practice library'],
      ['TI', 'A centre for newcomers'],
      ['PY', '2026'],
      ['DA', '2026/07/05/'],
      ['LA', 'en'],
      ['UR', 'https://example.org/en/practices/a-practice/'],
      ['ER', ''],
    ]);
  });
  for (const [lang, title] of TITLES) {
    it(`keeps ${JSON.stringify(title)} on one line`, () => {
      const fields = new Map(readRis(writeRis({ ...ENGLISH, lang, title })));
      assert.equal(fields.get('TI'), flat(title));
    });
  }
  it('leaves the name of the library whole', () => {
    const fields = new Map(readRis(writeRis({ ...ENGLISH, author: 'Library, open*' })));
    assert.equal(fields.get('AU'), 'Library open');
  });
});

describe('a citation as CSL-JSON', () => {
  for (const [lang, title] of TITLES) {
    it(`is a list of one web page: ${JSON.stringify(title)}`, () => {
      const [item, ...more] = JSON.parse(writeCslJson({ ...ENGLISH, lang, title }));
      assert.deepEqual(more, []);
      assert.deepEqual(item, {
        id: `admin4all-a-practice-${lang}`,
        type: 'webpage',
        title: flat(title),
        author: [{ literal: 'ADMin4ALL practice library' }],
        issued: { 'date-parts': [[2026, 7, 5]] },
        version: '2026-07-05',
        URL: 'https://example.org/en/practices/a-practice/',
        language: lang,
      });
    });
  }
});
