import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressSite } from '../../src/deploy/compress.ts';
import { MESSAGES } from '../../src/i18n/messages.ts';
import { CACHE_DEFAULT, CACHE_IMMUTABLE, SECURITY_HEADERS } from '../../src/security/headers.ts';
import { outDir } from '../build/dist.ts';
import { hasNginx, type Nginx, startNginx } from './nginx.ts';

// On a machine of a person nginx may be missing; CI installs it and must not pass without it.
const skip =
  !hasNginx() && !process.env.CI && 'nginx is not installed here (Debian: apt-get install nginx-light)';

interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** A request whose path is sent as it is written: `fetch` would tidy up "/../". */
function ask(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.once('error', reject);
    sent.end();
  });
}

for (const base of ['/', '/library/']) {
  describe(`nginx with the shipped configuration, site below ${base}`, { skip }, () => {
    const root = mkdtempSync(join(tmpdir(), 'served-'));
    const folder = join(root, base);
    let nginx: Nginx;
    const get = (path: string, headers?: Record<string, string>) => ask(nginx.origin, base + path, headers);
    before(async () => {
      // nginx, started by root, reads the files as another user.
      chmodSync(root, 0o755);
      // A part of the site is enough, and is compressed in seconds.
      for (const part of [
        'index.html',
        '404.html',
        '_astro',
        '_headers',
        'data/practices.jsonld',
        'en/index.html',
        'en/feed.xml',
        'en/practices/index.html',
        'search/en',
        'el/404',
        'de/404',
      ])
        cpSync(join(outDir, part), join(folder, part), { recursive: true });
      compressSite(folder);
      nginx = await startNginx(root);
    });
    after(async () => {
      await nginx?.stop();
      rmSync(root, { recursive: true, force: true });
    });

    it('sends the security headers with every answer, a missing page and a redirect too', async () => {
      for (const path of ['en/', 'en/nothing/', 'en', 'data/practices.jsonld']) {
        const { headers } = await get(path);
        for (const [name, value] of SECURITY_HEADERS)
          assert.equal(headers[name.toLowerCase()], value, `${path}: ${name}`);
      }
    });
    it('lets files be kept whose names change with them, and asks again for all others', async () => {
      const immutable = globSync('{_astro/*,search/en/{index,fragment}/*}', { cwd: folder }).filter(
        (file) => !/\.(?:gz|br)$/.test(file),
      );
      assert.ok(immutable.length > 20);
      for (const file of immutable.slice(0, 30))
        assert.equal((await get(file)).headers['cache-control'], CACHE_IMMUTABLE, file);
      for (const path of [
        'en/',
        'search/en/pagefind-entry.json',
        'search/en/vocabulary.json',
        'data/practices.jsonld',
      ])
        assert.equal((await get(path)).headers['cache-control'], CACHE_DEFAULT, path);
    });
    it('answers 304 to who has the page already', async () => {
      const { headers } = await get('en/');
      assert.equal((await get('en/', { 'if-none-match': String(headers.etag) })).status, 304);
    });
    it('sends compressed copies to who takes them, with the same content', async () => {
      const plain = (await get('en/practices/')).body;
      const gzip = await get('en/practices/', { 'accept-encoding': 'gzip' });
      assert.equal(gzip.headers['content-encoding'], 'gzip');
      assert.match(String(gzip.headers.vary), /accept-encoding/i);
      assert.deepEqual(gunzipSync(gzip.body), plain);
      if (!nginx.hasBrotli) return;
      const brotli = await get('en/practices/', { 'accept-encoding': 'gzip, br' });
      assert.equal(brotli.headers['content-encoding'], 'br');
      assert.deepEqual(brotliDecompressSync(brotli.body), plain);
      assert.ok(brotli.body.length < gzip.body.length);
    });
    it('names the type and the letters of what it sends', async () => {
      const type = async (path: string) => (await get(path)).headers['content-type'];
      assert.equal(await type('en/'), 'text/html; charset=utf-8');
      assert.equal(await type('en/feed.xml'), 'application/atom+xml');
      assert.match(String(await type('data/practices.jsonld')), /^application\/ld\+json/);
      const [script] = globSync('_astro/*.js', { cwd: folder });
      assert.match(String(await type(script as string)), /javascript/);
    });
    it('says in the language of the address that a page is missing', async () => {
      for (const lang of ['el', 'de'] as const) {
        const { status, body } = await get(`${lang}/practices/no-such-practice/`);
        assert.equal(status, 404);
        assert.ok(body.toString().includes(MESSAGES[lang]['notFound.title']), lang);
        assert.ok(body.toString().includes(`<html lang="${lang}"`), lang);
      }
      const other = await get('no-such-thing');
      assert.equal(other.status, 404);
      assert.deepEqual(other.body, readFileSync(join(folder, '404.html')));
    });
    it('adds the slash at the end of a page, on the host that was asked', async () => {
      const { status, headers } = await get('en/practices');
      assert.equal(status, 301);
      assert.equal(headers.location, `${base}en/practices/`);
    });
    it('gives nothing away that is not part of the site', async () => {
      for (const path of [
        '../nginx.conf',
        '%2e%2e/%2e%2e/etc/passwd',
        '..%2f..%2fetc%2fpasswd',
        'en/../../../etc/passwd',
        '.git/config',
        '_headers',
        'en/%00',
        '_astro/',
      ]) {
        const { status, body } = await get(path);
        assert.ok([400, 404].includes(status), `${path}: ${status}`);
        assert.ok(!/root:|worker_processes|Content-Security/.test(body.toString()), path);
      }
    });
    it('serves every copy beside a file', () => {
      for (const file of globSync('**/*.html', { cwd: folder }))
        assert.ok(existsSync(join(folder, `${file}.br`)) && existsSync(join(folder, `${file}.gz`)), file);
    });
  });
}
