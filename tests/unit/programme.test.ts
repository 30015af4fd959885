import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { stringify } from 'yaml';
import { makeCatalogue } from '../../src/catalogue/catalogue.ts';
import { coverageMatrix } from '../../src/catalogue/matrix.ts';
import {
  entryAnchor,
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
import { COLLECTION_NAMES } from '../../src/schemas/programme/collections.ts';
import { fileText } from './entry.ts';

let folder: string;
const put = (path: string, value: unknown) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof value === 'string' ? value : stringify(value));
};
const read = () => readLibrary(folder, PROJECT_CONTENT);
// A language that a collection lacks is a warning of its own, with a test of its own.
const isThere = ({ file, rule }: { file: string; rule: string }) =>
  rule !== 'translation-missing' || existsSync(join(folder, file));
const issues = () => read().issues.filter(isThere);
const found = () => issues().map(({ file, rule }) => `${file} ${rule}`);
/** The lines of a file at which something is wrong. */
const linesOf = (path: string) => {
  const lines = readFileSync(join(folder, path), 'utf8').split('\n');
  return issues()
    .filter(({ file }) => file === path)
    .map(({ line, rule }) => `${rule}: ${lines[line - 1]?.trim()}`);
};

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
  for (const name of COLLECTION_NAMES) put(`programme/${name}/en.yaml`, []);
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
    const all = issues();
    assert.deepEqual(
      all.map(({ file, rule }) => `${file} ${rule}`),
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
    for (const { message } of all) assert.match(message, /: (?:correct|delete|add|cite)/);
    const text = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n');
    assert.deepEqual(
      all.map(({ file, line }) => text(file)[line - 1]?.replace(/^[\s-]*/, '')),
      ['area: weather', 's7', 'practice: nothing', 'atlantis', 'id: aim', 'text: Two.[^s9]', 'text: Three.'],
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
      'programme/statements/en.yaml unknown-key',
      'programme/statements/fr.yaml unexpected-file',
      'programme/wishes/en.yaml unexpected-file',
    ]);
    rmSync(join(folder, 'programme/wishes'), { recursive: true });
    put(`${STATEMENTS}/en.yaml`, [statement()]);
    put('programme/sources.yaml', [source('s1'), source('s2'), source('s3')]);
    assert.ok(found().includes('programme/sources.yaml source-unused'));
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

const exchange = (changes: object = {}) => ({
  id: 'visit',
  kind: 'webinar',
  phases: ['phase-1'],
  start: '2017-11-28',
  places: ['milan'],
  practices: ['milan-desk'],
  sources: ['s1'],
  title: 'An exchange',
  host: 'Milan',
  topics: ['Housing'],
  outcome: 'Nothing was found.',
  ...changes,
});
const phase = (changes: object = {}) => ({
  id: 'phase-1',
  officialTitle: 'The title',
  dates: [{ start: '2016', sources: ['s1'] }],
  countries: ['it'],
  sources: ['s1'],
  title: 'Phase I',
  accordingTo: ['A page'],
  ...changes,
});
const EXCHANGES = 'programme/exchanges/en.yaml';
const putExchange = (changes: object) => put(EXCHANGES, [exchange(changes)]);

