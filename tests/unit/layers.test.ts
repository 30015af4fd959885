import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';

const ROOT = new URL('../../', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const FILES = globSync('src/*/**/*.{ts,astro}', { cwd: ROOT });
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** What a file imports: paths below the root, and names of modules. */
function importsOf(file: string): string[] {
  return [...text(file).matchAll(IMPORT)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(file), name) : name,
  );
}

const folderOf = (path: string) => path.split('/')[1] ?? '';

/** The layers that the documentation states, the upper first, each one or several folders. */
function statedLayers(): string[][] {
  const [, chain = ''] = /## Rules of the house\s+`([^`]+)`/.exec(text('docs/architecture.md')) ?? [];
  return chain.split('→').map((layer) => layer.match(/[a-z-]+/g) ?? []);
}

describe('the layers that docs/architecture.md states', () => {
  const layers = statedLayers();
  const levelOf = (folder: string) => layers.findIndex((layer) => layer.includes(folder));
  /** Folders that serve every layer, or that only the scripts know. */
  const BESIDE = ['i18n', 'styles', 'build', 'deploy', 'security'];

  it('name every folder', () => {
    const folders = new Set(FILES.map(folderOf));
    assert.deepEqual(
      [...folders].filter((folder) => levelOf(folder) < 0 && !BESIDE.includes(folder)),
      [],
    );
    assert.ok(layers.flat().every((folder) => folders.has(folder)));
  });
  it('import only from below', () => {
    const wrong = FILES.filter((file) => levelOf(folderOf(file)) >= 0).flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('src/') && !['i18n', 'styles'].includes(folderOf(path)))
        .filter((path) => levelOf(folderOf(path)) < levelOf(folderOf(file)))
        .map((path) => `${file} imports ${path}`),
    );
    assert.deepEqual(wrong, []);
  });
  it('leave Astro’s content layer to two files', () => {
    const knowing = FILES.filter((file) => importsOf(file).includes('astro:content'));
    assert.deepEqual(
      knowing.filter((file) => !/^src\/catalogue\/(load|loaders)\.ts$/.test(file)),
      [],
    );
  });
  it('let code for the browser import nothing of Astro’s', () => {
    const client = FILES.filter((file) => file.includes('/client/'));
    assert.ok(client.length > 20);
    assert.deepEqual(
      client.filter((file) => importsOf(file).some((name) => name.startsWith('astro'))),
      [],
    );
  });
});
