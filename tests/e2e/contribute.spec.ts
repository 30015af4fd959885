import AxeBuilder from '@axe-core/playwright';
import { OWN_PAGE_PATHS, OWN_PAGES, type OwnPage } from '../../src/i18n/paths.ts';
import type { OwnPageText } from '../../src/library/types.ts';
import { LANGS, type Lang, library, messages, titleOf } from './site.ts';
import { expect, test } from './test.ts';

function textOf(name: OwnPage, lang: Lang): OwnPageText {
  const text = library.ownPages?.[name][lang];
  if (!text) throw new Error(`no ${name} in ${lang}`);
  return text;
}

/** Practices that have a full text in a language. */
const fullIn = (lang: Lang) =>
  library.practices.filter(
    ({ original, translations }) =>
      original.lang === lang || translations.some((text) => text.lang === lang && text.sections.length > 0),
  );

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const lang of LANGS) {
    test(`the way from home to the guides can be gone in ${lang}`, async ({ page }) => {
      const t = messages(lang);
      await page.goto(`${lang}/`);
      await page.getByRole('main').getByRole('link', { name: t['contribute.how'] }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(textOf('contribute', lang).title);
      await expect(page.locator('.doors').getByRole('heading')).toHaveText([
        t['contribute.form.heading'],
        t['contribute.mail.heading'],
        t['contribute.github.heading'],
      ]);
      const guides = page.getByRole('navigation', { name: t['contribute.pages'] });
      await guides.getByRole('link', { name: t['contribute.nav.review'] }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(textOf('review', lang).title);
      await page.locator('.prose').getByRole('link').last().click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/monitoring/$`));
    });
    test(`a page says how its text in ${lang} came about, and leads to other languages`, async ({ page }) => {
      await page.goto(`${lang}/contribute/criteria/`);
      await expect(page.locator('.own > .note')).not.toBeEmpty();
      const other = lang === 'pl' ? 'el' : 'pl';
      await page.locator('.langs summary').click();
      await page.locator(`.langs a[lang="${other}"]`).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(textOf('criteria', other).title);
    });
  }
});

for (const lang of ['el', 'pl'] as const) {
  test(`the state of the translations is found by keyboard in ${lang}`, async ({ page }) => {
    const t = messages(lang);
    await page.goto(`${lang}/contribute/`);
    const link = page
      .getByRole('navigation', { name: t['contribute.pages'] })
      .getByRole('link', { name: t['contribute.nav.translations'] });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t['translations.title']);
    await page.locator('.jumps a').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#summary-only$/);

    const full = fullIn(lang);
    await expect(page.locator('section:has(#full) .states > li')).toHaveCount(full.length);
    const rest = library.practices.length - full.length;
    const waiting = page.locator('section:has(#summary-only) .states > li');
    await expect(waiting).toHaveCount(rest);
    const first = library.practices.find((practice) => !full.includes(practice));
    const title = titleOf(first?.id ?? '', lang);
    await expect(
      waiting.filter({ hasText: title }).getByRole('link', { name: t['translations.translate'] }),
    ).toHaveAttribute('href', new RegExp(`/${lang}/contribute/new/\\?translate=${first?.id}&to=${lang}$`));
  });
}

test('the counts of all languages are those of the files', async ({ page }) => {
  await page.goto('de/translations/');
  const rows = page.locator('.counts tbody tr');
  await expect(rows).toHaveCount(LANGS.length);
  for (const lang of LANGS.filter((lang) => lang !== 'en')) {
    const row = rows.filter({ has: page.locator(`a[href$="/${lang}/translations/"]`) });
    await expect(row.locator('td').nth(3)).toHaveText(String(fullIn(lang).length));
  }
});

test('the pages fit a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const paths = OWN_PAGES.map((name) => OWN_PAGE_PATHS[name]);
  for (const path of ['el/translations/', 'de/translations/', ...paths.map((path) => `de/${path}/`)]) {
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, path).toBe(0);
  }
});

for (const path of ['el/translations/', 'de/contribute/', 'pl/contribute/command-line/']) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
