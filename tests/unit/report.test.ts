import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runCheck } from '../../src/contributing/check.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { readingEase } from '../../src/library/reading-ease.ts';
import { reportOf } from '../../src/library/report.ts';
import { wordsOf } from '../../src/markdown/sections.ts';

describe('reading ease', () => {
  it('is high for short words and low for long ones', () => {
    const easy = readingEase('The cat sat on the mat. It was a good day.');
    const hard = readingEase(
      'Interdepartmental coordination necessitates institutional accountability and comprehensive documentation.',
    );
    assert.ok(easy.score > 90, String(easy.score));
    assert.ok(hard.score < 0, String(hard.score));
  });
  it('counts words and sentences; a line break ends a sentence', () => {
    const { words, wordsPerSentence } = readingEase('One two three\nFour five six seven eight.');
    assert.equal(words, 8);
    assert.equal(wordsPerSentence, 4);
  });
  it('agrees with a text counted by hand', () => {
    // 7 words, 1 sentence, 8 syllables: ta-ble, the other words one each.
    const { score } = readingEase('The old table stood in a room.');
    assert.equal(score.toFixed(2), (206.835 - 1.015 * 7 - 84.6 * (8 / 7)).toFixed(2));
  });
  it('hears no final e, also after a vowel and l', () => {
    // 6 words, 1 sentence, 7 syllables: lit-tle, the other words one each.
    const { score } = readingEase('While one whole little rule rose.');
    assert.equal(score.toFixed(2), (206.835 - 1.015 * 6 - 84.6 * (7 / 6)).toFixed(2));
  });
  it('takes a colon for a part of the sentence', () =>
    assert.equal(readingEase('Two things: bread and butter.').wordsPerSentence, 5));
  it('takes an empty text', () => assert.equal(readingEase('').words, 0));
});

describe('npm run check -- --report', () => {
  const { library } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT);
  const lines = reportOf(library);
  it('counts every practice once by country, evidence and status', () => {
    for (const name of ['country', 'evidence', 'status']) {
      const line = lines.find((candidate) => candidate.startsWith(`${name}: `)) ?? '';
      const sum = [...line.matchAll(/ (\d+)(?:,|$)/g)].reduce((total, match) => total + Number(match[1]), 0);
      assert.equal(sum, library.practices.length, line);
    }
  });
  it('says of each language how much is there', () => {
    const italian = lines.find((line) => line.startsWith('language it: ')) ?? '';
    const own = library.practices.filter(({ original }) => original.frontmatter.country === 'it').length;
    assert.match(italian, new RegExp(`full text ${own}, .*missing 0, outdated 0`));
  });
  it('counts bodies that are longer or shorter than they should be', () => {
    const line = lines.find((candidate) => candidate.startsWith('length of the body')) ?? '';
    const [within, longer, shorter] = [...line.matchAll(/(\d+) (?:within|longer|shorter)/g)].map(([, n]) =>
      Number(n),
    );
    assert.equal((within ?? 0) + (longer ?? 0) + (shorter ?? 0), library.practices.length);
    const long = library.practices.filter(({ original }) => wordsOf(original.sections) > 800).length;
    assert.equal(longer, long);
  });
  it('names the practices that a language lacks', () => {
    const [first, ...rest] = library.practices;
    assert.ok(first);
    const poorer = { ...first, translations: first.translations.filter(({ lang }) => lang !== 'mt') };
    const maltese = reportOf({ ...library, practices: [poorer, ...rest] }).find((line) =>
      line.startsWith('language mt'),
    );
    assert.match(maltese ?? '', new RegExp(`missing 1, .*; missing: ${first.id}$`));
  });
});

describe('npm run check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'command-'));
  after(() => rmSync(folder, { recursive: true }));
  /** Exit code and lines of the command. */
  const run = (...args: string[]) => {
    const lines: string[] = [];
    const { error, log } = console;
    console.error = console.log = (line: string) => lines.push(...line.split('\n'));
    try {
      return { code: runCheck(args, {}), lines };
    } finally {
      Object.assign(console, { error, log });
    }
  };
  it('refuses arguments that it would have to guess', () => {
    for (const args of [['--content='], ['--format', 'xml'], ['--format', 'json', '--report'], ['--wish']]) {
      const { code, lines } = run(...args, ...(args[0] === '--content=' ? [] : ['--content', folder]));
      assert.equal(code, 2, args.join(' '));
      assert.ok(lines.some((line) => line.startsWith('usage: ')));
    }
  });
  it('reports nothing of a folder that was not read', () => {
    for (const path of [join(folder, 'nowhere'), folder]) {
      const { code, lines } = run('--content', path, '--report');
      assert.equal(code, 1);
      assert.deepEqual(
        lines.map((line) => / error ([\w-]+) |^(content): /.exec(line)?.slice(1).join('')),
        ['content-folder', 'content'],
      );
    }
  });
});
