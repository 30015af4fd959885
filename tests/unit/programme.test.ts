import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { stringify } from 'yaml';
import { makeCatalogue } from '../../src/catalogue/catalogue.ts';
import { coverageMatrix } from '../../src/catalogue/matrix.ts';
import {
  pageSources,
  practicesOf,
  programmeItems,
  programmeLangs,
  programmeState,
} from '../../src/catalogue/programme.ts';
import { entriesOf } from '../../src/catalogue/rendered.ts';
import { townsOf } from '../../src/catalogue/towns.ts';
import { wholeCountryOf } from '../../src/catalogue/whole-countries.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { stampTranslations } from '../../src/library/stamp.ts';
import { fileText } from './entry.ts';

let folder: string;
const put = (path: string, value: unknown) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof value === 'string' ? value : stringify(value));
};
const read = () => readLibrary(folder, PROJECT_CONTENT);
const found = () => read().issues.map(({ file, rule }) => `${file} ${rule}`);

const source = (key: string, changes: object = {}) => ({
  key,
  url: `https://example.org/${key}`,
  title: 'A page',
  publisher: 'The programme',
  lang: 'en',
  kind: 'official',
  ...changes,
});
const statement = (changes: object = {}) => ({
  id: 'aim',
  part: 'aims',
  places: ['milan'],
  text: 'The programme trains staff.[^s1] It started in 2016.[^s2]',
  ...changes,
});
const STATEMENTS = 'programme/statements';
const translated = (entries: object, changes: object = {}) => ({
  translation: { from: 'en', digest: '0000000000000000', method: 'machine', ...changes },
  entries,
});
const SOUND = { aim: { text: 'Il programma forma il personale.[^s1] È iniziato nel 2016.[^s2]' } };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programme-'));
  put('practices/it/milan-desk/en.mdx', fileText());
  put('programme/sources.yaml', [source('s1'), source('s2')]);
  put(`${STATEMENTS}/en.yaml`, [statement()]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a collection of the programme', () => {
  it('is sound', () => assert.deepEqual(found(), []));
  it('is empty in a folder that has none', () => {
    rmSync(join(folder, 'programme'), { recursive: true });
    const { issues, library } = read();
    assert.deepEqual(issues, []);
    assert.deepEqual(library.programme.statements, { entries: [], translations: {} });
  });
  it('refuses keys, ids and citations that nothing knows, and says where', () => {
    put(`${STATEMENTS}/en.yaml`, [
      statement({ text: 'One.[^s1][^s2]', places: ['atlantis'] }),
      statement({ text: 'Two.[^s9]' }),
      statement({ id: 'bare', text: 'Three.' }),
    ]);
    put('programme/indicators/en.yaml', [
      {
        id: 'visits',
        area: 'weather',
        level: 'reach',
        practice: 'milan-desk',
        sources: ['s7'],
        indicator: 'Visits',
        collector: 'The town',
        found: '5 in 2020',
      },
      {
        id: 'none',
        area: 'housing',
        level: 'reach',
        practice: 'nothing',
        sources: ['s1'],
        indicator: 'Visits',
        collector: 'The town',
        found: '5 in 2020',
      },
    ]);
    const issues = read().issues;
    assert.deepEqual(
      issues.map(({ file, rule }) => `${file} ${rule}`),
      [
        'programme/indicators/en.yaml unknown-id',
        'programme/indicators/en.yaml unknown-id',
        'programme/indicators/en.yaml unknown-id',
        'programme/statements/en.yaml unknown-id',
        'programme/statements/en.yaml listed-twice',
        'programme/statements/en.yaml citation-unknown',
        'programme/statements/en.yaml citation-missing',
      ],
    );
    for (const { message } of issues) assert.match(message, /: (?:correct|delete|add|cite)/);
    const text = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n');
    assert.deepEqual(
      issues.map(({ file, line }) => text(file)[line - 1]?.replace(/^[\s-]*/, '')),
      ['area: weather', 'sources:', 'practice: nothing', 'places:', 'id: aim', 'id: aim', 'text: Three.'],
    );
  });
  it('lets a gap stand without a source', () => {
    put(`${STATEMENTS}/en.yaml`, [statement(), statement({ id: 'gap', part: 'gaps', text: 'Not found.' })]);
    assert.deepEqual(found(), []);
  });
  it('refuses an unknown key, an unknown file and a source that is listed twice or unused', () => {
    put(`${STATEMENTS}/en.yaml`, [statement({ layout: 'x' })]);
    put('programme/wishes/en.yaml', []);
    put(`${STATEMENTS}/fr.yaml`, []);
    assert.deepEqual(found().sort(), [
      'programme/sources.yaml source-unused',
      'programme/sources.yaml source-unused',
      'programme/statements/en.yaml unknown-key',
      'programme/statements/fr.yaml unexpected-file',
      'programme/wishes/en.yaml unexpected-file',
    ]);
    put(`${STATEMENTS}/en.yaml`, [statement()]);
    put('programme/sources.yaml', [
      source('s1'),
      source('s2'),
      source('s2', { url: 'https://example.org/s1' }),
    ]);
    assert.deepEqual(
      found().filter((line) => line.startsWith('programme/sources')),
      ['programme/sources.yaml listed-twice', 'programme/sources.yaml listed-twice'],
    );
  });
  it('refuses lists that do not go together', () => {
    put('programme/coordination-ways/en.yaml', [
      { id: 'inside', practices: ['milan-desk'], title: 'Inside', text: 'Departments.', reasons: ['a', 'b'] },
    ]);
    assert.deepEqual(found(), ['programme/coordination-ways/en.yaml wrong-length']);
  });
});

