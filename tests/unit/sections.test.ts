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
        SOUND_BODY.replace(/(<Limits>\n\n)[\s\S]*(\[\^s1\]\n\n<\/Limits>)/, '$1Few words.$2'),
      ),
    );
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['section-short', 'warning']],
    );
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
