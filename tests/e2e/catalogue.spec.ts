import AxeBuilder from '@axe-core/playwright';
import { expectShown, type Lang, labelOf, library, messages, say, shown, titleOf } from './site.ts';
import { expect, type Page, test } from './test.ts';

const ALL = library.practices.map(({ id }) => id);
const inCountry = (country: string) =>
  library.practices.filter(({ original }) => original.frontmatter.country === country).map(({ id }) => id);
const note = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** Links to hits, as each view has them. */
const HITS = { cards: '#list > :not([hidden]) h3 a', table: 'tbody a', timeline: '.years li a' } as const;

/** Holds back a file until the function that it gives is called. */
async function holdBack(page: Page, glob: string): Promise<() => void> {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(glob, async (route) => {
    await gate;
    await route.continue();
  });
  return go;
}

for (const lang of ['en', 'el'] as const) {
  test.describe(`before the first answer in ${lang}`, () => {
    test('words, filters, view and order are kept, and add up', async ({ page }) => {
      const answer = await holdBack(page, '**/vocabulary.json');
      await page.goto(`${lang}/practices/?q=Malta&country=mt&view=table&sort=title`);
      const mt = page.locator('[data-facet=country] input[value=mt]');
      await expect(mt).toBeChecked();
      await expect(page.locator('#q')).toHaveValue('Malta');
      await expect(page.locator('#sort')).toHaveValue('title');
      await expect(page.locator('.chips').getByRole('button')).toHaveCount(1);
      const save = page.locator('#export button').first();
      await expect(save).toBeDisabled();
      await expect(page.locator('#count')).toHaveText(messages(lang)['search.loading']);
      await page.locator('[data-facet=country] input[value=it]').check();
      await expect(page).toHaveURL(/\?q=Malta&country=it,mt&sort=title&view=table$/);
      await expect(mt).toBeChecked();
      await page.locator('#sort').selectOption('newest');
      await expect(page).toHaveURL(/\?q=Malta&country=it,mt&sort=newest&view=table$/);
      answer();
      await expect(page.locator('#count')).toContainText('Malta');
      await expect(save).toBeEnabled();
      await expect(page).toHaveURL(/\?q=Malta&country=it,mt&sort=newest&view=table$/);
    });

    test('an index that never answers fails with a note', async ({ page }) => {
      await page.clock.install();
      await page.route('**/vocabulary.json', () => undefined);
      await page.goto(`${lang}/practices/?q=Malta`);
      await page.clock.runFor(20_000);
      await expect(note(page, messages(lang)['search.failed'])).toBeVisible();
      await expectShown(page, ALL);
    });

    test('suggestions come when the vocabulary does, and are counted', async ({ page }) => {
      const answer = await holdBack(page, '**/vocabulary.json');
      await page.goto(`${lang}/practices/`);
      const milan = labelOf('places', 'milan', lang);
      await page.locator('#q').pressSequentially(milan.slice(0, 4));
      await expect(page.locator('#suggestions').getByRole('option')).toHaveCount(0);
      answer();
      await expect(page.locator('#suggestions').getByRole('option', { name: milan }).first()).toBeVisible();
      const count = await page.locator('#suggestions').getByRole('option').count();
      await expect(
        page.getByRole('status').filter({ hasText: say(lang, 'search.suggestionCount', { count }) }),
      ).toBeAttached();
    });
  });

  test.describe(`focus in ${lang}`, () => {
    for (const view of ['cards', 'table', 'timeline'] as const) {
      test(`stays on a hit when the full texts answer, ${view}`, async ({ page }) => {
        const answer = await holdBack(page, '**/pagefind.js');
        await page.goto(`${lang}/practices/?q=Malta&view=${view}`);
        await expect(page.locator('#count')).toContainText('Malta');
        const hit = page.locator(HITS[view]).nth(2);
        await hit.focus();
        const address = await hit.getAttribute('href');
        answer();
        await expect(page.locator('#list[data-answers=Malta]')).toBeAttached();
        expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(address);
      });
    }

    test('stays on a chip when the full texts answer, and goes to the count when a hit goes', async ({
      page,
    }) => {
      const answer = await holdBack(page, '**/pagefind.js');
      await page.goto(`${lang}/practices/?q=Malta&country=mt`);
      const understood = page.locator('.understood button').first();
      await understood.focus();
      answer();
      await expect(page.locator('#list[data-answers=Malta]')).toBeAttached();
      await expect(understood).toBeFocused();
      await page.goto(`${lang}/practices/`);
      await page.locator('[data-facet=country] input[value=mt]').check();
      await page.locator('#list > :not([hidden]) h3 a').first().focus();
      await page.goBack();
      await page.goForward();
      await page.locator('#list > :not([hidden]) h3 a').first().focus();
      await page.evaluate(() => document.querySelector<HTMLElement>('input[value=gr]')?.click());
      await page.evaluate(() => document.querySelector<HTMLElement>('input[value=mt]')?.click());
      await expect(page.locator('#count')).toBeFocused();
    });

    test('stays in the filters when the window becomes wide; Back closes them', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 700 });
      await page.goto(`${lang}/practices/`);
      await page.locator('#open-filters').click();
      const panel = page.getByRole('dialog');
      await expect(panel).toBeVisible();
      const box = page.locator('[data-facet=country] input[value=mt]');
      await box.focus();
      await page.keyboard.press('Space');
      // The page's own count is out of reach behind the panel.
      await expect(panel.getByRole('status')).toHaveText(
        say(lang, 'catalogue.count', { count: inCountry('mt').length }),
      );
      await page.setViewportSize({ width: 1280, height: 700 });
      await expect(panel).toBeHidden();
      await expect(box).toBeFocused();
      await page.setViewportSize({ width: 360, height: 700 });
      await page.locator('#open-filters').click();
      await expect(panel).toBeVisible();
      await page.goBack();
      await expect(panel).toBeHidden();
      await expect(page.locator('#open-filters')).toBeFocused();
    });

    test('reaches the first hit in a few steps, past the filters', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${lang}/practices/`);
      const title = page.locator('#list h3 a').first();
      const { y } = (await title.boundingBox()) ?? { y: Number.POSITIVE_INFINITY };
      expect(y).toBeLessThan(1.2 * 740);
      await page.locator('#q').focus();
      const skip = page.getByRole('link', { name: messages(lang)['skip.results'] });
      for (let step = 0; step < 4; step++) {
        await page.keyboard.press('Tab');
        if (await skip.evaluate((link) => link === document.activeElement)) break;
      }
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(title).toBeFocused();
    });
  });

  test(`every card shown says why it was found, until the words change, in ${lang}`, async ({ page }) => {
    const words = lang === 'en' ? 'refugees' : 'πρόσφυγες';
    const answer = await holdBack(page, '**/pagefind.js');
    await page.goto(`${lang}/practices/?q=${words}`);
    await expect(page.locator('#count')).toContainText(words);
    await page.locator('#more').click();
    const many = (await shown(page)).length;
    expect(many).toBeGreaterThan(30);
    answer();
    await expect(page.locator(`#list[data-answers=${words}]`)).toBeAttached();
    expect((await shown(page)).length).toBe(many);
    const explained = (cards: string) => page.locator(`#list > ${cards} .excerpt`).count();
    await expect.poll(() => explained(':not([hidden])')).toBeGreaterThan(12);
    await page.locator('[data-facet=country] input[value=mt]').check();
    await expectShown(page, await shown(page));
    expect(await explained('[hidden]')).toBeGreaterThan(0);
    await page.locator('#q').fill('Malta');
    await expect.poll(() => explained('[hidden]')).toBe(0);
  });

  test(`what changes is said once in ${lang}`, async ({ page }) => {
    await page.goto(`${lang}/practices/?country=it,mt`);
    const said = (text: string) => page.getByRole('status').getByText(text, { exact: true });
    await page.locator('#sort').selectOption('title');
    await expect(said(say(lang, 'sort.sortedBy', { order: messages(lang)['sort.title'] }))).toHaveCount(1);
    await page.getByRole('radio', { name: messages(lang)['view.table'] }).check();
    await expect(said(`${messages(lang)['view.label']}: ${messages(lang)['view.table']}`)).toHaveCount(1);
    const italy = labelOf('countries', 'it', lang);
    await page.getByRole('button', { name: say(lang, 'catalogue.remove', { label: italy }) }).click();
    await expect(said(say(lang, 'catalogue.dropFilter', { label: italy }))).toHaveCount(1);
    await page.locator('#q').fill(lang === 'en' ? 'Mialn' : 'Μιλνάο');
    await page.locator('#q').press('Enter');
    const milan = labelOf('places', 'milan', lang);
    await page.getByRole('button', { name: say(lang, 'search.didYouMean', { word: milan }) }).click();
    await expect(said(`${messages(lang)['search.understood']} ${milan}`)).toHaveCount(1);
  });

  test(`a value of the address that does not exist is named in ${lang}`, async ({ page }) => {
    await page.goto(`${lang}/practices/?country=xx,mt`);
    const values = `${messages(lang)['facet.country']}: xx`;
    await expect(note(page, say(lang, 'catalogue.unknown', { values }))).toBeVisible();
    await expectShown(page, inCountry('mt'));
    await page.locator('[data-facet=country] input[value=it]').check();
    await expect(note(page, values)).toBeHidden();
  });
}