describe('a translation of a collection', () => {
  it('is sound once it is stamped', () => {
    put(`${STATEMENTS}/it.yaml`, translated(SOUND));
    assert.deepEqual(found(), [`${STATEMENTS}/it.yaml translation-outdated`]);
    assert.equal(stampTranslations(['programme/statements/it'], { CONTENT_DIR: folder }), 0);
    assert.deepEqual(found(), []);
    assert.match(readFileSync(join(folder, `${STATEMENTS}/it.yaml`), 'utf8'), /digest: "[0-9a-f]{16}"/);
    assert.equal(stampTranslations(['programme/statements/el'], { CONTENT_DIR: folder }), 1);
    assert.equal(stampTranslations(['programme/nothing'], { CONTENT_DIR: folder }), 1);
  });
  it('is outdated when a text of the original changes, and not when a fact does', () => {
    put(`${STATEMENTS}/it.yaml`, translated(SOUND));
    stampTranslations(['programme/statements'], { CONTENT_DIR: folder });
    put(`${STATEMENTS}/en.yaml`, [statement({ places: ['rome'] })]);
    assert.deepEqual(found(), []);
    put(`${STATEMENTS}/en.yaml`, [statement({ text: 'It trains staff.[^s1] Since 2016.[^s2]' })]);
    assert.deepEqual(found(), [`${STATEMENTS}/it.yaml translation-outdated`]);
  });
  it('keeps ids, keys and citations of the original', () => {
    put(`${STATEMENTS}/it.yaml`, translated({ aim: { text: 'Forma.[^s1]' }, extra: { text: 'Altro.' } }));
    put(`${STATEMENTS}/pl.yaml`, translated({}));
    put(`${STATEMENTS}/de.yaml`, translated(SOUND, { from: 'it' }));
    assert.deepEqual(found(), [
      `${STATEMENTS}/de.yaml translation-from`,
      `${STATEMENTS}/de.yaml translation-outdated`,
      `${STATEMENTS}/it.yaml translation-outdated`,
      `${STATEMENTS}/it.yaml translation-citations`,
      `${STATEMENTS}/it.yaml unknown-id`,
      `${STATEMENTS}/pl.yaml translation-outdated`,
      `${STATEMENTS}/pl.yaml translation-missing`,
    ]);
  });
  it('needs its original', () => {
    rmSync(join(folder, `${STATEMENTS}/en.yaml`));
    put(`${STATEMENTS}/it.yaml`, translated(SOUND));
    assert.ok(found().includes(`${STATEMENTS}/it.yaml no-original`));
  });
});

