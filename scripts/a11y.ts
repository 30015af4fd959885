import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { serve } from '../src/build/serve.ts';
import { LANGS } from '../src/i18n/locales.ts';
import { readSettings } from '../src/metadata/settings.ts';
import { violationsOn } from '../tests/e2e/axe.ts';
import { findBrowser } from '../tests/e2e/find-browser.ts';
import { templates } from '../tests/e2e/site.ts';

// What axe finds on the built site, in a real browser: npm run a11y -- [languages]. Every page of the sitemap, or
// with --sample one of each template. With --dark in dark colours, with --print as on paper, with --at N so many
// pages at a time. Prints each violation and the counts; ends with 1 where there are any.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'boolean' },
    dark: { type: 'boolean' },
    print: { type: 'boolean' },
    at: { type: 'string', default: '2' },
  },
});
const langs = positionals.length > 0 ? LANGS.filter((lang) => positionals.includes(lang)) : LANGS;
const { outDir, site, base } = readSettings(process.env);
const paths = values.sample ? langs.flatMap((lang) => Object.values(templates(lang))) : pathsOfSitemap();
const { server, address } = await serve(outDir, base, 0);
const browser = await chromium.launch({ executablePath: findBrowser(process.env), args: ['--no-sandbox'] });
const found = new Map<string, number>();
try {
  const context = await browser.newContext({
    colorScheme: values.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const queue = [...paths];
  await Promise.all(Array.from({ length: Math.max(1, Number(values.at) || 1) }, () => look(context, queue)));
} finally {
  await browser.close();
  server.close();
}
const violations = [...found.values()].reduce((sum, count) => sum + count, 0);
const mode = `${values.dark ? 'dark' : 'light'}, ${values.print ? 'print' : 'screen'}`;
console.log(`${paths.length} pages (${mode}): ${violations} violations`);
for (const [rule, count] of found) console.log(`  ${rule}: ${count}`);
process.exitCode = violations > 0 || paths.length === 0 ? 1 : 0;

/** Paths of the pages that the sitemap lists, below the base, without a slash at the front. */
function pathsOfSitemap(): string[] {
  const text = readFileSync(join(outDir, 'sitemap-0.xml'), 'utf8');
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, location = '']) => location.slice(`${site}${base}`.length))
    .filter((path) => langs.length === LANGS.length || langs.some((lang) => path.startsWith(`${lang}/`)));
}

/** Takes pages from the queue until it is empty. */
async function look(context: BrowserContext, queue: string[]): Promise<void> {
  const page = await context.newPage();
  await page.emulateMedia({ media: values.print ? 'print' : 'screen' });
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await page.goto(address + path);
    const faults = answer?.ok() ? await violationsOn(page, values.print) : [`no page: ${answer?.status()}`];
    for (const fault of faults) {
      console.log(`${path} ${fault}`);
      const rule = fault.split(':')[0] ?? fault;
      found.set(rule, (found.get(rule) ?? 0) + 1);
    }
  }
  await page.close();
}
