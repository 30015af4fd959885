import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseYaml } from '../../src/library/yaml.ts';
import { fileText, judge, soundFrontmatter } from './entry.ts';

type Spoil = (frontmatter: Record<string, unknown>) => unknown;

const source =
  (changes: Record<string, unknown>): Spoil =>
  (frontmatter) => {
    Object.assign((frontmatter.sources as Record<string, unknown>[])[0] as object, changes);
  };

/** How to spoil a sound original, and the rule that must find it. */
const REFUSED: readonly [name: string, spoil: Spoil, rule: string][] = [
  ['a missing title', (f) => delete f.title, 'missing-key'],
  ['an empty title', (f) => (f.title = '  '), 'too-short'],
  ['a title that is too long', (f) => (f.title = 'x'.repeat(101)), 'too-long'],
  ['a title of two lines', (f) => (f.title = 'a\nb'), 'wrong-value'],
  ['a title that is a number', (f) => (f.title = 5), 'wrong-type'],
  ['a summary that is too long', (f) => (f.summary = 'word '.repeat(70)), 'too-long'],
  ['a summary that says nothing', (f) => (f.summary = 'Short.'), 'too-short'],
  ['a layout', (f) => (f.layout = './x.mjs'), 'unknown-key'],
  ['a slug', (f) => (f.slug = 'other'), 'unknown-key'],
  ['a key of the framework', (f) => (f['client:load'] = true), 'unknown-key'],
  ['a prototype key', (f) => Object.assign(f, { constructor: 'x' }), 'unknown-key'],
  ['a misspelt key', (f) => (f.tittle = 'x'), 'unknown-key'],
  ['an unknown key in a source', source({ note: 'x' }), 'unknown-key'],
  ['a language code as country', (f) => (f.country = 'el'), 'wrong-value'],
  ['a country in capitals', (f) => (f.country = 'IT'), 'wrong-value'],
  ['a missing status', (f) => delete f.status, 'missing-key'],
  ['an unknown status', (f) => (f.status = 'paused'), 'wrong-value'],
  ['an unknown scope', (f) => (f.scope = 'city'), 'wrong-value'],
  ['an unknown evidence level', (f) => (f.evidence = { level: 'proven', reason: 'Because.' }), 'wrong-value'],
  ['evidence without a reason', (f) => (f.evidence = { level: 'described' }), 'missing-key'],
  ['an impossible month', (f) => (f.started = '2017-13'), 'wrong-value'],
  ['a year of two digits', (f) => (f.started = '17'), 'wrong-value'],
  ['a year far in the future', (f) => (f.started = '2999'), 'wrong-value'],
  ['a status year far in the past', (f) => (f.statusAsOf = 1066), 'wrong-value'],
  [
    'an impossible day',
    (f) => (f.verification = { state: 'desk-research', date: '2026-02-30' }),
    'wrong-value',
  ],
  ['no source', (f) => (f.sources = []), 'too-short'],
  ['a source with a strange key', source({ key: 'source one' }), 'wrong-value'],
  ['a source with a javascript address', source({ url: 'javascript:alert(1)' }), 'wrong-value'],
  ['a source with a password', source({ url: 'https://a:b@example.org/' }), 'wrong-value'],
  ['a source with a space in its address', source({ url: 'https://example.org/a b' }), 'wrong-value'],
  ['a source with no address', source({ url: undefined }), 'missing-key'],
  ['a source with a language tag that is none', source({ lang: 'de-DE-DE' }), 'wrong-value'],
  [
    'a title that the framework would import',
    (f) => (f.title = '__ASTRO_IMAGE_/etc/passwd?raw&.svg'),
    'wrong-value',
  ],
  ['a source with a strange language', source({ lang: 'Greek' }), 'wrong-value'],
  ['a source of unknown kind', source({ kind: 'blog' }), 'wrong-value'],
  ['no service area', (f) => (f.serviceAreas = []), 'too-short'],
  ['a service area with capitals', (f) => (f.serviceAreas = ['Housing']), 'wrong-value'],
  ['a service area in another script', (f) => (f.serviceAreas = ['h\u043eusing']), 'wrong-value'],
  ['too few keywords', (f) => (f.keywords = ['one']), 'too-short'],
  [
    'too many keywords',
    (f) => (f.keywords = Array.from({ length: 11 }, (_, index) => `word ${index}`)),
    'too-long',
  ],
  [
    'a partner without sources',
    (f) => (f.partners = [{ name: 'A', kind: 'public', sources: [] }]),
    'too-short',
  ],
  [
    'a partner of unknown kind',
    (f) => (f.partners = [{ name: 'A', kind: 'friend', sources: ['s1'] }]),
    'wrong-value',
  ],
  ['a direction override written as an escape', (f) => (f.title = 'abc\u202edef'), 'wrong-value'],
  ['half a character written as an escape', (f) => (f.lead = 'Town \ud800'), 'wrong-value'],
  ['a null character written as an escape', (f) => (f.lead = 'abc\u0000def'), 'wrong-value'],
  [
    'an invisible character written as an escape',
    (f) => (f.keywords = ['a\u200bb', 'c', 'd', 'e']),
    'wrong-value',
  ],
  [
    'a check in the future',
    (f) => (f.verification = { state: 'desk-research', date: '2999-01-01' }),
    'wrong-value',
  ],
  [
    'a check before there were checks',
    (f) => (f.verification = { state: 'desk-research', date: '1500-01-01' }),
    'wrong-value',
  ],
  ['a status from the future', (f) => (f.statusAsOf = new Date().getUTCFullYear() + 1), 'wrong-value'],
  ['a source from the future', source({ year: new Date().getUTCFullYear() + 1 }), 'wrong-value'],
  ['a start far ahead', (f) => (f.started = String(new Date().getUTCFullYear() + 2)), 'wrong-value'],
  ['a citation in the title', (f) => (f.title = 'A desk in Milan [^s1]'), 'citation-form'],
  ['bold text in the title', (f) => (f.title = 'A **desk** in Milan'), 'wrong-value'],
  ['a link in the title', (f) => (f.title = 'A [desk](https://example.org) in Milan'), 'wrong-value'],
  ['code in the title', (f) => (f.title = 'A `desk` in Milan'), 'wrong-value'],
  ['a tag in the title', (f) => (f.title = 'A <b>desk</b> in Milan'), 'wrong-value'],
  ['a citation among the facts', (f) => (f.lead = 'The town [^s1]'), 'citation-form'],
  ['a title of dots', (f) => (f.title = '…'), 'wrong-value'],
  ['a summary of dots', (f) => (f.summary = `A desk. ${'. '.repeat(80)}.`), 'wrong-value'],
  ['places that are no list', (f) => (f.places = 'milan'), 'wrong-type'],
];

