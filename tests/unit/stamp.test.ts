import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { stringify } from 'yaml';
import { digestOfText } from '../../src/library/digest.ts';
import { stampTranslations } from '../../src/library/stamp.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { fileText, soundFrontmatter } from './entry.ts';

let content: string;
const DESK = 'practices/it/milan-desk';
const read = (lang: string) => readFileSync(join(content, DESK, `${lang}.mdx`), 'utf8');
const right = digestOfText(originalSchema.parse(soundFrontmatter()), undefined);

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(content, DESK), { recursive: true });
  writeFileSync(join(content, DESK, 'en.mdx'), fileText());
  for (const lang of ['it', 'pl']) {
    const frontmatter = {
      title: 'Un titolo',
      summary:
        'Un riassunto abbastanza lungo da essere accettato dalla verifica del progetto, e nulla di più.',
      keywords: ['uno', 'due', 'tre', 'quattro'],
      translation: { from: 'en', digest: '0000000000000000', method: 'machine' },
    };
    writeFileSync(join(content, DESK, `${lang}.mdx`), `---\n${stringify(frontmatter)}---\n`);
  }
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

describe('npm run stamp', () => {
  it('writes the digest into one translation and leaves the others', () => {
    assert.equal(stampTranslations(['milan-desk/it'], { CONTENT_DIR: content }), 0);
    assert.ok(read('it').includes(`digest: "${right}"`));
    assert.ok(read('pl').includes('0000000000000000'));
  });
  it('writes it into all of them where only the practice is named', () => {
    assert.equal(stampTranslations(['milan-desk'], { CONTENT_DIR: content }), 0);
    for (const lang of ['it', 'pl']) assert.ok(read(lang).includes(right));
  });
  it('gives a new translation its first digest', () => {
    const path = join(content, DESK, 'it.mdx');
    writeFileSync(path, read('it').replace(/^ {2}digest:.*\n/m, ''));
    assert.equal(stampTranslations(['milan-desk/it'], { CONTENT_DIR: content }), 0);
    assert.ok(read('it').includes(`  digest: "${right}"`));
  });
  it('says what does not exist', () => {
    assert.equal(stampTranslations(['nothing'], { CONTENT_DIR: content }), 1);
    assert.equal(stampTranslations(['milan-desk/el'], { CONTENT_DIR: content }), 1);
    assert.equal(stampTranslations([], { CONTENT_DIR: content }), 2);
  });
});
