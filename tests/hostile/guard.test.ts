import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPracticeFile } from '../../src/library/practice-file.ts';
import { bytesOf, type FileCase, HOSTILE_CASES, LEGITIMATE_CASES } from './cases.ts';

const judge = (one: FileCase) => readPracticeFile('practices/it/milan-desk/en.mdx', bytesOf(one)).findings;

describe('the guard refuses', () => {
  for (const one of HOSTILE_CASES.filter(({ together }) => !together)) {
    it(one.name, () => {
      const findings = judge(one);
      const found = findings.filter(({ rule }) => rule === one.rule);
      assert.ok(found.length > 0, `no finding ${one.rule}; got ${JSON.stringify(findings)}`);
      const lines = new TextDecoder().decode(bytesOf(one)).split(/\r\n?|\n/).length;
      for (const { severity, message, line, column } of found) {
        assert.equal(severity, 'error');
        assert.ok(line >= 1 && line <= lines && column >= 1, `${line}:${column}`);
        assert.match(message, /^[^\n]{20,400}$/);
        assert.match(message, REMEDY, 'the message says what to do');
      }
    });
  }
});

/** A remedy begins behind a colon, a comma, a full stop or a semicolon, with what to do. */
const REMEDY = /[:;,.] (?:\S+ ){0,3}\S+|must be (?:one of|a |true|text)/;

describe('the guard lets pass', () => {
  for (const one of LEGITIMATE_CASES) {
    it(one.name, () =>
      assert.deepEqual(
        judge(one).filter(({ severity }) => severity === 'error'),
        [],
      ),
    );
  }
});

describe('the table', () => {
  it('is large, and each case has a name and a text of its own', () => {
    assert.ok(HOSTILE_CASES.length >= 250, String(HOSTILE_CASES.length));
    assert.ok(LEGITIMATE_CASES.length >= 60, String(LEGITIMATE_CASES.length));
    const all = [...HOSTILE_CASES, ...LEGITIMATE_CASES];
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
    assert.equal(new Set(all.map((one) => Buffer.from(bytesOf(one)).toString('latin1'))).size, all.length);
  });
});
