import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Serving, serve } from '../../src/build/serve.ts';

let folder: string;
const running: Serving[] = [];
const start = async (base: string, port: number) => {
  const serving = await serve(folder, base, port);
  running.push(serving);
  return serving;
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'it'));
  writeFileSync(join(folder, 'it/index.html'), 'ciao');
  writeFileSync(join(folder, '404.html'), 'not here');
});
after(() => {
  for (const { server } of running) server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('serving the built site', () => {
  it('answers with pages, and with the site\u2019s own 404 page', async () => {
    const { address } = await start('/', 0);
    assert.equal(await (await fetch(`${address}it/`)).text(), 'ciao');
    const missing = await fetch(`${address}nothing/`);
    assert.deepEqual([missing.status, await missing.text()], [404, 'not here']);
  });
  it('takes the next port where the wanted one is taken', async () => {
    const first = await start('/', 0);
    const taken = Number(new URL(first.address).port);
    const second = await start('/', taken);
    assert.notEqual(second.address, first.address);
    assert.equal(await (await fetch(`${second.address}it/`)).text(), 'ciao');
  });
  it('serves below a base path and nothing beside it', async () => {
    const { address } = await start('/library/', 0);
    assert.ok(address.endsWith('/library/'));
    assert.equal((await fetch(`${address}it/`)).status, 200);
    assert.equal((await fetch(new URL('/it/', address))).status, 404);
    assert.equal((await fetch(address.slice(0, -1))).url, address);
  });
  it('gives out nothing from outside the folder', async () => {
    const { address } = await start('/', 0);
    for (const path of [
      '..%2f..%2fetc/passwd',
      '%2e%2e/%2e%2e/etc/passwd',
      'it/..%2f..%2f..%2fetc%2fpasswd',
    ]) {
      assert.equal((await fetch(address + path)).status, 404, path);
    }
  });
});