test('a part of the index that is missing is told from no practice, and asked for again', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('en/practices/?q=haphazard');
  await expect(note(page, messages('en')['search.textsFailed'])).toBeVisible();
  await page.unroute('**/*.pf_index');
  await page.locator('#q').fill('haphazard ');
  await page.locator('#q').press('Enter');
  await expect.poll(() => shown(page)).toContain('malta-i-belong');
  await expect(note(page, messages('en')['search.textsFailed'])).toBeHidden();
  expect(errors).toEqual([]);
});

for (const broken of ['**/wasm.*', '**/*.pf_meta', '**/pagefind.js'])
  test(`full texts are searched again after a failure of ${broken}`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.route(broken, (route) => route.abort());
    await page.goto('en/practices/?q=haphazard');
    await expect(note(page, messages('en')['search.textsFailed'])).toBeVisible();
    await page.unroute(broken);
    await page.locator('#q').fill('haphazardly');
    await page.locator('#q').press('Enter');
    await expect.poll(() => shown(page)).toContain('malta-i-belong');
    expect(errors).toEqual([]);
  });

test('a link to a part of the page takes nothing away that was just typed', async ({ page }) => {
  await page.goto('en/practices/');
  await page.locator('#q').fill('Malta');
  await page.evaluate(() => {
    location.hash = 'content';
  });
  await expect(page).toHaveURL(/q=Malta/);
  await expect(page.locator('#q')).toHaveValue('Malta');
  await expect.poll(() => shown(page)).toContain('malta-i-belong');
});