describe('an entry of the programme', () => {
  beforeEach(() => {
    put('programme/phases/en.yaml', [phase()]);
    putExchange({});
  });
  it('is sound', () => assert.deepEqual(found(), []));
  it('has dates that can be', () => {
    for (const [changes, rule] of [
      [{ end: '2017-11-27' }, 'dates'],
      [{ end: '2016' }, 'dates'],
      [{ start: '0000-01-01' }, 'wrong-value'],
      [{ start: '2017-02-30' }, 'wrong-value'],
      [{ start: '2017-11-28T10:00' }, 'wrong-value'],
      [{ start: '2999-01' }, 'wrong-value'],
      [{ start: `${new Date().getUTCFullYear() + 1}-01` }, 'wrong-value'],
    ] as const) {
      putExchange(changes);
      assert.deepEqual(found(), [`${EXCHANGES} ${rule}`], JSON.stringify(changes));
    }
    for (const changes of [{ end: '2017-11' }, { end: '2017' }, { start: 2017, end: '2017-11-29' }]) {
      putExchange(changes);
      assert.deepEqual(found(), [], JSON.stringify(changes));
    }
    putExchange({});
    put('programme/phases/en.yaml', [phase({ dates: [{ start: '2018-03', end: '2017', sources: ['s1'] }] })]);
    assert.deepEqual(linesOf('programme/phases/en.yaml'), ['dates: end: "2017"']);
  });
  it('names only phases that there are', () => {
    putExchange({ phases: ['phase-1', 'phase-2'] });
    assert.deepEqual(linesOf(EXCHANGES), ['unknown-id: - phase-2']);
    put(`${STATEMENTS}/en.yaml`, [statement({ part: 'phase-2' })]);
    assert.deepEqual(linesOf(`${STATEMENTS}/en.yaml`), ['unknown-id: part: phase-2']);
  });
  it('names nothing twice', () => {
    for (const changes of [
      { places: ['milan', 'milan'] },
      { phases: ['phase-1', 'phase-1'] },
      { sources: ['s1', 's2', 's1'] },
      { topics: ['Housing', 'housing'] },
    ]) {
      putExchange(changes);
      assert.deepEqual(found(), [`${EXCHANGES} listed-twice`], JSON.stringify(changes));
    }
    // Two statements of the dates may come from one page.
    putExchange({});
    const dates = [
      { start: '2016', sources: ['s1'] },
      { start: '2017', sources: ['s1'] },
    ];
    put('programme/phases/en.yaml', [phase({ dates, accordingTo: ['A page', 'A page'] })]);
    assert.deepEqual(found(), []);
  });
  it('cites only in texts that show it, and in the form that is understood', () => {
    for (const key of ['title', 'host', 'guests', 'topics']) {
      putExchange({ [key]: key === 'topics' ? ['Housing [^s1]'] : 'Milan [^s1]' });
      assert.deepEqual(found(), [`${EXCHANGES} citation-form`], key);
    }
    for (const outcome of ['It went on.[^s1', 'It went on.[s1]']) {
      putExchange({ outcome });
      assert.deepEqual(found(), [`${EXCHANGES} citation-form`], outcome);
    }
    putExchange({ outcome: 'It went on.[^s1][^s2]' });
    assert.deepEqual(found(), []);
  });
  it('is told where it cites what is not there', () => {
    putExchange({ outcome: 'It went on.[^s9]' });
    assert.deepEqual(linesOf(EXCHANGES), ['citation-unknown: outcome: It went on.[^s9]']);
    putExchange({ sources: ['s1', 's9'] });
    assert.deepEqual(linesOf(EXCHANGES), ['citation-unknown: - s9']);
  });
  it('has an id that is no word of the programming language', () => {
    for (const id of ['constructor', 'prototype']) {
      putExchange({ id });
      assert.deepEqual(found(), [`${EXCHANGES} wrong-value`]);
    }
  });
  it('has an anchor that no other thing on a page has', () => {
    for (const id of ['s1', 'sources', 'y2017']) assert.match(entryAnchor('exchanges', id), /^exchanges--/);
    assert.notEqual(entryAnchor('coordination', 'inside'), entryAnchor('coordination-ways', 'inside'));
  });
});

