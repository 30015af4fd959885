import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { LANGS } from '../src/i18n/locales.ts';
import { PREVIEW_SIZE, previewPath, previewTexts } from '../src/metadata/preview-image.ts';
import { findBrowser } from '../tests/e2e/find-browser.ts';

// Draws the images that other sites show beside a link, one a language, into public/og/.
const folder = fileURLToPath(new URL('../public', import.meta.url));
rmSync(`${folder}/og`, { recursive: true, force: true });
mkdirSync(`${folder}/og`, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(process.env), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: PREVIEW_SIZE });
for (const lang of LANGS) {
  const texts = previewTexts(lang);
  // Maltese ties its article to the noun: a line must not end between the two.
  const tied = (text: string) => (lang === 'mt' ? text.replaceAll('-', '\u2011') : text);
  await page.setContent(`<!doctype html><html lang="${lang}"><style>
    body { margin: 0; height: 100vh; box-sizing: border-box; padding: 84px 96px; background: #fbfaf6; color: #1b2430;
      display: flex; flex-direction: column; justify-content: space-between; border-bottom: 24px solid #0b5a57 }
    h1 { margin: 0; font: 600 84px/1.12 "Noto Serif", "DejaVu Serif", serif; text-wrap: balance }
    p { margin: 0; font: 36px/1.35 "Noto Sans", "DejaVu Sans", sans-serif; color: #55606e; text-wrap: balance }
  </style><h1></h1><p></p></html>`);
  await page.locator('h1').evaluate((element, text) => element.append(text), tied(texts.name));
  await page.locator('p').evaluate((element, text) => element.append(text), tied(texts.tagline));
  await page.screenshot({ path: folder + previewPath(lang) });
}
await browser.close();
