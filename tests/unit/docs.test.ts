import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contentModelPage } from '../../src/library/content-model.ts';
import { SECTIONS } from '../../src/schemas/sections.ts';

describe('docs/content-model.md', () => {
  const page = readFileSync(new URL('../../docs/content-model.md', import.meta.url), 'utf8');
  it('is what the schemas say', () => assert.equal(page, contentModelPage(), 'run npm run docs'));
  it('describes every key', () => {
    const empty = page.split('\n').filter((line) => /^\| `.*\|\s*\|$/.test(line));
    assert.deepEqual(empty, []);
  });
  it('names every section', () => {
    for (const { name } of SECTIONS) assert.ok(page.includes(`<${name}>`));
  });
});
