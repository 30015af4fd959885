import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Issue } from '../../src/issues/issue.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readPracticeFile } from '../../src/library/practice-file.ts';
import { readLibrary } from '../../src/library/read.ts';
import { bytesOf, type FileCase, HOSTILE_CASES, LEGITIMATE_CASES } from './cases.ts';

const CASES = [...HOSTILE_CASES, ...LEGITIMATE_CASES];

/** Rules about files beside each other, which one file alone cannot break. */
const BETWEEN_FILES: ReadonlySet<string> = new Set(['title-twice', 'summary-twice']);

const fileOf = (index: number) => `practices/it/case-${index}/en.mdx`;

let folder: string;
let checked: Issue[];
let built: Issue[];

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  for (const [index, one] of CASES.entries()) {
    mkdirSync(join(folder, 'practices/it', `case-${index}`), { recursive: true });
    writeFileSync(join(folder, fileOf(index)), bytesOf(one));
  }
  const args = ['scripts/check.ts', '--content', folder, '--format', 'json'];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
  assert.equal(status, 1);
  checked = JSON.parse(stdout);
  built = readLibrary(folder, PROJECT_CONTENT).issues;
});
after(() => rmSync(folder, { recursive: true, force: true }));

const errorsOf = (issues: readonly Omit<Issue, 'file'>[]) =>
  issues
    .filter(({ severity, rule }) => severity === 'error' && !BETWEEN_FILES.has(rule))
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`)
    .sort();
const inFile = (issues: readonly Issue[], index: number) =>
  issues.filter(({ file }) => file.endsWith(`/${fileOf(index)}`) || file === fileOf(index));

describe('the check command and the build judge alike', () => {
  it('each file of the table, by the same errors at the same places', () => {
    for (const [index, { name }] of CASES.entries())
      assert.deepEqual(errorsOf(inFile(checked, index)), errorsOf(inFile(built, index)), name);
  });
  it('and refuse each hostile file by its rule', () => {
    for (const [index, { name, rule }] of HOSTILE_CASES.entries()) {
      const rules = inFile(checked, index).map((issue) => issue.rule);
      assert.ok(rules.includes(rule ?? ''), `${name}: no ${rule}; got ${rules}`);
    }
  });
  it('and find no error in a legitimate file', () => {
    for (const [offset, { name }] of LEGITIMATE_CASES.entries())
      assert.deepEqual(errorsOf(inFile(checked, HOSTILE_CASES.length + offset)), [], name);
  });
  it('and what one file alone is refused for, by the guard that the form calls as well', () => {
    const alone = (one: FileCase, index: number) => readPracticeFile(fileOf(index), bytesOf(one)).findings;
    for (const [index, one] of CASES.entries()) {
      const all = new Set(errorsOf(inFile(checked, index)));
      const missed = errorsOf(alone(one, index)).filter((text) => !all.has(text));
      assert.deepEqual(missed, [], one.name);
    }
  });
});
