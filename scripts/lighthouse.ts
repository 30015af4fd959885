import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import sirv from 'sirv';
import { compressSite } from '../src/deploy/compress.ts';
import { LANGS } from '../src/i18n/locales.ts';
import { readSettings } from '../src/metadata/settings.ts';
import { SECURITY_HEADERS } from '../src/security/headers.ts';
import { findBrowser } from '../tests/e2e/find-browser.ts';
import { templates } from '../tests/e2e/site.ts';

// The four categories of Lighthouse for one page of each template of the built site, as a phone would load it:
// npm run lighthouse -- [languages], English and Greek unless told. With --only NAME,NAME those templates alone.
// Names every audit that a page does not pass.
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const DEBUGGING_PORT = 9333;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const wanted = positionals.length > 0 ? positionals : ['en', 'el'];
const only = values.only?.split(',');
const { outDir, base } = readSettings(process.env);
// A copy with compressed files, as a server has it that was set up by deploy/.
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
cpSync(outDir, join(folder, base), { recursive: true });
compressSite(folder);
const files = sirv(folder, { brotli: true, gzip: true, etag: true });
const server = createServer((request, response) => {
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
  files(request, response);
});
await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
const address = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
const browser = await chromium.launch({
  executablePath: findBrowser(process.env),
  args: ['--no-sandbox', `--remote-debugging-port=${DEBUGGING_PORT}`],
});
try {
  console.log(`${''.padEnd(36)}${CATEGORIES.join('  ')}`);
  for (const lang of LANGS.filter((candidate) => wanted.includes(candidate)))
    for (const [name, path] of Object.entries(templates(lang)))
      if (!only || only.includes(name)) await measure(`${lang} ${name}`, address + path);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Prints the categories of a page, from 0 to 100, and what it does not pass. */
async function measure(name: string, url: string): Promise<void> {
  const result = await lighthouse(url, {
    port: DEBUGGING_PORT,
    onlyCategories: CATEGORIES,
    logLevel: 'error',
  });
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
  const { categories, audits } = result.lhr;
  const scores = CATEGORIES.map((id) => {
    const score = categories[id]?.score;
    return (typeof score === 'number' ? String(Math.round(score * 100)) : '–').padStart(id.length);
  });
  console.log(`${name.padEnd(36)}${scores.join('  ')}`);
  for (const id of CATEGORIES)
    for (const { id: audit, weight } of categories[id]?.auditRefs ?? []) {
      const { score = null, displayValue = '' } = audits[audit] ?? {};
      if (weight > 0 && score !== null && score < 1) console.log(`    ${audit} ${displayValue}`.trimEnd());
    }
}
