import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import { runCheck } from '../../src/contributing/check.ts';
import { fixPractice } from '../../src/contributing/fix/fix-practice.ts';
import { sameMeaning } from '../../src/contributing/fix/meaning.ts';
import { overwrite } from '../../src/contributing/fix/overwrite.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { listContent } from '../../src/library/list-content.ts';
import { ContentFolder, DESK, outcomeOf, translationText } from './content-folder.ts';
import { fileText, judge, soundFrontmatter, withoutPrivileges } from './entry.ts';

const FILE = 'practices/it/milan-desk/en.mdx';
const fix = (text: string) => fixPractice(FILE, text);
const kinds = (text: string) =>
  fix(text).changes.map(({ line, what }) => `${line} ${what.replace(/[:,(].*/, '').trim()}`);
const frontmatterOf = (text: string) => parse(text.split('---\n')[1] ?? '') as Record<string, unknown>;

describe('fixPractice', () => {
  it('leaves a file alone that needs nothing', () => {
    assert.deepEqual(fix(fileText()), { text: fileText(), changes: [] });
    assert.deepEqual(fix(translationText()).changes, []);
  });
  it('mends line ends, byte order mark, spaces and the end of the file', () => {
    const spoilt = `\ufeff${fileText().trimEnd()}`
      .replace('lead: Municipality of Milan\n', 'lead: Municipality of Milan  \n')
      .replace('<Challenge>\n', '<Challenge> \t\n')
      .replaceAll('\n', '\r\n');
    const { text } = fix(spoilt);
    assert.equal(text, fileText());
    const lead =
      fileText()
        .split('\n')
        .findIndex((line) => line.startsWith('lead:')) + 1;
    assert.deepEqual(kinds(spoilt), [
      '1 byte order mark deleted',
      '1 line ends written as in every other file',
      `${lead} spaces at the end deleted`,
      `${fileText().split('\n').indexOf('<Challenge>') + 1} spaces at the end deleted`,
      `${fileText().trimEnd().split('\n').length} line end added at the end`,
    ]);
  });
  it('keeps the two spaces that break a line, and spaces in a text of several lines', () => {
    const broken = fileText().replace('the town received', 'the town  \nreceived');
    assert.deepEqual(fix(broken).changes, []);
    const block = fileText().replace('lead: Municipality of Milan', 'lead: "Municipality  \n  of Milan"');
    assert.equal(frontmatterOf(fix(block).text).lead, frontmatterOf(block).lead);
  });
  it('joins letters and accents, but not in addresses', () => {
    const apart = 'cafe\u0301 in [a page](https://example.org/cafe\u0301)';
    const { text, changes } = fix(fileText().replace('the town received', `${apart} received`));
    assert.ok(text.includes('caf\u00e9 in [a page](https://example.org/cafe\u0301)'));
    assert.equal(changes.length, 1);
    const source = fileText().replace('https://example.org/one', 'https://example.org/one-e\u0301');
    assert.ok(fix(source).text.includes('one-e\u0301'));
  });
  it('puts keys in order and keeps every comment with what it is about', () => {
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(fileText()) ?? [];
    const lines = yaml.trimEnd().split('\n');
    const country = lines.indexOf('country: it');
    lines.splice(country, 1);
    const moved = [
      '# what this file is',
      ...lines.filter((line) => !line.startsWith('related')),
      '# why Italy',
      'country: it # here',
      'related: []',
      '# the end',
    ];
    const spoilt = `---\n${moved.join('\n')}\n---\n${body}`.replace(
      '  level: described\n  reason: No figures on results were found.',
      '  reason: No figures on results were found. # sic\n  # the ladder\n  level: described',
    );
    const { text, changes } = fix(spoilt);
    assert.equal(changes.length, 2);
    assert.deepEqual(Object.keys(frontmatterOf(text)), Object.keys(soundFrontmatter()));
    assert.deepEqual(frontmatterOf(text), frontmatterOf(fileText()));
    assert.match(text, /# what this file is\ntitle:/);
    assert.match(text, /\n# why Italy\ncountry: it # here\nplaces:/);
    assert.match(text, /\n {2}# the ladder\n {2}level: described\n {2}reason: .* # sic\n/);
    assert.match(text, /\n# the end\n---\n/);
    assert.ok(sameMeaning(FILE, spoilt, text));
  });
  it('orders the keys of list items, and leaves groups in braces and unknown keys', () => {
    const swapped = fileText().replace(
      '  - key: s1\n    url: https://example.org/one',
      '  - url: https://example.org/one\n    key: s1',
    );
    assert.notEqual(swapped, fileText());
    assert.equal(fix(swapped).text, fileText());
    const braces = fileText().replace(
      /evidence:\n.*\n.*\n/,
      'evidence: {reason: No figures on results were found., level: described}\n',
    );
    assert.deepEqual(fix(braces).changes, []);
    const unknown = fileText().replace('title:', 'wish: x\nsummary: y\ntitle:');
    assert.deepEqual(fix(unknown).changes, []);
  });
  it('puts into quotes what YAML cannot read, and numbers that are texts', () => {
    const spoilt = fileText()
      .replace(/^title: .*$/m, 'title: Milan: a desk for "new" people')
      .replace(/^lead: .*$/m, 'lead: 112')
      .replace('title: One', 'title: @one: two')
      .replace('publisher: A paper', 'publisher: true');
    const { text, changes } = fix(spoilt);
    assert.deepEqual(
      changes.map(({ what }) => what),
      Array(4).fill('text put into quotes'),
    );
    const data = frontmatterOf(text);
    assert.equal(data.title, 'Milan: a desk for "new" people');
    assert.equal(data.lead, '112');
    assert.deepEqual(
      (data.sources as Record<string, unknown>[]).map(({ title, publisher }) => [title, publisher]),
      [
        ['@one: two', 'The town'],
        ['Two', 'true'],
      ],
    );
    assert.deepEqual(judge(text).findings, []);
  });
  it('guesses at no text whose end is in doubt, and at no anchor, tag or alias', () => {
    for (const lead of [
      'Milan: a desk # or a comment',
      'Milan: a desk\n  and a second line',
      '&name Milan',
      '*name',
      '!tag Milan',
      '"Milan" and more',
      '[Milan',
    ]) {
      const spoilt = fileText().replace(/^lead: .*$/m, `lead: ${lead}`);
      assert.deepEqual(fix(spoilt).changes, [], lead);
    }
    const year = fileText().replace(/^started: .*$/m, 'started: 2017');
    assert.deepEqual(fix(year).changes, [], 'a year may be a number');
  });
  it('touches nothing that may not be parsed, and no digest', () => {
    const deep = fileText().replace('<Challenge>', `${'> '.repeat(20)}x  \n<Challenge>`);
    assert.deepEqual(fix(deep).changes, []);
    const stale = translationText().replace(/digest: .*/, 'digest: "0000000000000000"');
    assert.deepEqual(fix(stale).changes, []);
  });
  it('changes no meaning and nothing twice, whatever happens to a file', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const spoilt = spoil(seed % 5 === 0 ? translationText() : fileText(), seed);
      const once = fix(spoilt);
      assert.equal(fix(once.text).text, once.text, `seed ${seed} is not idempotent`);
      assert.equal(once.changes.length > 0, once.text !== spoilt, `seed ${seed}`);
      const quoted = once.changes.some(({ what }) => what.includes('quotes'));
      const [before, after] = [judge(spoilt), judge(once.text)];
      assert.deepEqual(
        after.sections.map(({ text }) => text.normalize('NFC')),
        before.sections.map(({ text }) => text.normalize('NFC')),
        `seed ${seed} changes the body`,
      );
      if (quoted) continue;
      assert.ok(sameMeaning(FILE, spoilt, once.text), `seed ${seed} changes the meaning`);
      const data = (judged: typeof before) =>
        JSON.stringify(judged.original ?? judged.translation ?? '').normalize('NFC');
      assert.equal(data(after), data(before), `seed ${seed} changes the frontmatter`);
      assert.ok(after.findings.length <= before.findings.length, `seed ${seed} makes it worse`);
    }
  });
  it('needs no more than an order of keys in what is published', () => {
    for (const file of listContent(PROJECT_CONTENT).practices.filter((_file, index) => index % 9 === 0)) {
      const text = readFileSync(join(PROJECT_CONTENT, file), 'utf8');
      const { changes, text: fixed } = fixPractice(file, text);
      assert.ok(changes.every(({ what }) => what.startsWith('keys put in order')));
      assert.equal(fixPractice(file, fixed).text, fixed);
    }
  });
});

/** A file after some accidents: the same ones for the same seed. */
function spoil(text: string, seed: number): string {
  let state = seed * 2_654_435_761;
  const random = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
  const lines = text.split('\n');
  const accidents = [
    (at: number) => lines.splice(at, 1, `${lines[at]}${' '.repeat(1 + random(3))}`),
    (at: number) => lines.splice(at, 1, `${lines[at]}\t`),
    (at: number) => lines.splice(at, 1, (lines[at] ?? '').normalize('NFD').replace('e', 'e\u0301')),
    (at: number) => lines.splice(at, 1, (lines[at] ?? '').replaceAll('"', '')),
    (at: number) => lines.splice(at, 1, (lines[at] ?? '').replace(' ', ': ')),
    (at: number) => lines.splice(at, 0, '# a comment'),
    (at: number) => lines.splice(at, 0, '  # a comment, indented'),
    (at: number) => lines.splice(at, 0, ''),
    (at: number) => lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
    (at: number) => lines.splice(at, 1),
    (at: number) => lines.splice(at, 1, (lines[at] ?? '').replace(/: .*/, ': 2017')),
    (at: number) => lines.splice(at, 1, (lines[at] ?? '').replace(/^ {2}/, '')),
    (at: number) => lines.splice(at, 1, `${lines[at]} # said`),
  ];
  for (let turn = 0; turn <= random(6); turn++)
    accidents[random(accidents.length)]?.(1 + random(lines.length - 1));
  const whole = lines.join(['\n', '\r\n', '\n', '\r'][random(4)] ?? '\n');
  return `${random(4) === 0 ? '\ufeff' : ''}${random(3) === 0 ? whole.trimEnd() : whole}`;
}

describe('npm run check --fix', () => {
  let folder: ContentFolder;
  beforeEach(() => {
    folder = new ContentFolder();
  });
  afterEach(() => folder.remove());
  const run = (...args: string[]) => outcomeOf(() => runCheck(args, folder.environment));
  const at = (file: string) => join(folder.path, file);

  it('prints each change with its place, then judges, and does nothing a second time', async () => {
    folder.put(
      `${DESK}/en.mdx`,
      fileText()
        .trimEnd()
        .replace(/^lead: .*$/m, 'lead: Milan: the town '),
    );
    const { code, text } = await run('--fix');
    assert.equal(code, 0, text);
    assert.match(text, /milan-desk\/en\.mdx:\d+ fixed: text put into quotes/);
    assert.match(text, /milan-desk\/en\.mdx:\d+ fixed: line end added at the end/);
    assert.match(text, /^fixed: 1 of 2 files changed$/m);
    assert.match((await run('--fix')).text, /^fixed: 0 of 2 files changed$/m);
  });
  it('changes the named files only', async () => {
    for (const lang of ['en', 'it'])
      folder.put(`${DESK}/${lang}.mdx`, folder.read(`${DESK}/${lang}.mdx`).trimEnd());
    await run('--fix', at(`${DESK}/it.mdx`));
    assert.ok(folder.read(`${DESK}/it.mdx`).endsWith('\n'));
    assert.ok(!folder.read(`${DESK}/en.mdx`).endsWith('\n'));
  });
  it('writes through no link and into nothing but text', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    try {
      const mine = fileText().trimEnd();
      writeFileSync(join(outside, 'pl.mdx'), mine);
      symlinkSync(join(outside, 'pl.mdx'), at(`${DESK}/pl.mdx`));
      symlinkSync(outside, at('practices/it/rome-desk'));
      const bytes = Buffer.from([0x2d, 0x2d, 0x2d, 0x0d, 0x0a, 0xff, 0xfe]);
      folder.put(`${DESK}/es.mdx`, bytes);
      assert.equal((await run('--fix')).code, 1);
      assert.equal(readFileSync(join(outside, 'pl.mdx'), 'utf8'), mine);
      assert.deepEqual(readFileSync(at(`${DESK}/es.mdx`)), bytes);
      assert.match(overwrite(at(`${DESK}/pl.mdx`), 'x') ?? '', /cannot be written/);
      assert.equal(readFileSync(join(outside, 'pl.mdx'), 'utf8'), mine);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
  it('says what it may not write', async () => {
    folder.put(`${DESK}/en.mdx`, fileText().trimEnd());
    chmodSync(at(`${DESK}/en.mdx`), 0o444);
    const { text } = await outcomeOf(() =>
      withoutPrivileges(folder.path, () => runCheck(['--fix'], folder.environment)),
    );
    assert.match(text, /en\.mdx: it cannot be written \(EACCES\)/);
    assert.ok(!folder.read(`${DESK}/en.mdx`).endsWith('\n'));
  });
  it('declares no translation up to date, but where it is told to and only typography changed', async () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: folder.path,
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'First');
    const change = (from: string, to: string) =>
      folder.put(`${DESK}/en.mdx`, folder.read(`${DESK}/en.mdx`).replace(from, to));
    const outdated = async () => (await run()).text.includes('translation-outdated');
    const digest = () => /digest: .*/.exec(folder.read(`${DESK}/it.mdx`))?.[0];
    change('the effect.', 'the  effect\u2026');
    change('the  effect\u2026', 'the effect.');
    change('No figures on results were found.', 'No figures – on results – were found.');
    const before = digest();
    await run('--fix');
    assert.equal(digest(), before);
    assert.ok(await outdated());
    const said = await run('--fix', '--typography');
    assert.match(said.text, /it\.mdx left outdated: the original says something else now/);
    change('No figures – on results – were found.', 'No figures on “results” were found.');
    folder.put(`${DESK}/en.mdx`, folder.read(`${DESK}/en.mdx`).replace('“results”', "'results'"));
    git('commit', '-qam', 'Second');
    folder.put(`${DESK}/it.mdx`, translationText().replace(/digest: .*/, `digest: ${await currentDigest()}`));
    change("'results'", '\u2018results\u2019');
    assert.ok(await outdated());
    assert.match((await run('--fix', '--typography')).text, /fixed: digest renewed, only the typography/);
    assert.ok(!(await outdated()));
    change('\u2018results\u2019', 'the results');
    await run('--fix', '--typography');
    assert.ok(await outdated());
  });
  async function currentDigest(): Promise<string> {
    const { digestOfText } = await import('../../src/library/digest.ts');
    const { originalSchema } = await import('../../src/schemas/original.ts');
    const file = judge(folder.read(`${DESK}/en.mdx`));
    return digestOfText(originalSchema.parse(file.original), undefined);
  }
  it('leaves a translation outdated where there is no history', async () => {
    folder.put(`${DESK}/it.mdx`, translationText().replace(/digest: .*/, 'digest: "0000000000000000"'));
    const { text } = await run('--fix', '--typography');
    assert.match(text, /left outdated: its original is not in the history/);
    assert.ok(folder.read(`${DESK}/it.mdx`).includes('0000000000000000'));
  });
});
