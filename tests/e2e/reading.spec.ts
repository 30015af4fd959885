import { expectShown, LANGS, labelOf, library, messages, templates, titleOf } from './site.ts';
import { expect, test } from './test.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const lang of LANGS) {
    test(`the catalogue, facets and practices can be read in ${lang}`, async ({ page }) => {
      await page.goto(`${lang}/practices/`);
      // The test's browser has scripts switched off, yet parses <noscript> as if they were on.
      expect(await page.content()).toContain(messages(lang)['search.noscript']);
      await expectShown(
        page,
        library.practices.map(({ id }) => id),
      );
      await page
        .locator('#facets')
        .getByRole('link', { name: labelOf('countries', 'it', lang), exact: true })
        .click();
      await expect(page.locator('h1')).toHaveText(labelOf('countries', 'it', lang));
      await page.locator('[data-practice=milan-welcome-center] a').first().click();
      await expect(page.locator('h1')).toHaveText(titleOf('milan-welcome-center', lang));
      await page.locator('.langs summary').click();
      await page.locator('.langs a').first().click();
      await expect(page.locator('html')).not.toHaveAttribute('lang', lang);
      await expect(page).toHaveURL(/milan-welcome-center\/$/);
    });
  }
  test('a citation leads to its source', async ({ page }) => {
    await page.goto('en/practices/athens-accmr/');
    const citation = page.locator('.challenge sup a').first();
    const target = await citation.getAttribute('href');
    await citation.click();
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator(target as string)).toBeInViewport();
  });
});

for (const lang of LANGS) {
  test(`no page scrolls sideways on a phone of 320 pixels, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [name, path] of Object.entries(templates(lang))) {
      await page.goto(path);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, `${name}: ${path}`).toBe(0);
    }
  });
}

test('nothing is requested from elsewhere, stored, or logged as an error', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(baseURL ?? '').origin)) strangers.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  for (const lang of LANGS) {
    for (const path of [...Object.values(templates(lang)), `${lang}/practices/?q=Malta&country=mt`])
      await page.goto(path);
    await expectShown(
      page,
      library.practices.filter(({ original }) => original.frontmatter.country === 'mt').map(({ id }) => id),
    );
  }
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('an address that does not exist answers 404 with a way on', async ({ page }) => {
  const response = await page.goto('el/practices/nothing/');
  expect(response?.status()).toBe(404);
  // In the language of the address; elsewhere in all of them.
  await expect(page.locator('h1')).toContainText(messages('el')['notFound.title']);
  await page.locator('main a').click();
  await expect(page).toHaveURL(/\/el\/practices\/$/);
  expect((await page.goto('nothing/'))?.status()).toBe(404);
  await page.locator('[lang=mt] a').click();
  await expect(page).toHaveURL(/\/mt\/practices\/$/);
});

test('main targets are large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('de/practices/');
  const small = await page
    .locator('button:visible, input:visible, summary:visible, nav a:visible, .values a:visible')
    .evaluateAll((elements) =>
      elements
        .map((element) => ({
          name: element.textContent?.trim(),
          ...element.getBoundingClientRect().toJSON(),
        }))
        .filter(({ height }) => height < 24)
        .map(({ name, height }) => `${name}: ${height}`),
    );
  expect(small).toEqual([]);
});

test('nothing beside the text of a practice lies over anything else', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('el/practices/malta-i-belong/');
  for (const top of [0, 600, 1200, 3000]) {
    await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
    const boxes = await page
      .locator('aside > *')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1))
        expect(other.top, `scrolled to ${top}`).toBeGreaterThanOrEqual(box.bottom);
    }
  }
});

test('an address without its last slash leads to the page', async ({ page }) => {
  await page.goto('pl/practices?country=pl');
  await expect(page).toHaveURL(/\/pl\/practices\/\?country=pl$/);
});