/** YAML that must be refused before any schema sees it. */
const REFUSED_YAML: readonly [name: string, yaml: string, rule: string][] = [
  ['a key that stands twice', 'title: a\ntitle: b', 'duplicate-key'],
  ['an alias', 'title: &a text\nsummary: *a', 'yaml-alias'],
  ['an anchor', 'title: &a text', 'yaml-anchor'],
  ['a tag', 'title: !!js/function "x"', 'yaml-tag'],
  ['a local tag', 'title: !thing x', 'yaml-tag'],
  ['a colon without quotes', 'title: one: two', 'yaml-syntax'],
  ['a tab as indentation', 'evidence:\n\tlevel: described', 'yaml-syntax'],
  ['an open quote', 'title: "one', 'yaml-syntax'],
  ['a prototype key', '__proto__: x', 'unknown-key'],
  ['a key that is a list', '? [a]\n: b', 'yaml-syntax'],
  ['brackets without end', `title: ${'[ '.repeat(3000)}`, 'nesting-too-deep'],
  ['marks of lists without end', `title:\n  ${'? '.repeat(3000)}x`, 'yaml-syntax'],
  ['two documents', 'title: a\n...\n%YAML 1.2', 'yaml-syntax'],
];

/** YAML in which control and format characters are written as escapes, as an attacker would. */
function escaped(frontmatter: Record<string, unknown>): string {
  return JSON.stringify(frontmatter, null, 2).replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
    character === '\n' ? '\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

describe('frontmatter is refused with', () => {
  for (const [name, spoil, rule] of REFUSED) {
    it(name, () => {
      const frontmatter = soundFrontmatter();
      spoil(frontmatter);
      const { findings } = judge(fileText(escaped(frontmatter)));
      assert.deepEqual(
        findings.map((finding) => finding.rule),
        [rule],
        JSON.stringify(findings),
      );
      assert.equal(findings[0]?.severity, 'error');
    });
  }
  for (const [name, yaml, rule] of REFUSED_YAML) {
    it(name, () => {
      const rules = judge(fileText(yaml)).findings.map((finding) => finding.rule);
      assert.ok(rules.includes(rule), rules.join());
    });
  }
});

describe('YAML that nests too deep', () => {
  // One bracket a line: the parser would end in one error a level.
  const deep = '['.repeat(2000).split('').join('\n');
  it('is one finding, at the first level too many', () => {
    const { findings } = parseYaml(`a: 1\nb:\n${deep}`);
    assert.deepEqual(
      findings.map(({ rule, line, column }) => [rule, line, column]),
      [['yaml-syntax', 15, 1]],
    );
    assert.match(findings[0]?.message ?? '', /nests too deep/);
  });
  it('is no text that only holds brackets', () => {
    for (const text of [
      `a: "${'['.repeat(30)}"`,
      `a: it's ${'[ '.repeat(30)}`,
      `a: >-\n  ${'[ '.repeat(30)}`,
      `a: [{b: 1, c: 2, d: 3, e: 4, f: 5, g: 6, h: 7}, {b: 1, c: 2, d: 3, e: 4, f: 5, g: 6, h: 7}]`,
    ])
      assert.deepEqual(parseYaml(text).findings, [], text);
  });
  it('and YAML that is none at all are said in some lines, not in thousands', () => {
    assert.ok(parseYaml('a: b: c\n'.repeat(500)).findings.length <= 20);
  });
});

describe('findings in frontmatter', () => {
  it('stand at the line and column of the value\u2019s key', () => {
    const text = fileText({ ...soundFrontmatter(), status: 'paused' });
    const [finding] = judge(text).findings;
    assert.equal(text.split('\n')[(finding?.line ?? 0) - 1], 'status: paused');
    assert.equal(finding?.column, 1);
  });
  it('name the place in a list as people count', () => {
    const frontmatter = soundFrontmatter();
    source({ kind: 'blog' })(frontmatter);
    assert.match(
      judge(fileText(frontmatter)).findings[0]?.message ?? '',
      /^"sources\[1\]\.kind" must be one of official/,
    );
  });
  it('are in plain words', () => {
    for (const [changes, message] of [
      [
        { places: Array.from({ length: 13 }, (_, index) => `p${index}`) },
        /^"places" must have 12 items at most: delete some$/,
      ],
      [{ localName: { text: 'A', lang: 'it', other: 'x' } }, /^"other" is not a key of "localName"/],
    ] as const)
      assert.match(
        judge(fileText({ ...soundFrontmatter(), ...changes })).findings[0]?.message ?? '',
        message,
      );
  });
  it('take an unquoted year as it is meant', () => {
    assert.deepEqual(judge(fileText({ ...soundFrontmatter(), started: 2017 })).findings, []);
  });
});
