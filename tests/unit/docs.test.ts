import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
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

describe('links in the documentation', () => {
  const root = new URL('../../', import.meta.url);
  for (const file of ['README.md', ...globSync('docs/*.md', { cwd: root })]) {
    it(`resolve in ${file}`, () => {
      const text = readFileSync(new URL(file, root), 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)/g)) {
        if (!target.startsWith('http')) assert.ok(existsSync(new URL(target, new URL(file, root))), target);
      }
    });
  }
});
