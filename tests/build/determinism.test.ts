import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { outDir } from './dist.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'determinism-'));
after(() => rmSync(copy, { recursive: true, force: true }));

/** What a build reads. */
const PARTS = ['content', 'public', 'scripts', 'src', 'astro.config.ts', 'package.json', 'tsconfig.json'];

const filesOf = (folder: string) =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('a second build', () => {
  it('in another folder and time zone is the same, byte by byte', () => {
    for (const part of PARTS) cpSync(join(project, part), join(copy, part), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'C', OUT_DIR: '' },
    });
    assert.equal(status, 0, stderr);
    const second = join(copy, 'dist');
    const files = filesOf(outDir);
    assert.ok(files.length > 2000);
    assert.deepEqual(filesOf(second), files);
    const different = files.filter(
      (file) => !readFileSync(join(outDir, file)).equals(readFileSync(join(second, file))),
    );
    assert.deepEqual(different, []);
  });
});
