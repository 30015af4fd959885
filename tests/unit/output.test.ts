import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { faultOfOutput, makeWorkDir, recoverSite, swapFolders, takeLock } from '../../src/build/output.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const site = (path: string) => {
  mkdirSync(join(path, 'search'), { recursive: true });
  for (const name of ['index.html', '404.html']) writeFileSync(join(path, name), 'x');
};

describe('a folder to build into', () => {
  it('may be new, empty, or hold a built site', () => {
    assert.equal(faultOfOutput(join(folder, 'new'), []), undefined);
    assert.equal(faultOfOutput(folder, []), undefined);
    site(folder);
    assert.equal(faultOfOutput(folder, []), undefined);
  });
  it('may lie inside the project', () =>
    assert.equal(faultOfOutput(join(folder, 'dist'), [folder]), undefined));
  it('must not hold anything else', () => {
    writeFileSync(join(folder, 'thesis.txt'), 'x');
    assert.match(faultOfOutput(folder, []) ?? '', /not part of a built site/);
  });
  it('must not hold a built site and something else', () => {
    site(folder);
    mkdirSync(join(folder, '.git'));
    assert.match(faultOfOutput(folder, []) ?? '', /holds \.git/);
  });
  it('must not be a file or a device', () => {
    writeFileSync(join(folder, 'file'), 'x');
    assert.match(faultOfOutput(join(folder, 'file'), []) ?? '', /not a folder/);
    assert.match(faultOfOutput('/dev/null', []) ?? '', /not a folder/);
  });
  it('must not be or hold the project or the content', () => {
    assert.match(faultOfOutput(folder, [folder]) ?? '', /holds/);
    assert.match(faultOfOutput(dirname(folder), [folder]) ?? '', /holds/);
    assert.notEqual(faultOfOutput('/', [folder]), undefined);
  });
});

describe('building beside the output', () => {
  it('uses a folder of its own and clears those of builds that were killed', () => {
    const out = join(folder, 'site');
    mkdirSync(join(folder, '.site.new-999999999'));
    recoverSite(out);
    const work = makeWorkDir(out);
    assert.deepEqual(readdirSync(folder), [work.slice(folder.length + 1)]);
  });
  it('puts the old site back after a build that was killed in the middle of the swap', () => {
    const out = join(folder, 'site');
    site(join(folder, '.site.old-999999999'));
    recoverSite(out);
    assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'x');
  });
  it('swaps old and new', () => {
    const out = join(folder, 'site');
    site(out);
    const work = makeWorkDir(out);
    writeFileSync(join(work, 'index.html'), 'new');
    swapFolders(work, out);
    assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'new');
    assert.ok(!existsSync(work));
    assert.deepEqual(readdirSync(folder), ['site']);
  });
  it('leaves the old one where the new one cannot be put in its place', () => {
    const out = join(folder, 'site');
    site(out);
    assert.throws(() => swapFolders(join(folder, 'nothing'), out));
    assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'x');
  });
});

describe('the lock of a checkout', () => {
  it('is held by one build at a time and given back', () => {
    const path = join(folder, 'build.lock');
    const unlock = takeLock(path);
    assert.ok(unlock);
    assert.equal(takeLock(path), undefined);
    unlock();
    assert.ok(takeLock(path));
  });
  it('of a build that was killed is taken over', () => {
    const path = join(folder, 'build.lock');
    writeFileSync(path, '999999999');
    assert.ok(takeLock(path));
  });
});
