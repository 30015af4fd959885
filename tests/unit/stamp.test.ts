import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { stringify } from 'yaml';
import { digestOfText } from '../../src/library/digest.ts';
import { stampTranslations } from '../../src/library/stamp.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { fileText, soundFrontmatter, withoutPrivileges } from './entry.ts';

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
  it('changes the digest of the translation alone', () => {
    const path = join(content, DESK, 'it.mdx');
    const sound = read('it');
    const origin = /translation:\n {2}from: en\n {2}digest: .*\n {2}method: machine\n/;
    assert.match(sound, origin);
    for (const [name, before, after] of [
      ['a digest in a text', 'title: "Il digest: zero"', undefined],
      ['a digest in a comment', '# digest: none', undefined],
      [
        'an empty digest',
        'translation:\n  from: en\n  digest:\n  method: machine',
        `  digest: "${right}"\n  method`,
      ],
      [
        'an empty text',
        'translation:\n  digest: ""\n  from: en\n  method: machine',
        `  digest: "${right}"\n  from`,
      ],
      [
        'one in single quotes',
        "translation:\n  digest: '0' # old\n  from: en\n  method: machine",
        `digest: "${right}" # old`,
      ],
      [
        'a group in braces',
        'translation: {from: en, method: machine}',
        `{digest: "${right}", from: en, method: machine}`,
      ],
      [
        'braces with a digest',
        'translation: {from: en, digest: 00, method: machine}',
        `{from: en, digest: "${right}", method`,
      ],
      [
        'no digest at the end',
        'translation:\n  method: machine\n  from: en',
        `  from: en\n  digest: "${right}"\n---`,
      ],
    ] as const) {
      const text = before.startsWith('translation')
        ? sound.replace(origin, `${before}\n`)
        : sound.replace(/^title: .*$/m, before.startsWith('#') ? `$&\n${before}` : before);
      for (const file of [text, `\ufeff${text.replaceAll('\n', '\r\n')}`]) {
        writeFileSync(path, file);
        assert.equal(stampTranslations(['milan-desk/it'], { CONTENT_DIR: content }), 0, name);
        const stamped = read('it');
        assert.equal(stamped.split(right).length, 2, name);
        const plain = stamped.replace('\ufeff', '').replaceAll('\r\n', '\n');
        if (after) assert.ok(plain.includes(after), `${name}: ${plain}`);
        else assert.equal(stamped, file.replace('0000000000000000', right), name);
        assert.equal(stamped.replaceAll('\r\n', '').includes('\n'), file === text, name);
      }
    }
  });
  it('leaves what the check refuses as it is, and says why', () => {
    const lines: string[] = [];
    const { error } = console;
    console.error = (line: string) => lines.push(line);
    try {
      const path = join(content, DESK, 'it.mdx');
      const sound = read('it');
      const latin = Buffer.from(sound.replace('titolo', 'titolo \u00e0'), 'latin1');
      for (const [spoilt, rule] of [
        [latin, 'encoding'],
        [Buffer.from(sound.replace('title:', 'titel:')), 'unknown-key'],
        [Buffer.from(sound.replace('from: en', 'from: de')), 'translation-from'],
        [Buffer.from(sound.replace('machine', 'magic')), 'wrong-value'],
        [Buffer.from(sound.replace(/translation:[\s\S]*---/, 'translation: {}\n---')), 'missing-key'],
      ] as const) {
        lines.length = 0;
        writeFileSync(path, spoilt);
        assert.equal(stampTranslations(['milan-desk/it'], { CONTENT_DIR: content }), 1, rule);
        assert.deepEqual(readFileSync(path), spoilt, rule);
        assert.ok(
          lines.some((line) => line.includes(`it.mdx:`) && line.includes(` error ${rule} `)),
          lines.join(),
        );
      }
      writeFileSync(path, sound);
      writeFileSync(join(content, DESK, 'en.mdx'), fileText({ ...soundFrontmatter(), type: 'party' }));
      assert.equal(stampTranslations(['milan-desk/it'], { CONTENT_DIR: content }), 1);
      assert.equal(read('it'), sound);
      assert.ok(lines.some((line) => line.includes('en.mdx:')));
    } finally {
      console.error = error;
    }
  });
  it('follows no symbolic link and opens no folder', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    try {
      writeFileSync(join(outside, 'it.mdx'), read('it'));
      const before = read('it');
      rmSync(join(content, DESK, 'it.mdx'));
      symlinkSync(join(outside, 'it.mdx'), join(content, DESK, 'it.mdx'));
      assert.equal(stampTranslations(['milan-desk/it'], { CONTENT_DIR: content }), 1);
      rmSync(join(content, DESK, 'it.mdx'));
      mkdirSync(join(content, DESK, 'it.mdx'));
      assert.equal(stampTranslations(['milan-desk/it'], { CONTENT_DIR: content }), 1);
      rmSync(join(content, DESK), { recursive: true });
      writeFileSync(join(outside, 'en.mdx'), fileText());
      symlinkSync(outside, join(content, DESK));
      assert.equal(stampTranslations(['milan-desk'], { CONTENT_DIR: content }), 1);
      assert.equal(readFileSync(join(outside, 'it.mdx'), 'utf8'), before);
      assert.equal(stampTranslations(['milan-desk'], { CONTENT_DIR: join(outside, 'it.mdx') }), 1);
      assert.equal(stampTranslations(['milan-desk'], { CONTENT_DIR: join(outside, 'it.mdx/x') }), 1);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
  it('says what it may not read or write', () => {
    const stamp = () =>
      withoutPrivileges(content, () => stampTranslations(['milan-desk/it'], { CONTENT_DIR: content }));
    chmodSync(join(content, DESK, 'it.mdx'), 0o444);
    assert.equal(stamp(), 1);
    chmodSync(join(content, DESK, 'it.mdx'), 0);
    assert.equal(stamp(), 1);
    chmodSync(join(content, DESK, 'it.mdx'), 0o644);
    assert.ok(read('it').includes('0000000000000000'));
  });
  it('understands its arguments to the end, or says what is wrong with them', () => {
    const lines: string[] = [];
    const { error, log } = console;
    console.error = console.log = (line: string) => lines.push(line);
    try {
      for (const [argument, message] of [
        ['milan-desk/it/../../x', /too many parts: write <id>/],
        ['milan-desk/xx', /no language of the site/],
        ['milan-desk/it.mdx', /without its ending/],
        ['programme/exchanges/de.yaml', /without its ending/],
        ['programme', /names no collection/],
        ['programme/wishes', /names no collection/],
        ['programme/phases/it/x', /too many parts: write programme/],
        ['--all', /not the id of a practice/],
        ['\u001b[31mred', /"\[31mred" is not/],
      ] as const) {
        lines.length = 0;
        assert.equal(stampTranslations([argument, 'milan-desk/it'], { CONTENT_DIR: content }), 2, argument);
        assert.match(lines.join('\n'), message);
        assert.ok(!lines.join('').includes('\u001b'));
      }
      assert.ok(read('it').includes('0000000000000000'));
      lines.length = 0;
      assert.equal(stampTranslations(['--help'], { CONTENT_DIR: content }), 0);
      assert.match(lines.join('\n'), /^usage: /);
    } finally {
      Object.assign(console, { error, log });
    }
  });
  it('says what does not exist', () => {
    assert.equal(stampTranslations(['nothing'], { CONTENT_DIR: content }), 1);
    assert.equal(stampTranslations(['milan-desk/el'], { CONTENT_DIR: content }), 1);
    assert.equal(stampTranslations([], { CONTENT_DIR: content }), 2);
  });
});