describe('a file of the programme', () => {
  it('is read to its end, however long', () => {
    const texts = Array.from({ length: 300 }, (_, index) =>
      statement({ id: `aim-${index}`, text: `${'Ελληνικά '.repeat(90)}[^s1][^s2]` }),
    );
    put(`${STATEMENTS}/en.yaml`, [...texts, statement({ id: 'last', text: 'The last.[^s9]' })]);
    assert.ok(readFileSync(join(folder, `${STATEMENTS}/en.yaml`)).length > 400_000);
    assert.deepEqual(linesOf(`${STATEMENTS}/en.yaml`), ['citation-unknown: text: The last.[^s9]']);
  });
  it('is refused as too large, and not read, beyond its bounds', () => {
    put(`${STATEMENTS}/en.yaml`, `# ${'α'.repeat(1_000_000)}`);
    assert.deepEqual(found(), [`${STATEMENTS}/en.yaml file-too-large`]);
  });
  it('must be there for each collection, and should be for each language', () => {
    rmSync(join(folder, 'programme/phases'), { recursive: true });
    assert.deepEqual(found(), ['programme/phases/en.yaml collection-missing']);
    put('programme/phases/en.yaml', []);
    const missing = read().issues.map(({ file, rule, severity }) => `${file} ${severity} ${rule}`);
    assert.deepEqual(
      missing,
      ['de', 'el', 'es', 'it', 'mt', 'pl', 'ro'].map(
        (lang) => `${STATEMENTS}/${lang}.yaml warning translation-missing`,
      ),
    );
    rmSync(join(folder, 'programme/sources.yaml'));
    assert.deepEqual(found(), ['programme/sources.yaml sources-missing']);
  });
  it('is never opened behind a symbolic link', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    try {
      writeFileSync(join(elsewhere, 'sources.yaml'), 'javascript:');
      rmSync(join(folder, 'programme'), { recursive: true });
      symlinkSync(elsewhere, join(folder, 'programme'));
      assert.deepEqual(found(), ['programme symbolic-link']);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
  it('says its faults in plain words', () => {
    const cases: [path: string, value: unknown, message: RegExp][] = [
      [`${STATEMENTS}/it.yaml`, {}, /^"translation" is missing: add it$/],
      [`${STATEMENTS}/it.yaml`, 'text', /^the file must be a group of keys/],
      [`${STATEMENTS}/en.yaml`, {}, /^the file must be a list/],
      [
        `${STATEMENTS}/it.yaml`,
        translated({ 'No id': { text: 'A.' } }),
        /^the key "No id" of "entries" must be lower-case/,
      ],
      [
        EXCHANGES,
        [exchange({ sources: Array.from({ length: 13 }, (_, i) => `s${i + 1}`) })],
        /must have 12 items at most: delete some$/,
      ],
      [`${STATEMENTS}/en.yaml`, '- a\n---\n- b\n', /begins a second text here: delete it$/],
    ];
    for (const [path, value, message] of cases) {
      const before = existsSync(join(folder, path)) && readFileSync(join(folder, path), 'utf8');
      put(path, value);
      const [issue] = issues().filter(({ file }) => file === path);
      assert.match(issue?.message ?? '', message);
      if (before === false) rmSync(join(folder, path));
      else put(path, before);
    }
  });
});

describe('one mistake is said once', () => {
  const only = (file: string, rule: string) => assert.deepEqual([...new Set(found())], [`${file} ${rule}`]);
  beforeEach(() => {
    put('programme/phases/en.yaml', [phase()]);
    putExchange({});
    put(`${STATEMENTS}/it.yaml`, translated(SOUND));
    stampTranslations(['programme/statements'], { CONTENT_DIR: folder });
    assert.deepEqual(found(), []);
  });
  it('when the sources cannot be read', () => {
    put('programme/sources.yaml', [source('s1', { url: 'javascript:alert(1)' }), source('s2')]);
    only('programme/sources.yaml', 'wrong-value');
  });
  it('when a vocabulary cannot be read', () => {
    cpSync(join(PROJECT_CONTENT, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
    const path = join(folder, 'vocabulary/places.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^ +mt: .*\n/m, ''));
    only('vocabulary/places.yaml', 'missing-key');
  });
  it('when a collection cannot be read', () => {
    put('programme/phases/en.yaml', [phase({ layout: 'x' })]);
    only('programme/phases/en.yaml', 'unknown-key');
  });
  it('when a practice cannot be read', () => {
    put('practices/it/milan-desk/en.mdx', 'no frontmatter');
    only('practices/it/milan-desk/en.mdx', 'frontmatter-missing');
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
    assert.equal(stampTranslations(['programme/nothing'], { CONTENT_DIR: folder }), 2);
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
  it('cites no source that there is not, and is told where', () => {
    put(`${STATEMENTS}/it.yaml`, translated({ aim: { text: 'Forma.[^s1] È iniziato.[^s2][^s77]' } }));
    stampTranslations(['programme/statements'], { CONTENT_DIR: folder });
    const own = issues().filter(({ rule }) => rule !== 'translation-outdated');
    assert.deepEqual(
      own.map(({ severity, rule, line }) => [severity, rule, line]),
      [['error', 'citation-unknown', 7]],
    );
    assert.match(own[0]?.message ?? '', /"s77"/);
  });
  it('names nothing twice', () => {
    putExchange({ phases: [], topics: ['Housing', 'Work'] });
    put('programme/exchanges/en.yaml', [exchange({ topics: ['Housing', 'Work'] })]);
    put('programme/phases/en.yaml', [phase()]);
    const texts = { title: 'Uno', host: 'Milano', topics: ['Casa', 'Casa'], outcome: 'Nulla.' };
    put('programme/exchanges/it.yaml', translated({ visit: texts }));
    assert.ok(found().includes('programme/exchanges/it.yaml listed-twice'));
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
  it('shows lists beside their facts in the original\u2019s language while a translation is outdated', () => {
    put('programme/phases/en.yaml', [phase()]);
    put(
      'programme/phases/it.yaml',
      translated({ 'phase-1': { title: 'Fase I', accordingTo: ['Una pagina'] } }),
    );
    const item = () => programmeItems(catalogue(), 'phases', 'it')[0];
    assert.deepEqual(
      [item()?.title, item()?.textLang, item()?.accordingTo, item()?.listLang],
      ['Fase I', 'it', ['A page'], 'en'],
    );
    stampTranslations(['programme/phases'], { CONTENT_DIR: folder });
    assert.deepEqual([item()?.accordingTo, item()?.listLang], [['Una pagina'], 'it']);
    assert.equal(programmeItems(catalogue(), 'phases', 'pl')[0]?.listLang, 'en');
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
      statement({ text: 'A < b & c.[^s2]' }),
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
      'A &#x3C; b &#x26; c.<sup><a href="#s1" aria-label="Source 1">1</a></sup>',
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
    put(EXCHANGES, [
      exchange({ id: 'later', start: '2017-11-28' }),
      exchange({ id: 'earlier', start: '2017-05' }),
    ]);
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