describe('the programme on pages', () => {
  const catalogue = () => {
    const { library } = read();
    return makeCatalogue(entriesOf(library), library.vocabulary, library.programme);
  };
  it('shows a text in the reader\u2019s language, else in the original\u2019s', () => {
    put(`${STATEMENTS}/it.yaml`, translated(SOUND));
    const [item] = programmeItems(catalogue(), 'statements', 'it');
    assert.equal(item?.text, SOUND.aim.text);
    assert.equal(item?.textLang, 'it');
    const [other] = programmeItems(catalogue(), 'statements', 'pl');
    assert.equal(other?.textLang, 'en');
    assert.deepEqual(programmeState(catalogue(), ['statements'], 'it'), {
      method: 'machine',
      outdated: true,
      missing: 'none',
    });
    assert.deepEqual(programmeState(catalogue(), ['statements'], 'en'), { outdated: false, missing: 'none' });
    assert.deepEqual(programmeLangs(catalogue(), ['statements']), ['en', 'it']);
  });
  it('says how many of the texts are not translated', () => {
    put('programme/participants/en.yaml', [{ id: 'milan', phases: ['phase-1'], sources: ['s1'] }]);
    put(`${STATEMENTS}/it.yaml`, translated(SOUND));
    const missing = (names: ('statements' | 'participants' | 'training')[]) =>
      programmeState(catalogue(), names, 'it').missing;
    assert.equal(missing(['statements']), 'none');
    assert.equal(missing(['statements', 'participants']), 'some');
    assert.equal(missing(['participants']), 'all');
    assert.equal(missing(['training']), 'none');
  });
  it('numbers the sources of a page and links to them, and escapes the rest', () => {
    put(`${STATEMENTS}/en.yaml`, [
      statement({ text: 'A <b>.[^s2]' }),
      statement({ id: 'b', text: 'B.[^s1]' }),
    ]);
    const all = catalogue();
    const [first] = programmeItems(all, 'statements', 'en');
    const sources = pageSources(all, [first ?? {}], 'en');
    assert.deepEqual(
      sources.list.map(({ key, number }) => [key, number]),
      [['s2', 1]],
    );
    assert.equal(
      sources.html(first?.text ?? ''),
      'A &#x3C;b>.<sup><a href="#s1" aria-label="Source 1">1</a></sup>',
    );
    assert.deepEqual(sources.numbersOf(['s2', 's1']), [1]);
  });
  it('counts practices by service area and country', () => {
    const { countries, rows } = coverageMatrix(catalogue(), 'en');
    const housing = rows.find(({ id }) => id === 'housing');
    assert.equal(housing?.total, 1);
    assert.deepEqual(
      housing?.cells.filter(({ count }) => count > 0),
      [{ country: 'it', count: 1 }],
    );
    assert.equal(countries.find(({ id }) => id === 'it')?.total, 1);
    assert.equal(rows.find(({ id }) => id === 'health')?.total, 0);
  });
  it('tells what a town did in the programme', () => {
    put('programme/participants/en.yaml', [{ id: 'milan', phases: ['phase-1'], sources: ['s1'] }]);
    put('programme/phases/en.yaml', [
      {
        id: 'phase-1',
        officialTitle: 'T',
        dates: [{ start: '2016', sources: ['s1'] }],
        countries: ['it'],
        sources: ['s1'],
        title: 'Phase I',
        accordingTo: ['A page'],
      },
    ]);
    const exchange = (id: string, start: string) => ({
      id,
      kind: 'webinar',
      phases: ['phase-1'],
      start,
      places: ['milan'],
      practices: ['milan-desk'],
      sources: ['s1'],
      title: 'An exchange',
      host: 'Milan',
      topics: ['Housing'],
      outcome: 'Nothing was found.',
    });
    put('programme/exchanges/en.yaml', [exchange('later', '2017-11-28'), exchange('earlier', '2017-05')]);
    assert.deepEqual(found(), []);
    const all = catalogue();
    const [town] = townsOf(all, 'it');
    assert.equal(town?.label, 'Milano');
    assert.deepEqual(
      town?.phases.map(({ title, textLang }) => [title, textLang]),
      [['Phase I', 'en']],
    );
    assert.deepEqual(
      town?.statements.map(({ id }) => id),
      ['aim'],
    );
    assert.deepEqual(
      town?.exchanges.map(({ id }) => id),
      ['earlier', 'later'],
    );
    assert.deepEqual(
      practicesOf(all, ['milan-desk']).map(({ id }) => id),
      town?.practices.map(({ id }) => id),
    );
  });
  it('tells what the programme says of a country as a whole', () => {
    put('programme/statements/en.yaml', [
      { id: 'councils', part: 'cities', countries: ['it'], text: 'Most councils take part.[^s1][^s2]' },
    ]);
    assert.deepEqual(found(), []);
    const whole = wholeCountryOf(catalogue(), 'it', 'en');
    assert.deepEqual(
      whole?.statements.map(({ id }) => id),
      ['councils'],
    );
    assert.deepEqual(
      whole?.practices.map(({ id }) => id),
      ['milan-desk'],
    );
    assert.equal(wholeCountryOf(catalogue(), 'mt', 'en'), undefined);
  });
});
