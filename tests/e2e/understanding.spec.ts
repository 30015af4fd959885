import { type Lang, labelOf, messages, say, shown } from './site.ts';
import { expect, test } from './test.ts';

/** Queries of the same meaning: a topic with a place, the place mistyped, and the first letters of both. */
const WORDS: Readonly<
  Partial<Record<Lang, { area: string; place: string; mistyped: string; start: string }>>
> = {
  en: { area: 'housing', place: 'Thessaloniki', mistyped: 'thesaloniki', start: 'thess' },
  el: { area: 'στέγαση', place: 'Θεσσαλονίκη', mistyped: 'Θεσαλονίκη', start: 'θεσσ' },
};

for (const [lang, words] of Object.entries(WORDS) as [Lang, NonNullable<(typeof WORDS)[Lang]>][]) {
  const place = labelOf('places', 'thessaloniki', lang);
  const area = labelOf('service-areas', 'housing', lang);

  test.describe(`a query in ${lang}`, () => {
    test('is shown as what it was understood, and parts of it can be taken off', async ({ page }) => {
      await page.goto(`${lang}/practices/?q=${encodeURIComponent(`${words.area} ${words.place}`)}`);
      const understood = page.locator('.understood');
      await expect(understood.getByRole('button')).toHaveText([new RegExp(area), new RegExp(place)]);
      await expect.poll(async () => (await shown(page))[0]).toBe('thessaloniki-react');
      await understood.getByRole('button', { name: say(lang, 'search.drop', { label: area }) }).click();
      await expect(page.locator('#q')).toHaveValue(words.place);
      await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words.place)}$`));
      await expect(understood.getByRole('button')).toHaveCount(1);
      await expect(page.locator('#count')).toBeFocused();
    });

    test('with a typing error finds what it means, and offers the name', async ({ page }) => {
      await page.goto(`${lang}/practices/?q=${encodeURIComponent(`${words.area} ${words.mistyped}`)}`);
      await expect.poll(async () => (await shown(page))[0]).toBe('thessaloniki-react');
      await page.getByRole('button', { name: say(lang, 'search.didYouMean', { word: place }) }).click();
      await expect(page.locator('#q')).toHaveValue(`${words.area} ${place}`);
      await expect.poll(async () => (await shown(page))[0]).toBe('thessaloniki-react');
    });

    test('is completed by a list that the keyboard can use', async ({ page }) => {
      await page.goto(`${lang}/practices/`);
      const input = page.getByRole('combobox', { name: messages(lang)['search.label'] });
      await input.focus();
      await input.pressSequentially(`${words.area} ${words.start}`, { delay: 30 });
      const list = page.getByRole('listbox', { name: messages(lang)['search.suggestions'] });
      await expect(list.getByRole('option').first()).toContainText(place);
      await expect(input).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('ArrowDown');
      await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
      await expect(input).toHaveAttribute('aria-activedescendant', 'suggestions-0');
      await page.keyboard.press('Escape');
      await expect(list).toBeHidden();
      await expect(input).toHaveValue(`${words.area} ${words.start}`);
      await page.keyboard.press('ArrowDown');
      await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/&place=thessaloniki$/);
      await expect(input).toHaveValue(words.area);
      await expect.poll(async () => (await shown(page))[0]).toBe('thessaloniki-react');
    });

    test('is completed on the home page too', async ({ page }) => {
      await page.goto(`${lang}/`);
      // It becomes a combobox when it is gone to.
      const input = page.getByLabel(messages(lang)['search.label']);
      await input.focus();
      await input.pressSequentially(words.start, { delay: 30 });
      await expect(page.getByRole('option').first()).toContainText(place);
      const count = await page.getByRole('option').count();
      const said = say(lang, 'search.suggestionCount', { count });
      await expect(page.getByRole('status').getByText(said, { exact: true })).toBeAttached();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${lang}/practices/\\?place=thessaloniki$`));
    });

    test('is answered from titles and summaries where full texts cannot be loaded', async ({ page }) => {
      await page.route('**/pagefind.js', (route) => route.abort());
      await page.goto(`${lang}/practices/?q=${encodeURIComponent(`${words.area} ${words.place}`)}`);
      await expect.poll(async () => (await shown(page))[0]).toBe('thessaloniki-react');
      await expect(
        page.getByRole('status').filter({ hasText: messages(lang)['search.textsFailed'] }),
      ).toBeVisible();
    });
  });
}

test('a long result comes in parts, and the focus goes on at the next part', async ({ page }) => {
  await page.goto('pl/practices/');
  const more = page.locator('#more');
  await expect(more).toBeVisible();
  const before = (await shown(page)).length;
  await more.focus();
  await page.keyboard.press('Enter');
  const after = await shown(page);
  expect(after.length).toBeGreaterThan(before);
  await expect(page.locator(`[data-practice=${after[before]}] a`).first()).toBeFocused();
});

test('what is said in another language than the page is understood', async ({ page }) => {
  await page.goto(`en/practices/?q=${encodeURIComponent('mieszkania Warszawa')}`);
  await expect.poll(async () => (await shown(page))[0]).toBe('warsaw-refugee-housing-competition');
});
