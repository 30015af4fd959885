import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { currentRelease, publish, releasesOf, rollback } from '../../src/deploy/releases.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'releases-'));
  folders.push(folder);
  return folder;
};
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const writing = (text: string) => async (target: string) => writeFileSync(join(target, 'index.html'), text);
const served = (folder: string) => readFileSync(join(folder, 'current', 'index.html'), 'utf8');

describe('a release', () => {
  it('is served when it is finished, and not before', async () => {
    const folder = newFolder();
    await publish(folder, '1', writing('one'));
    await publish(folder, '2', async (target) => {
      await writing('two')(target);
      assert.equal(served(folder), 'one');
    });
    assert.equal(served(folder), 'two');
    assert.equal(currentRelease(folder), '2');
  });
  it('that fails leaves the last one in place and nothing behind', async () => {
    const folder = newFolder();
    await publish(folder, '1', writing('one'));
    const failing = async (target: string) => {
      await writing('half')(target);
      throw new Error('no');
    };
    await assert.rejects(publish(folder, '2', failing), /no/);
    assert.equal(served(folder), 'one');
    assert.deepEqual(releasesOf(folder), ['1']);
    assert.equal(existsSync(join(folder, 'releases', '2.new')), false);
  });
  it('that is killed leaves the last one in place, and the next one cleans up', async () => {
    const folder = newFolder();
    await publish(folder, '1', writing('one'));
    const code = `
      import { publish } from ${JSON.stringify(new URL('../../src/deploy/releases.ts', import.meta.url).href)};
      await publish(${JSON.stringify(folder)}, '2', () => { console.log('making'); return new Promise(() => setInterval(() => {}, 1000)); });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.equal(served(folder), 'one');
    assert.ok(existsSync(join(folder, 'releases', '2.new')));
    await publish(folder, '3', writing('three'));
    assert.equal(served(folder), 'three');
    assert.equal(existsSync(join(folder, 'releases', '2.new')), false);
  });
  it('never takes the name of another', async () => {
    const folder = newFolder();
    await publish(folder, '1', writing('one'));
    await assert.rejects(publish(folder, '1', writing('again')), /already/);
    assert.equal(served(folder), 'one');
  });
  it('can be taken back, as long as there is one before it', async () => {
    const folder = newFolder();
    await publish(folder, '1', writing('one'));
    assert.throws(() => rollback(folder), /no release to go back to/);
    await publish(folder, '2', writing('two'));
    assert.equal(rollback(folder), '1');
    assert.equal(served(folder), 'one');
    assert.throws(() => rollback(folder), /no release to go back to/);
  });
  it('is kept with four others', async () => {
    const folder = newFolder();
    for (const name of ['1', '2', '3', '4', '5', '6', '7']) await publish(folder, name, writing(name));
    assert.deepEqual(releasesOf(folder), ['3', '4', '5', '6', '7']);
    assert.equal(served(folder), '7');
  });
});
