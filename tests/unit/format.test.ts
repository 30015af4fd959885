import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrderOfTime } from '../../src/catalogue/in-order-of-time.ts';
import { sourceLine } from '../../src/catalogue/source-line.ts';
import { formatPeriod } from '../../src/i18n/format.ts';
import { foreignLang, LANGS, type Lang } from '../../src/i18n/locales.ts';

describe('a period', () => {
  const written = (start: string, end: string | undefined, lang: Lang) =>
    formatPeriod(start, end, lang)
      .map(({ text }) => text)
      .join('');
  it('is written as the language writes it', () => {
    assert.equal(written('2017', undefined, 'el'), '2017');
    assert.equal(written('2019-10-08', '2019-10-09', 'en'), '8–9 October 2019');
    assert.equal(written('2019-10-08', '2019-10-09', 'de'), '8.–9. Oktober 2019');
    assert.equal(written('2019-10-08', '2019-10-09', 'es'), '8–9 de octubre de 2019');
    assert.equal(written('2017-02-02', '2017-03-09', 'mt'), '2 ta’ Frar 2017 – 9 ta’ Marzu 2017');
    assert.equal(written('2016-11', '2017-04', 'el'), 'Νοέμβριος 2016 – Απρίλιος 2017');
    assert.equal(written('2018-06-01', '2020-05', 'pl'), '1 czerwca 2018 – maj 2020');
  });
  it('keeps its two dates apart in every language', () => {
    for (const lang of LANGS) {
      const dates = formatPeriod('2019-10-08', '2019-10-09', lang).map(({ date }) => date);
      assert.deepEqual(dates, ['2019-10-08', undefined, '2019-10-09']);
      assert.match(written('2019-10-08', '2019-10-09', lang), /^8\.?–9.* 2019$/);
    }
  });
  it('of one day is one date', () => {
    assert.deepEqual(formatPeriod('2019-10-08', '2019-10-08', 'en'), [
      { text: '8 October 2019', date: '2019-10-08' },
    ]);
  });
});

describe('the order of time', () => {
  it('is by start, and keeps what began together as it stood', () => {
    const items = [
      { id: 'd', start: '2018' },
      { id: 'b', start: '2017-05' },
      { id: 'c', start: '2017-05' },
      { id: 'a', start: '2017' },
    ];
    assert.equal(
      inOrderOfTime(items)
        .map(({ id }) => id)
        .join(''),
      'abcd',
    );
    assert.equal(items[0]?.id, 'd');
  });
});

describe('the line below a source', () => {
  it('says what is known, that it is undated, and its language where it is another', () => {
    assert.equal(
      sourceLine({ publisher: 'IOM', year: 2017, lang: 'en', kind: 'press' }, 'en'),
      'IOM · 2017 · press',
    );
    assert.equal(sourceLine({ publisher: 'IOM', lang: 'de' }, 'en'), 'IOM · undated · in German');
  });
});

describe('the language of a text', () => {
  it('is said only where it is not the page\u2019s', () => {
    assert.equal(foreignLang('en', 'el'), 'en');
    assert.equal(foreignLang('el', 'el'), undefined);
  });
});
