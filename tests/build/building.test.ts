import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { attribute, builtPages } from './dist.ts';

let folder: string;
const run = (script: string, args: string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'building-'));
  cpSync(PROJECT_CONTENT, join(folder, 'content'), { recursive: true });
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run build', () => {
  it('builds another content folder elsewhere, below a base path, and links to the repository', () => {
    const out = join(folder, 'site');
    const { status, stdout } = run('build', [], {
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: out,
      SITE_URL: 'https://library.example.org',
      BASE_PATH: '/library/',
      REPOSITORY_URL: 'https://git.example.org/library',
    });
    assert.equal(status, 0, stdout);
    const pages = builtPages(out);
    assert.ok(pages.length > 500);
    for (const page of pages) {
      for (const element of page.elements) {
        for (const name of ['href', 'src', 'action']) {
          const address = attribute(element, name) ?? '';
          if (address.startsWith('/')) assert.ok(address.startsWith('/library/'), `${page.path}: ${address}`);
          if (address.includes('localhost')) assert.fail(`${page.path}: ${address}`);
        }
      }
    }
    const home = pages.find(({ path }) => path === '/it/');
    assert.match(home?.html ?? '', /rel="canonical" href="https:\/\/library\.example\.org\/library\/it\/"/);
    assert.match(home?.html ?? '', /https:\/\/git\.example\.org\/library/);
    const practice = pages.find(({ path }) => path === '/el/practices/athens-accmr/');
    assert.match(
      practice?.html ?? '',
      /git\.example\.org\/library\/edit\/main\/content\/practices\/gr\/athens-accmr\/el\.mdx/,
    );
    const edits = (path: string) =>
      [
        ...(pages.find((page) => page.path === path)?.html.matchAll(/\/edit\/main\/content\/([^"]*)"/g) ??
          []),
      ].map(([, file]) => file);
    assert.deepEqual(edits('/de/exchanges/'), [
      'programme/statements/de.yaml',
      'programme/exchanges/de.yaml',
      'programme/phases/de.yaml',
    ]);
    assert.ok(edits('/de/places/tulln/').includes('programme/participants/de.yaml'));
    assert.deepEqual(edits('/de/glossary/'), ['vocabulary/terms.yaml']);
  });
  it('shows no link to a repository that is not set', () => {
    const pages = builtPages();
    assert.ok(pages.some(({ path }) => path === '/en/practices/athens-accmr/'));
    for (const { path, html } of pages) assert.doesNotMatch(html, /\/edit\/main\//, path);
  });
  it('refuses content with errors, names them all, and leaves the last good site as it was', () => {
    const bad = join(folder, 'bad');
    const out = join(folder, 'site');
    cpSync(PROJECT_CONTENT, bad, { recursive: true });
    const one = join(bad, 'practices/gr/athens-accmr/en.mdx');
    const two = join(bad, 'practices/it/milan-welcome-center/en.mdx');
    writeFileSync(
      one,
      readFileSync(one, 'utf8').replace('<Limits>', '<script>alert(1)</script>\n\n<Limits>'),
    );
    writeFileSync(two, readFileSync(two, 'utf8').replace(/^status: .*$/m, 'status: going'));
    const before = readFileSync(join(out, 'en/index.html'));
    const { status, stdout, stderr } = run('build', [], { CONTENT_DIR: bad, OUT_DIR: out });
    assert.equal(status, 1);
    assert.match(stdout, /practices\/gr\/athens-accmr\/en\.mdx:\d+:1 error html /);
    assert.match(stdout, /practices\/it\/milan-welcome-center\/en\.mdx:\d+:1 error wrong-value /);
    assert.match(stderr, /was not built/);
    assert.deepEqual(readFileSync(join(out, 'en/index.html')), before);
  });
});

describe('npm run check', () => {
  it('says nothing against the project\u2019s own content', () => {
    const { status, stdout } = run('check', []);
    assert.equal(status, 0, stdout);
    assert.match(stdout, / 0 errors, 0 warnings/);
  });
  it('prints JSON of a fixed form and exits with 1', () => {
    const { status, stdout } = run('check', ['--content', join(folder, 'bad'), '--format', 'json']);
    assert.equal(status, 1);
    const issues = JSON.parse(stdout) as Record<string, unknown>[];
    assert.ok(issues.length >= 2);
    for (const issue of issues) {
      assert.deepEqual(Object.keys(issue), ['file', 'line', 'column', 'severity', 'rule', 'message']);
      assert.match(String(issue.severity), /^(?:error|warning)$/);
      assert.equal(typeof issue.line, 'number');
      assert.equal(typeof issue.column, 'number');
    }
  });
  it('explains how it is called', () => {
    for (const args of [['--format', 'xml'], ['--nonsense']]) {
      const { status, stderr } = run('check', args);
      assert.equal(status, 2);
      assert.match(stderr, /usage: npm run check/);
    }
  });
});
