import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PracticeRow } from '../../src/catalogue/row.ts';
import { LANGS } from '../../src/i18n/locales.ts';
import { reportLinks } from '../../src/metadata/report.ts';
import { type ExportColumn, rowsOf, toCsv, toJson } from '../../src/search/export.ts';
import { exportColumns } from '../../src/search/export-columns.ts';
import { asciiSlug, exportFileName } from '../../src/search/file-name.ts';
import { EMPTY_STATE, type SearchState } from '../../src/search/state.ts';
import { readCsv } from '../readers.ts';

const draft = {
  title: 'Λάθος στο a & b (ελληνικά)',
  lines: ['https://example.org/el/', '', 'Τι είναι λάθος;', ''],
};

describe('a report of an error', () => {
  it('opens an issue with title and body', () => {
    const links = reportLinks(draft, { repository: 'https://github.com/o/r', contact: undefined });
    assert.deepEqual(Object.keys(links), ['issue']);
    const url = new URL(links.issue as string);
    assert.equal(url.pathname, '/o/r/issues/new');
    assert.equal(url.searchParams.get('title'), draft.title);
    assert.equal(url.searchParams.get('body'), draft.lines.join('\n'));
  });
  it('opens a mail with subject and body', () => {
    const { mail = '', issue } = reportLinks(draft, { repository: undefined, contact: 'a+b@example.org' });
    assert.equal(issue, undefined);
    const url = new URL(mail);
    assert.equal(decodeURIComponent(url.pathname), 'a+b@example.org');
    const fields = new Map(
      url.search
        .slice(1)
        .split('&')
        .map((part) => part.split('=') as [string, string]),
    );
    assert.equal(decodeURIComponent(fields.get('subject') ?? ''), draft.title);
    assert.equal(decodeURIComponent(fields.get('body') ?? ''), draft.lines.join('\r\n'));
  });
  it('leaves letters beyond ASCII as they are', () => {
    const { issue } = reportLinks(draft, { repository: 'https://github.com/o/r', contact: undefined });
    assert.match(issue as string, /title=Λάθος%20στο%20a%20%26%20b%20\(ελληνικά\)&/);
  });
  it('has no links where there is nowhere to send it', () => {
    assert.deepEqual(reportLinks(draft, { repository: undefined, contact: undefined }), {});
  });
});

const ROW: PracticeRow = {
  id: 'a',
  address: 'https://example.org/en/practices/a/',
  title: 'A, "b"\r\nc',
  summary: '',
  lang: 'en',
  country: 'gr',
  countryLabel: 'Ελλάδα',
  places: ['athens'],
  placeLabels: ['Αθήνα', 'Πάτρα'],
  areas: [],
  areaLabels: [],
  groups: [],
  groupLabels: [],
  type: 'service',
  typeLabel: 'Service',
  scope: 'municipal',
  status: 'running',
  statusAsOf: 2024,
  started: '2017-06',
  ended: null,
  evidence: 'described',
  evidenceLabel: 'Described',
  evidenceReason: '',
  lead: '=HYPERLINK("https://example.org")',
  cost: null,
  costBand: null,
  staff: '-2 people',
  legalPower: null,
  staffBy: null,
  resourceLangs: {},
  townSizes: ['over-500000'],
  fullTextLangs: ['en', 'el'],
  checked: '2026-07-05',
};
const column = (field: keyof PracticeRow, more: Partial<ExportColumn> = {}): ExportColumn => ({
  field,
  heading: field,
  ...more,
});

