import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { annotation } from '../../src/contributing/annotations.ts';
import { runCheck } from '../../src/contributing/check.ts';
import { watchFolder } from '../../src/contributing/watch.ts';
import { ContentFolder, DESK, outcomeOf } from './content-folder.ts';
import { fileText, soundFrontmatter } from './entry.ts';

let folder: ContentFolder;
beforeEach(() => {
  folder = new ContentFolder();
});
afterEach(() => folder.remove());

const run = (...args: string[]) => outcomeOf(() => runCheck(args, folder.environment));
const at = (file: string) => join(folder.path, file);
const OTHER = 'practices/it/rome-desk';

function spoil(): void {
  folder.put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), type: 'party' }));
  folder.put(
    `${OTHER}/en.mdx`,
    fileText({ ...soundFrontmatter(), title: 'Rome', summary: 'x'.repeat(130), scope: 'x' }),
  );
}

describe('npm run check with paths', () => {
  it('says of each file what it says of it among all', async () => {
    spoil();
    const lines = (text: string) => text.split('\n').filter((line) => / (?:error|warning) /.test(line));
    const whole = lines((await run()).text).filter((line) => !/^\S*\/vocabulary\//.test(line));
    const parts = [];
    for (const path of [`${DESK}/en.mdx`, `${DESK}/it.mdx`, OTHER])
      parts.push(...lines((await run(at(path))).text));
    assert.ok(whole.length >= 2);
    assert.deepEqual(parts.sort(), whole.sort());
  });
  it('fails for the named files only, and says that there is more', async () => {
    spoil();
    const sound = await run(at(`${DESK}/it.mdx`));
    assert.equal(sound.code, 0, sound.text);
    assert.match(sound.text, /^named files: 0 errors, 0 warnings\nelsewhere: \d errors/m);
    assert.equal((await run(at(DESK), at(`${DESK}/it.mdx`))).code, 1);
  });
  it('takes paths from where npm was called, and the content folder itself', async () => {
    spoil();
    const call = (path: string) =>
      outcomeOf(() => runCheck([path], { ...folder.environment, INIT_CWD: at('practices/it') }));
    assert.equal((await call('milan-desk')).code, 1);
    assert.equal((await call('milan-desk/it.mdx')).code, 0);
    assert.equal((await call('../..')).code, 1);
  });
  it('judges what does not belong there', async () => {
    folder.put(`${DESK}/notes.txt`, 'x');
    symlinkSync(at('nowhere'), at(`${DESK}/pl.mdx`));
    const { code, text } = await run(at(DESK));
    assert.equal(code, 1);
    assert.match(text, /notes\.txt:1:1 error unexpected-file/);
    assert.match(text, /pl\.mdx:1:1 error symbolic-link/);
  });
  it('refuses paths outside, paths that are not there, and flags that do not go together', async () => {
    for (const [args, message] of [
      [['/etc/passwd'], /^"\/etc\/passwd" lies outside of the content folder/],
      [[at('..')], /lies outside/],
      [[at(`${DESK}/xx.mdx`)], /^there is no ".*": correct the path/],
      [[at(DESK), '--report'], /^--report is about the whole library/],
      [['--fix', '--watch'], /do not go together/],
      [['--typography'], /belongs to --fix/],
      [['--format', 'github', '--watch'], /^--watch is text/],
      [['--format', 'json', '--fix'], /^--fix is text/],
      [['--wach'], /did you mean --watch/],
    ] as const) {
      const { code, text } = await run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(text, message);
    }
  });
});

describe('npm run check --format github', () => {
  it('annotates each issue and nothing else', async () => {
    spoil();
    const { code, lines } = await run('--format', 'github', at(`${DESK}/en.mdx`));
    assert.equal(code, 1);
    assert.equal(lines.length, 1);
    assert.match(
      lines[0] ?? '',
      /^::error file=.*milan-desk\/en\.mdx,line=\d+,col=1,title=vocabulary::"party" is not/,
    );
  });
  it('lets no text give a command of its own', () => {
    const line = annotation({
      file: 'a,b:c%\n::set-env name=X::y',
      line: 2,
      column: 3,
      severity: 'warning',
      rule: 'x',
      message: '100% of\r\n::error::it, he said: yes',
    });
    assert.equal(
      line,
      '::warning file=a%2Cb%3Ac%25%0A%3A%3Aset-env name=X%3A%3Ay,line=2,col=3,title=x::100%25 of%0D%0A::error::it, he said: yes',
    );
  });
});

describe('npm run check --watch', () => {
  it('judges again after each change, also where a file is replaced, and ends when told', async () => {
    let stop = () => undefined as unknown;
    const stopped = new Promise<void>((resolve) => {
      stop = () => resolve();
    });
    const { log } = console;
    const lines: string[] = [];
    console.log = (line: string) => lines.push(line);
    try {
      const running = runCheck(['--watch', at(DESK)], folder.environment, stopped);
      const judged = () => lines.filter((line) => line.startsWith('watching: ')).length;
      const until = async (count: number) => {
        for (let turn = 0; turn < 400 && judged() < count; turn++) await wait(25);
        assert.ok(judged() >= count, `judged ${judged()} times, not ${count}`);
      };
      await until(1);
      assert.ok(lines.includes('named files: 0 errors, 0 warnings'));
      const sound = folder.read(`${DESK}/en.mdx`);
      folder.put(`${DESK}/en.mdx`, sound.replace('type: service', 'type: party'));
      await until(2);
      assert.ok(lines.some((line) => line.includes('"party" is not')));
      lines.length = 0;
      writeFileSync(at(`${DESK}/.swap`), sound);
      renameSync(at(`${DESK}/.swap`), at(`${DESK}/en.mdx`));
      for (let turn = 0; turn < 400 && !lines.includes('named files: 0 errors, 0 warnings'); turn++)
        await wait(25);
      assert.ok(lines.includes('named files: 0 errors, 0 warnings'), lines.join('\n'));
      stop();
      assert.equal(await running, 0);
    } finally {
      console.log = log;
    }
  });
  it('hears of new folders and calls once for changes that come together', async () => {
    let calls = 0;
    const stop = watchFolder(folder.path, () => calls++);
    try {
      for (let index = 0; index < 5; index++) folder.put(`practices/it/new-desk/${index}.txt`, 'x');
      await wait(500);
      assert.equal(calls, 1);
      writeFileSync(at('practices/it/new-desk/0.txt'), 'y');
      await wait(500);
      assert.equal(calls, 2);
      mkdirSync(at('practices/pl'));
      await wait(500);
      assert.equal(calls, 3);
    } finally {
      stop();
    }
    writeFileSync(at('practices/it/new-desk/0.txt'), 'z');
    await wait(300);
    assert.equal(calls, 3);
  });
});
