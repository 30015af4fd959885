import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileText, judge, judgeBody, PIECE_LINE, SOUND_BODY, soundFrontmatter } from './entry.ts';

/** What has places to be right about; that everything is refused is tested by the table of tests/hostile. */
describe('the guard points to', () => {
  for (const [name, piece, rule] of [
    ['an expression', 'one {x}', 'expression'],
    ['an import', 'import x from "./x.mjs"', 'esm'],
    ['a tag', 'one <b>two</b>', 'html'],
    ['an address', '[here](javascript:alert(1))', 'link-address'],
    ['a picture', '![a](./x.mjs)', 'image'],
    ['a lone angle bracket', 'fewer than <5 people', 'mdx-syntax'],
    ['a character', `abc${String.fromCodePoint(0x202e)}def`, 'direction-override'],
  ] as const) {
    it(`${name} by its line`, () => {
      const lines = judgeBody(piece)
        .findings.filter((finding) => finding.rule === rule)
        .map(({ line }) => line);
      assert.deepEqual([...new Set(lines)], [PIECE_LINE]);
    });
  }
});

describe('a whole file', () => {
  it('that is sound gives no finding', () => assert.deepEqual(judge(fileText()).findings, []));
  it('with Windows line ends and a byte order mark neither', () => {
    assert.deepEqual(judge(`\ufeff${fileText().replaceAll('\n', '\r\n')}`).findings, []);
  });
  it('of another kind gives some findings and the number of the others', () => {
    const { findings } = judgeBody('# a\n\n'.repeat(300));
    assert.equal(findings.length, 201);
    assert.equal(findings.at(-1)?.rule, 'too-many-findings');
  });
  it('whose path is none of a practice is refused, whoever made the path up', () => {
    for (const [path, rule] of [
      ['practices/it/../../x/en.mdx', 'unexpected-file'],
      ['practices/it/Milan/en.mdx', 'id'],
      ['practices/it/con/en.mdx', 'id'],
      ['practices/fr/paris-desk/en.mdx', 'country-folder'],
      ['practices/it/milan-desk/fr.mdx', 'unexpected-file'],
      ['/practices/it/milan-desk/en.mdx', 'unexpected-file'],
    ] as const) {
      const rules = judge(fileText(), path).findings.map((finding) => finding.rule);
      assert.deepEqual(rules, [rule], path);
    }
  });
});

describe('prose', () => {
  const rulesOf = (piece: string) =>
    judgeBody(piece).findings.map(({ severity, rule }) => `${severity} ${rule}`);
  it('with a telephone number gives a warning, with sums, years and decrees none', () => {
    for (const number of [
      'call +39 02 1234567',
      'call 0039 (02) 123-4567',
      'tel. 210 527 7000',
      'Telefon: 22 443 02 03',
      'τηλ. 2310 331 100',
      'call 06 4782 3829',
      'call 0512/5360 1234',
    ])
      assert.deepEqual(rulesOf(`Please ${number} for more.[^s1]`), ['warning phone'], number);
    for (const number of [
      '664.046',
      '2014-2020',
      '1 200 000',
      'law 0123/45',
      '08:30-17:00',
      '10/06/2022',
      '+ 12 %',
    ])
      assert.deepEqual(rulesOf(`It was ${number} in all.[^s1]`), [], number);
  });
  it('with an e-mail address gives a warning, unless it has become a link, which is an error', () => {
    assert.deepEqual(rulesOf('Write to `info@example.org` for more.[^s1]'), ['warning e-mail']);
    assert.ok(rulesOf('Write to info@example.org for more.[^s1]').includes('error link-address'));
    const { findings } = judge(
      fileText({ ...soundFrontmatter(), lead: 'Town, info@example.org, +39 02 1234567' }),
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['e-mail', 'phone'],
    );
  });
  it('with a sentence over 45 words gives a warning, with one of 45 none', () => {
    assert.deepEqual(rulesOf(`${'word '.repeat(45)}.[^s1]`), []);
    assert.deepEqual(rulesOf(`${'word '.repeat(46)}.[^s1]`), ['warning sentence-long']);
  });
});

describe('errors come all at once', () => {
  it('also several syntax errors in one file', () => {
    const { findings } = judgeBody('fewer than <5\n\nmore than <6\n\n![a](./x.mjs)\n\n{x}');
    const rules = findings.map(({ rule }) => rule);
    assert.equal(rules.filter((rule) => rule === 'mdx-syntax').length, 2);
    assert.ok(rules.includes('image') && rules.includes('expression'), rules.join());
  });
  it('in the frontmatter and in the body', () => {
    const frontmatter = { ...soundFrontmatter(), status: 'going', layout: './x.astro' };
    const rules = judge(fileText(frontmatter, `${SOUND_BODY}\nHello {x}\n`)).findings.map(({ rule }) => rule);
    for (const rule of ['wrong-value', 'unknown-key', 'outside-section', 'expression'])
      assert.ok(rules.includes(rule), rule);
  });
});