describe('the export as CSV', () => {
  it('quotes commas, quotes and lines, and begins with a byte order mark', () => {
    const text = toCsv([ROW], [column('id'), column('title'), column('ended')]);
    assert.equal(text, '\ufeffid,title,ended\r\na,"A, ""b""\r\nc",\r\n');
    assert.deepEqual(readCsv(text), [
      ['id', 'title', 'ended'],
      ['a', 'A, "b"\r\nc', ''],
    ]);
  });
  it('has nothing that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
      const [, [cell] = []] = readCsv(toCsv([{ ...ROW, lead: `${start}1+1` }], [column('lead')]));
      assert.equal(cell, `'${start}1+1`);
    }
    const [, cells] = readCsv(toCsv([ROW], [column('lead'), column('staff')]));
    assert.deepEqual(cells, ['\'=HYPERLINK("https://example.org")', "'-2 people"]);
  });
  it('guards headings too', () => {
    assert.deepEqual(readCsv(toCsv([], [column('id', { heading: '=1' })])), [["'=1"]]);
  });
  it('joins several values and puts words for ids', () => {
    const labels = { en: 'English', el: 'Greek' };
    const [, cells] = readCsv(toCsv([ROW], [column('placeLabels'), column('fullTextLangs', { labels })]));
    assert.deepEqual(cells, ['Αθήνα; Πάτρα', 'English; Greek']);
  });
  it('says where nothing is known, and leaves empty what is no gap', () => {
    const unknown = 'No source found';
    const [, cells] = readCsv(toCsv([ROW], [column('cost', { unknown }), column('ended'), column('id')]));
    assert.deepEqual(cells, [unknown, '', 'a']);
  });
  it('has headings of its own in every language, each once', () => {
    const all = LANGS.map((lang) => exportColumns(lang).map(({ heading }) => heading));
    for (const headings of all) assert.equal(new Set(headings).size, headings.length, headings.join());
    assert.equal(new Set(all.map((headings) => headings.join())).size, LANGS.length);
  });
  it('shows no id where the page shows a word', () => {
    const [, cells] = readCsv(toCsv([ROW], exportColumns('el')));
    for (const id of ['municipal', 'running', 'over-500000', 'en; el']) assert.ok(!cells?.includes(id), id);
  });
});

describe('the export as JSON', () => {
  it('is the records as they are', () => assert.deepEqual(JSON.parse(toJson([ROW])), [ROW]));
});

describe('the records of an export', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ ...ROW, id }));
  it('are those of the ids, in their order', () => {
    assert.deepEqual(
      rowsOf(rows, ['c', 'a']).map(({ id }) => id),
      ['c', 'a'],
    );
  });
  it('are never fewer than asked for', () => assert.throws(() => rowsOf(rows, ['a', 'x']), /no record of x/));
});

describe('the name of an exported file', () => {
  const name = (lang: string, query: string, filters: Partial<SearchState['filters']> = {}) =>
    exportFileName(lang, { query, filters: { ...EMPTY_STATE.filters, ...filters } }, 'csv');
  it('says language, words and filters', () => {
    assert.equal(name('el', ''), 'practices-el.csv');
    assert.equal(name('el', 'housing', { country: ['gr'] }), 'practices-el-housing-gr.csv');
    assert.equal(
      name('pl', '', { country: ['pl', 'it'], area: ['health'] }),
      'practices-pl-it-pl-health.csv',
    );
  });
  it('says of which facet a value is that does not show it', () => {
    assert.equal(
      name('en', '', { text: ['el'], cost: ['under-10000'] }),
      'practices-en-cost-under-10000-text-el.csv',
    );
  });
  it('has ASCII letters only', () => {
    assert.equal(asciiSlug('Πρόσφυγες στην Αθήνα'), 'prosfyges-stin-athina');
    assert.equal(asciiSlug('Ουγγαρία'), 'ouggaria');
    assert.equal(asciiSlug('Łódź, ħobż & çà'), 'lodz-hobz-ca');
    assert.equal(asciiSlug('../../etc/passwd\u0000'), 'etc-passwd');
    assert.equal(name('en', 'مرحبا'), 'practices-en.csv');
  });
  it('stays short, and says how much is left out', () => {
    const places = Array.from({ length: 20 }, (_, index) => `place-${String(index).padStart(2, '0')}`);
    const long = name('en', 'word '.repeat(40), { place: places });
    assert.ok(long.length <= 100, long);
    assert.match(long, /^practices-en-word-word-word-word-word-word-place-00.*-and-\d+-more\.csv$/);
  });
});
