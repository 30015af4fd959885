import assert from 'node:assert/strict';
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { runTranslate } from '../../src/contributing/translate.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { digestOfText } from '../../src/library/digest.ts';
import { readLibrary } from '../../src/library/read.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { ContentFolder, DESK, outcomeOf, TRANSLATED_BODY, translationText } from './content-folder.ts';
import { fileText, SOUND_BODY, soundFrontmatter } from './entry.ts';

let folder: ContentFolder;
beforeEach(() => {
  folder = new ContentFolder();
});
afterEach(() => folder.remove());

const run = (...args: string[]) => outcomeOf(() => runTranslate(args, folder.environment));
const issues = () => readLibrary(folder.path, PROJECT_CONTENT).issues;
const original = originalSchema.parse(soundFrontmatter());

describe('npm run translate', () => {
  it("writes the original's texts and the digest that they have", async () => {
    const { code, text } = await run('milan-desk', 'pl', '--method', 'human');
    assert.equal(code, 0, text);
    const skeleton = folder.read(`${DESK}/pl.mdx`);
    assert.ok(skeleton.includes(`digest: "${digestOfText(original, SOUND_BODY.trim())}"`));
    assert.ok(skeleton.includes(SOUND_BODY.trim()));
    assert.ok(skeleton.includes('    - "An association"'));
  });
  it('leaves nothing that the check accepts before it is translated', async () => {
    await run('milan-desk', 'pl', '--method', 'human');
    const found = issues().filter(({ file }) => file.endsWith('pl.mdx'));
    const messages = found.map(({ message }) => message.replace(/ .*/, ''));
    for (const what of [
      '"title"',
      '"summary"',
      '"keywords"',
      '<Challenge>',
      '<Approach>',
      '<Results>',
      '<Limits>',
    ])
      assert.ok(messages.includes(what), what);
    assert.ok(found.every(({ severity, rule }) => severity === 'error' && rule === 'translation-same'));
  });
  it('accepts the skeleton once it is translated, and not before it says how', async () => {
    await run('milan-desk', 'pl');
    const translate = (text: string) =>
      text
        .replace(original.title, 'Okienko dla przybyszów w urzędzie miasta')
        .replace(
          original.summary,
          'Urząd miasta prowadzi okienko, w którym przyjmuje się i wysłuchuje przybyszów.',
        )
        .replace('["desk", "newcomers"', '["okienko", "przybysze"')
        .replace(original.evidence.reason, 'Nie znaleziono danych o wynikach.')
        .replace(SOUND_BODY.trim(), TRANSLATED_BODY.trim());
    folder.put(`${DESK}/pl.mdx`, translate(folder.read(`${DESK}/pl.mdx`)));
    assert.deepEqual(
      issues().map(({ message }) => message.replace(/:.*/, '')),
      ['"translation.method" is missing'],
    );
    folder.put(`${DESK}/pl.mdx`, folder.read(`${DESK}/pl.mdx`).replace('method:', 'method: human'));
    assert.deepEqual(issues(), []);
  });
  it('finds one paragraph that was forgotten', () => {
    const forgotten = TRANSLATED_BODY.replace(
      /<Limits>[\s\S]*<\/Limits>/,
      /<Limits>[\s\S]*<\/Limits>/.exec(SOUND_BODY)?.[0] ?? '',
    );
    const digest = digestOfText(original, SOUND_BODY.trim());
    const text = translationText({ translation: { from: 'en', digest, method: 'human' } });
    folder.put(`${DESK}/it.mdx`, `${text}\n${forgotten}`);
    assert.deepEqual(
      issues().map(({ rule, message }) => `${rule} ${message.slice(0, 8)}`),
      ['translation-same <Limits>'],
    );
  });
  it('writes the frontmatter alone where that is enough', async () => {
    await run('milan-desk', 'pl', '--summary-only');
    const skeleton = folder.read(`${DESK}/pl.mdx`);
    assert.ok(skeleton.endsWith('\n---\n'));
    assert.ok(skeleton.includes(digestOfText(original, undefined)));
  });
  it('refuses what is there, what is not, and what it would have to guess', async () => {
    const before = folder.read(`${DESK}/it.mdx`);
    for (const [args, code, message] of [
      [['milan-desk', 'it'], 1, /exists already/],
      [['milan-desk', 'en'], 1, /the original of milan-desk is in this language \(en\)/],
      [['milan-dsk', 'pl'], 1, /did you mean milan-desk\?/],
      [['vienna', 'pl'], 1, /there is no practice "vienna": correct the id/],
      [['../../etc', 'pl'], 1, /there is no practice/],
      [['__proto__', 'pl'], 1, /there is no practice/],
      [['milan-desk', 'fr'], 2, /no language of the site: use one of en it/],
      [['milan-desk', 'pl', 'ro'], 2, /one language at a time/],
      [['milan-desk'], 2, /are needed/],
      [[], 2, /are needed/],
      [['milan-desk', 'pl', '--method', 'magic'], 2, /--method is one of/],
      [['milan-desk', 'pl', '--method'], 2, /needs a value/],
      [['milan-desk', 'pl', '--summary'], 2, /did you mean --summary-only/],
    ] as const) {
      const outcome = await run(...args);
      assert.equal(outcome.code, code, args.join(' '));
      assert.match(outcome.text, message);
    }
    assert.equal(folder.read(`${DESK}/it.mdx`), before);
    assert.ok(!existsSync(join(folder.path, DESK, 'pl.mdx')));
  });
  it('refuses an original with errors, two originals, and a link', async () => {
    folder.put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), type: 'party' }));
    assert.match((await run('milan-desk', 'pl')).text, /the original has errors/);
    folder.put(`${DESK}/en.mdx`, fileText());
    folder.put(`${DESK}/es.mdx`, fileText());
    assert.match((await run('milan-desk', 'pl')).text, /has 2 originals/);
    rmSync(join(folder.path, DESK, 'es.mdx'));
    const outside = join(folder.path, 'outside.txt');
    writeFileSync(outside, 'mine');
    symlinkSync(outside, join(folder.path, DESK, 'pl.mdx'));
    assert.equal((await run('milan-desk', 'pl')).code, 1);
    assert.equal(folder.read('outside.txt'), 'mine');
  });
});
