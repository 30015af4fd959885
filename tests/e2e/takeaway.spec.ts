import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { PracticeRow } from '../../src/catalogue/row.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { readBibtex, readCsv, readRis } from '../readers.ts';
import { expectShown, type Lang, library, messages, say, shown, titleOf } from './site.ts';
import { type Download, expect, type Page, test } from './test.ts';

const ID = 'athens-accmr';
const pathOf = (lang: Lang, id = ID) => `${lang}/practices/${id}/`;
const versionOf = (id: string) =>
  library.practices.find((practice) => practice.id === id)?.original.frontmatter.verification.date ?? '';

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

/** Presses what has the focus or does something else, and gives the file that comes of it. */
async function downloadBy(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

/** Goes with the Tab key until something has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  for (let step = 0; step < 150; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not come to ${selector}`);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
}

for (const lang of ['en', 'el'] as const) {
  const texts = messages(lang);
  const version = () => say(lang, 'cite.version', { date: formatDay(versionOf(ID), lang) });

  test.describe(`a practice in ${lang}`, () => {
    test('shows how to cite it, with its version and address', async ({ page }) => {
      await page.goto(pathOf(lang));
      const block = page.locator('.take');
      await expect(block.locator('.cited')).toContainText(texts['site.name']);
      await expect(block.locator('.cited')).toContainText(titleOf(ID, lang));
      await expect(block.locator('.cited a')).toHaveText(new RegExp(`^http.*/${pathOf(lang)}$`));
      await expect(block).toContainText(version());
      const correct = block.getByRole('link', { name: texts['report.correct'] });
      await expect(correct).toHaveAttribute('href', new RegExp(`/${lang}/contribute/new/\\?edit=`));
    });

    test('gives sound files for reference managers', async ({ page }) => {
      await page.goto(pathOf(lang));
      await page.locator('.take summary').click();
      const file = async (name: string) => {
        const download = await downloadBy(page, () =>
          page.locator('.take').getByRole('link', { name, exact: true }).click(),
        );
        return { name: download.suggestedFilename(), text: await textOf(download) };
      };
      const bib = await file('BibTeX');
      expect(bib.name).toBe(`${ID}-${lang}.bib`);
      expect(readBibtex(bib.text).fields).toMatchObject({
        author: `{{${texts['site.name']}}}`,
        title: `{{${titleOf(ID, lang)}}}`,
        version: `{${versionOf(ID)}}`,
      });
      const ris = new Map(readRis((await file('RIS')).text));
      expect(ris.get('TI')).toBe(titleOf(ID, lang));
      expect(ris.get('AU')).toBe(texts['site.name']);
      const csl = await file('CSL-JSON');
      expect(csl.name).toBe(`${ID}-${lang}.csl.json`);
      expect(JSON.parse(csl.text)).toMatchObject([
        { type: 'webpage', title: titleOf(ID, lang), URL: ris.get('UR'), language: lang },
      ]);
    });

    test('copies citation, address and files by keyboard', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      await page.goto(pathOf(lang));
      const status = page.locator('.take [role=status]');
      await tabTo(page, '.take summary');
      await page.keyboard.press('Enter');
      await expect(page.locator('.take pre')).toHaveCount(3);
      await tabTo(page, '.take details button');
      await page.keyboard.press('Enter');
      await expect(status).toHaveText(texts['cite.copied']);
      expect(readBibtex(await clipboard()).key).toBe(`admin4all-${ID}-${lang}`);
      await tabTo(page, '.take > ul button');
      await page.keyboard.press('Space');
      await expect.poll(clipboard).toContain(`. ${titleOf(ID, lang)}. http`);
      expect(await clipboard()).not.toMatch(/\s{2}/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(clipboard).toMatch(new RegExp(`^http\\S*/${pathOf(lang)}$`));
      await expect(page.getByRole('button', { name: texts['share.copyAddress'], exact: true })).toBeFocused();
    });

    test('selects the text where the browser refuses to copy', async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await page.goto(pathOf(lang));
      await page.getByRole('button', { name: texts['cite.copyCitation'] }).click();
      await expect(page.locator('.take [role=status]')).toHaveText(texts['cite.selected']);
      expect(await page.evaluate(() => getSelection()?.toString())).toContain(titleOf(ID, lang));
    });

    test('prints, and shares where the browser can', async ({ page }) => {
      await page.addInitScript(() => {
        const called: unknown[] = [];
        Object.assign(window, { called, print: () => called.push('print') });
        Object.assign(navigator, { share: async (data: unknown) => called.push(data) });
      });
      await page.goto(pathOf(lang));
      await page.getByRole('button', { name: texts['print.button'], exact: true }).click();
      await page.getByRole('button', { name: texts['share.share'], exact: true }).click();
      const called = await page.evaluate(() => (window as unknown as { called: unknown[] }).called);
      expect(called).toEqual([
        'print',
        { title: await page.title(), url: expect.stringMatching(new RegExp(`/${pathOf(lang)}$`)) },
      ]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is accessible with the files open, and fits a small phone, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(pathOf(lang));
        await page.locator('.take summary').click();
        await expect(page.locator('.take pre')).toHaveCount(3);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        const heights = await page
          .locator('.take :is(button, summary, ul a)')
          .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
      });
    }
  });

  test.describe(`the list in ${lang}`, () => {
    const filter = `${lang}/practices/?country=gr,it&sort=title`;
    const save = (page: Page, format: string) =>
      page.getByRole('button', { name: say(lang, 'export.as', { format }) });

    test('is saved as CSV and JSON, just as it is shown', async ({ page }) => {
      await page.goto(filter);
      await expect(page.locator('#list > [data-practice]:visible').first()).toBeVisible();
      await expectShown(
        page,
        library.practices
          .filter(({ original }) => ['gr', 'it'].includes(original.frontmatter.country))
          .map(({ id }) => id),
      );
      const ids = await shown(page);
      const csv = await downloadBy(page, () => save(page, 'CSV').click());
      expect(csv.suggestedFilename()).toBe(`practices-${lang}-gr-it.csv`);
      const text = await textOf(csv);
      expect(text.startsWith('\ufeff')).toBe(true);
      const [headings = [], ...rows] = readCsv(text);
      expect(rows.map((row) => row[0])).toEqual(ids);
      expect(headings).toContain(texts['facet.country']);
      expect(rows.map((row) => row[headings.indexOf(texts['export.title'])])).toEqual(
        ids.map((id) => titleOf(id, lang)),
      );
      for (const row of rows) {
        expect(row).toHaveLength(headings.length);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t]/);
      }
      const json = await downloadBy(page, () => save(page, 'JSON').click());
      expect(json.suggestedFilename()).toBe(`practices-${lang}-gr-it.json`);
      expect((JSON.parse(await textOf(json)) as PracticeRow[]).map(({ id }) => id)).toEqual(ids);
      await expect(page.locator('#export [role=status]')).toHaveText(
        say(lang, 'export.done', {
          file: `practices-${lang}-gr-it.json`,
          practices: say(lang, 'catalogue.count', { count: ids.length }),
        }),
      );
      await expectAccessible(page);
    });

    test('is saved by keyboard in the order of a search, with its words in the name', async ({ page }) => {
      await page.goto(`${lang}/practices/?q=${encodeURIComponent(titleOf(ID, lang))}&country=gr`);
      await expect.poll(async () => (await shown(page))[0]).toBe(ID);
      await tabTo(page, '#export button');
      const csv = await downloadBy(page, () => page.keyboard.press('Enter'));
      await expect(save(page, 'CSV')).toBeFocused();
      expect(csv.suggestedFilename()).toMatch(new RegExp(`^practices-${lang}-accmr-[a-z\\d-]+-gr\\.csv$`));
      const [, ...rows] = readCsv(await textOf(csv));
      expect(rows.map((row) => row[0])).toEqual(await shown(page));
    });

    test('says so where there is nothing to save or the records cannot be loaded', async ({ page }) => {
      const status = page.locator('#export [role=status]');
      await page.goto(`${lang}/practices/?q=qqqqqq&country=gr`);
      await expectShown(page, []);
      await save(page, 'CSV').click();
      await expect(status).toHaveText(texts['export.nothing']);
      await page.goto(`${lang}/practices/`);
      await page.route(`**/${lang}/practices.json`, (route) => route.abort());
      await save(page, 'JSON').click();
      await expect(status).toHaveText(texts['export.failed']);
      await page.unroute(`**/${lang}/practices.json`);
      const json = await downloadBy(page, () => save(page, 'JSON').click());
      expect(JSON.parse(await textOf(json))).toHaveLength(library.practices.length);
    });

    test('fits a small phone', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(filter);
      await downloadBy(page, () => save(page, 'CSV').click());
      await expectNoSidewaysScroll(page);
    });
  });

  test.describe(`without JavaScript in ${lang}`, () => {
    test.use({ javaScriptEnabled: false });
    test('citation, files and all records are there', async ({ page }) => {
      await page.goto(pathOf(lang));
      await expect(page.locator('.take .cited')).toContainText(titleOf(ID, lang));
      await expect(page.locator('.take button')).toHaveCount(0);
      await page.locator('.take summary').click();
      const ris = await downloadBy(page, () =>
        page.locator('.take').getByRole('link', { name: 'RIS', exact: true }).click(),
      );
      expect(readRis(await textOf(ris)).length).toBeGreaterThan(5);
      await page.goto(`${lang}/practices/`);
      const all = await downloadBy(page, () => page.getByRole('link', { name: texts['export.all'] }).click());
      expect(JSON.parse(await textOf(all))).toHaveLength(library.practices.length);
    });
  });
}

test.describe('on paper', () => {
  const length = ({ original }: (typeof library.practices)[number]) =>
    JSON.stringify(original.frontmatter).length + JSON.stringify(original.sections).length;
  const byLength = [...library.practices].sort((a, b) => length(b) - length(a)).map(({ id }) => id);
  /** The longest eight, and every tenth of the others. */
  const sample = byLength.filter((_, index) => index < 8 || index % 10 === 0);

  for (const lang of ['en', 'el', 'de'] as const) {
    test(`a practice has two A4 pages at most in ${lang}`, async ({ page }) => {
      test.slow();
      expect(sample.length).toBeGreaterThanOrEqual(12);
      for (const id of sample) {
        await page.goto(pathOf(lang, id));
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, id).toBeLessThanOrEqual(2);
        const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
        expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      }
    });
  }

  test('letters are large enough to read', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const lang of ['en', 'el'] as const) {
      await page.goto(pathOf(lang));
      const sizes = await page.locator('main').evaluate((main) => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const found: { text: string; points: number; source: boolean }[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (!node.textContent?.trim() || !parent?.checkVisibility() || parent.closest('sup')) continue;
          const points = Number.parseFloat(getComputedStyle(parent).fontSize) * 0.75;
          found.push({
            text: node.textContent.trim(),
            points,
            source: !!parent.closest('.sources li, .imprint'),
          });
        }
        return found;
      });
      expect(sizes.length).toBeGreaterThan(50);
      const small = sizes.filter(({ points, source }) => points < (source ? 7 : 8.5) - 0.01);
      expect(small).toEqual([]);
    }
  });

  test('licence, address and version date stand at the end, and nothing that only a screen needs', async ({
    page,
  }) => {
    await page.goto(pathOf('el'));
    await page.emulateMedia({ media: 'print' });
    const imprint = page.locator('.imprint');
    await expect(imprint).toBeVisible();
    for (const text of [messages('el')['print.licence'], formatDay(versionOf(ID), 'el'), `/${pathOf('el')}`])
      await expect(imprint).toContainText(text);
    for (const hidden of ['.take', 'aside', '.top nav', '.foot', '.related'])
      await expect(page.locator(`${hidden} >> visible=true`)).toHaveCount(0);
  });
});
