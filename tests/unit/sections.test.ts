import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SECTIONS } from '../../src/schemas/sections.ts';
import { fileText, judge, SOUND_BODY, soundFrontmatter } from './entry.ts';

const rulesOf = (body: string) => judge(fileText(soundFrontmatter(), body)).findings.map(({ rule }) => rule);

describe('sections', () => {
  for (const { name } of SECTIONS.filter(({ required }) => required)) {
    it(`<${name}> must be there`, () => {
      const without = SOUND_BODY.replace(new RegExp(`<${name}>[\\s\\S]*</${name}>\n`), '');
      assert.ok(rulesOf(without).includes('section-missing'));
    });
  }
  it('must not stand twice', () => {
    assert.ok(
      rulesOf(`${SOUND_BODY}\n<Limits>\n\nMore words here.[^s1]\n\n</Limits>\n`).includes('section-twice'),
    );
  });
  it('keep their order', () => {
    assert.ok(
      rulesOf(`${SOUND_BODY}\n<Steps>\n\n1. More words.[^s1]\n\n</Steps>\n`).includes('section-order'),
    );
  });
  it('must not be empty', () => {
    assert.ok(rulesOf(`${SOUND_BODY}\n<Transfer>\n\n</Transfer>\n`).includes('section-empty'));
  });
  it('keep to their budget of words', () => {
    const long = SOUND_BODY.replace('<Limits>\n', `<Limits>\n\n${'word '.repeat(300)}.[^s1]\n`);
    assert.ok(rulesOf(long).includes('section-too-long'));
  });
  it('hold no endless word', () => {
    const endless = SOUND_BODY.replace('<Limits>\n', `<Limits>\n\n${'x'.repeat(500)}.[^s1]\n`);
    assert.ok(rulesOf(endless).includes('word-too-long'));
  });
  it('may be short, with a warning', () => {
    const { findings } = judge(
      fileText(
        soundFrontmatter(),
        SOUND_BODY.replace(
          /(<Limits>\n\n)[\s\S]*(\[\^s1\]\n\n<\/Limits>)/,
          '$1Few words, but more than a quarter of what a reader needs to judge.$2',
        ),
      ),
    );
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['section-short', 'warning']],
    );
  });
  it('must not be a few words', () => {
    for (const text of ['Few words.', '.']) {
      const body = SOUND_BODY.replace(
        /(<Limits>\n\n)[\s\S]*(\[\^s1\]\n\n<\/Limits>)/,
        (_all, from, to) => `${from}${text}${to}`,
      );
      const [finding] = judge(fileText(soundFrontmatter(), body)).findings;
      assert.equal(finding?.severity, 'error');
      assert.match(finding?.rule ?? '', /^section-(?:too-short|empty)$/);
    }
  });
  it('are too long together, with a warning', () => {
    const words = (count: number) => `${'word. '.repeat(count)}[^s1]\n`;
    const section = (name: string, count: number) => `<${name}>\n\n${words(count)}\n</${name}>\n`;
    const body = (limits: number) =>
      [
        section('Challenge', 120),
        section('Approach', 230),
        section('Steps', 140),
        section('Results', 180),
        section('Limits', limits),
        section('Transfer', 100),
      ].join('\n');
    assert.deepEqual(rulesOf(body(130)), []);
    const [finding] = judge(fileText(soundFrontmatter(), body(131))).findings;
    assert.equal(`${finding?.severity} ${finding?.rule}`, 'warning body-long');
    assert.match(finding?.message ?? '', /901 words/);
  });
  it('<Results> and <Approach> need a source for each paragraph of a list item', () => {
    for (const piece of [
      '- One.[^s1]\n\n  Two.',
      '- One.[^s1]\n  - Two.',
      '- One.\n  - Two.[^s1]',
      '> One.[^s1]\n>\n> Two.',
      '1. One.[^s1]\n\n   > Two.',
    ]) {
      for (const name of ['Results', 'Approach']) {
        const rules = rulesOf(SOUND_BODY.replace(`<${name}>\n`, `<${name}>\n\n${piece}\n`));
        assert.deepEqual(rules, ['citation-missing'], piece);
      }
    }
    const steps =
      '<Steps>\n\nTwenty words are needed here, so that nobody takes this section for one that says nothing at all about the town.\n\n1. One.[^s1]\n   1. Two.\n\n</Steps>\n\n';
    assert.deepEqual(rulesOf(SOUND_BODY.replace('<Results>', `${steps}<Results>`)), ['citation-missing']);
  });
  it('hold no paragraph that is nothing but citations', () => {
    for (const name of ['Limits', 'Results']) {
      const body = SOUND_BODY.replace(`<${name}>\n`, `<${name}>\n\n[^s1] [^s2].\n`);
      assert.deepEqual(rulesOf(body), ['citation-alone']);
    }
  });
  it('<Results> and <Steps> need a source for each list item', () => {
    const bare = SOUND_BODY.replace('<Results>\n', '<Results>\n\n- A result without a source.\n');
    assert.ok(rulesOf(bare).includes('citation-missing'));
    const steps = SOUND_BODY.replace(
      '<Results>',
      '<Steps>\n\n1. A step without a source.\n\n</Steps>\n\n<Results>',
    );
    assert.ok(rulesOf(steps).includes('citation-missing'));
  });
});