test('a long query is cut between letters', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`en/practices/?q=${encodeURIComponent(`${'a'.repeat(199)}😀`)}`);
  await page.locator('[data-facet=country] input[value=mt]').check();
  await expect(page).toHaveURL(/country=mt/);
  expect(errors).toEqual([]);
});

test('words that are said twice give one chip', async ({ page }) => {
  await page.goto('pl/practices/?q=Malta+Malta+mieszkanie');
  const name = say('pl', 'search.drop', { label: labelOf('countries', 'mt', 'pl') });
  const chip = page.getByRole('button', { name });
  await expect(chip).toHaveCount(1);
  await chip.click();
  await expect(page).toHaveURL(/\?q=mieszkanie$/);
});

test('Home and End leave the suggestions and move in the text', async ({ page }) => {
  await page.goto('en/practices/');
  const field = page.locator('#q');
  await field.pressSequentially('Mil');
  await expect(page.locator('#suggestions').getByRole('option').first()).toBeVisible();
  for (const [key, at] of [
    ['Home', 0],
    ['End', 3],
  ] as const) {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[aria-selected=true]')).toHaveCount(1);
    await page.keyboard.press(key);
    await expect(page.locator('[aria-selected=true]')).toHaveCount(0);
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    expect(await field.evaluate((input) => (input as HTMLInputElement).selectionStart)).toBe(at);
  }
});

test('other languages answer one by one, say why, and follow the filters', async ({ page }) => {
  const lang: Lang = 'pl';
  await page.route('**/search/el/**', (route) => route.abort());
  await page.goto(`${lang}/practices/?q=haphazard`);
  await page.getByRole('button', { name: messages(lang)['search.otherLanguages'] }).click();
  const found = page.locator('.others li', { hasText: titleOf('malta-i-belong', lang) });
  await expect(found.getByRole('link')).toHaveAttribute('href', /\/en\/practices\/malta-i-belong\/$/);
  await expect(found.locator('.excerpt[lang=en] mark').first()).toHaveText(/haphazard/i);
  await expect(note(page, say(lang, 'search.otherFailed', { languages: 'grecki' }))).toBeVisible();
  await page.locator('[data-facet=country] input[value=it]').check();
  await expect(found).toHaveCount(0);
  await page.locator('[data-facet=country] input[value=mt]').check();
  await expect(found).toHaveCount(1);
  // Those that failed are asked again.
  await page.unroute('**/search/el/**');
  await page.getByRole('button', { name: messages(lang)['search.otherLanguages'] }).click();
  await expect(note(page, 'grecki')).toBeHidden();
  await expect(found).toHaveCount(1);
});

test('an answer of other languages takes no focus from a reader who has gone elsewhere', async ({ page }) => {
  const answer = await holdBack(page, '**/search/el/**');
  await page.goto('pl/practices/?q=haphazard');
  await page.getByRole('button', { name: messages('pl')['search.otherLanguages'] }).click();
  await page.locator('.brand').focus();
  answer();
  await expect(page.locator('.others li', { hasText: titleOf('malta-i-belong', 'pl') })).toBeVisible();
  await expect(page.locator('.brand')).toBeFocused();
});

test('a panel that cannot be loaded leaves the filters in the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.route('**/_astro/filter-dialog*', (route) => route.abort());
  await page.goto('pl/practices/');
  await page.locator('#open-filters').click();
  await expect(page.locator('[data-facet=country] input[value=mt]')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in notes, chips and answers of other languages, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('el/practices/?q=haphazard+Μάλτα&country=xx,mt');
    await page.getByRole('button', { name: messages('el')['search.otherLanguages'] }).click();
    await expect(page.locator('.others')).toHaveAttribute('class', 'others');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
