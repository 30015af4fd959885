import AxeBuilder from '@axe-core/playwright';
import { formatNumber, sortedBy } from '../../src/i18n/format.ts';
import { expectShown, LANGS, type Lang, labelOf, library, messages, say, shown, titleOf } from './site.ts';
import { expect, type Locator, type Page, test } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const { practices } = library;
const facts = (id: string) => {
  const practice = practices.find((candidate) => candidate.id === id);
  if (!practice) throw new Error(`no practice ${id}`);
  return practice.original.frontmatter;
};
const inCountry = (country: string) =>
  practices.filter(({ original }) => original.frontmatter.country === country).map(({ id }) => id);

const radio = (page: Page, lang: Lang, view: 'cards' | 'table' | 'map' | 'timeline') =>
  page.getByRole('radio', { name: messages(lang)[`view.${view}`], exact: true });
const table = (page: Page, lang: Lang) => page.getByRole('table', { name: messages(lang)['table.label'] });

/** Ids of the practices that a view links to, in its order. */
async function linked(view: Locator): Promise<string[]> {
  const links = await view
    .locator('a[href*="/practices/"]')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href.split('/').at(-2) ?? ''));
  return links;
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 120; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

for (const lang of ['en', 'el'] as const) {
  test.describe(`views in ${lang}`, () => {
    test('are chosen by keyboard, stand in the address, and Back undoes them', async ({ page }) => {
      await page.goto(`${lang}/practices/?country=gr`);
      await tabTo(page, radio(page, lang, 'cards'));
      await page.keyboard.press('ArrowRight');
      await expect(radio(page, lang, 'table')).toBeFocused();
      await expect(page).toHaveURL(/\?country=gr&view=table$/);
      await expect(table(page, lang)).toBeVisible();
      await expect(page.locator('#list')).toBeHidden();
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(/view=map$/);
      await expect(page.locator('.map svg')).toBeVisible();
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(/view=timeline$/);
      await expect(page.locator('.years')).toBeVisible();
      await expect(radio(page, lang, 'timeline')).toBeFocused();
      await page.goBack();
      await expect(page.locator('.map svg')).toBeVisible();
      await expect(radio(page, lang, 'map')).toBeChecked();
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL(/\?country=gr$/);
      await expect(page.locator('#list')).toBeVisible();
      await expect(radio(page, lang, 'cards')).toBeChecked();
    });

    test('show the same practices in the same order', async ({ page }) => {
      await page.goto(`${lang}/practices/?country=gr,mt&sort=title`);
      await expect(page.locator('#count')).toHaveText(
        say(lang, 'catalogue.count', { count: inCountry('gr').length + inCountry('mt').length }),
      );
      const cards = await shown(page);
      await radio(page, lang, 'table').check();
      await expect(table(page, lang)).toBeVisible();
      expect(await linked(table(page, lang))).toEqual(cards);
      await radio(page, lang, 'timeline').check();
      await expect(page.locator('.years')).toBeVisible();
      const years = await linked(page.locator('.years'));
      expect([...years].sort()).toEqual([...cards].sort());
      const begun = years.map((id) => Number(facts(id).started.slice(0, 4)));
      expect(begun).toEqual([...begun].sort((a, b) => b - a));
      const year = String(begun[0]);
      expect(years.filter((id) => facts(id).started.startsWith(year))).toEqual(
        cards.filter((id) => facts(id).started.startsWith(year)),
      );
      await radio(page, lang, 'map').check();
      await expect(page.locator('.map svg')).toBeVisible();
      expect(await shown(page)).toEqual(cards);
    });

    test('the headings of the table sort it and say so', async ({ page }) => {
      await page.goto(`${lang}/practices/?view=table`);
      const began = table(page, lang).getByRole('columnheader', { name: messages(lang)['facet.period'] });
      await expect(began).not.toHaveAttribute('aria-sort');
      await tabTo(page, began.getByRole('button'));
      await page.keyboard.press('Enter');
      await expect(began).toHaveAttribute('aria-sort', 'descending');
      await expect(page).toHaveURL(/\?sort=newest&view=table$/);
      await expect(page.locator('#sort')).toHaveValue('newest');
      await page.keyboard.press('Space');
      await expect(began).toHaveAttribute('aria-sort', 'ascending');
      await expect(began.getByRole('button')).toBeFocused();
      const starts = (await linked(table(page, lang))).map((id) => facts(id).started);
      expect(starts).toEqual([...starts].sort());

      const country = table(page, lang).getByRole('columnheader', { name: messages(lang)['facet.country'] });
      await country.getByRole('button').click();
      await expect(country).toHaveAttribute('aria-sort', 'ascending');
      await expect(began).not.toHaveAttribute('aria-sort');
      const rows = await linked(table(page, lang));
      expect(rows.length).toBe(practices.length);
      const labels = rows.map((id) => labelOf('countries', facts(id).country, lang));
      expect(labels).toEqual(sortedBy(labels, (label) => label, lang));
      await expect(page.locator('.sentence')).toContainText(
        say(lang, 'sort.rising', { column: messages(lang)['facet.country'] }),
      );
      await page.goBack();
      await expect(began).toHaveAttribute('aria-sort', 'ascending');
    });

    test('the map follows the filters, by pointer and by keyboard', async ({ page }) => {
      await page.goto(`${lang}/practices/?country=it&view=map`);
      const milan = labelOf('places', 'milan', lang);
      const there = inCountry('it').filter((id) => facts(id).places.includes('milan'));
      const name = `${milan}: ${formatNumber(there.length, lang)}`;
      const map = page.getByRole('group', { name: messages(lang)['map.label'] });
      const dot = map.getByRole('button', { name, exact: true });
      await expect(dot.locator('text')).toHaveText(formatNumber(there.length, lang));
      await expect(map.locator('[data-value=athens]')).toBeHidden();
      const beside = page.locator('.map-list');
      expect(await beside.locator('li:visible').count()).toBe(await map.locator('.dot:visible').count());
      await expect(beside.getByText(messages(lang)['map.outside'])).toBeHidden();

      // One stop of the Tab key; arrows go where dots lie.
      await tabTo(page, map.locator('.dot[tabindex="0"]'));
      await page.keyboard.press('Home');
      for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowLeft'])
        await page.keyboard.press(key);
      await expect(map.locator('[data-value=milan]')).toBeFocused();
      await expect(page.locator('.now')).toHaveText(name);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\?country=it&place=milan&view=map$/);
      await expect(map.locator('[data-value=milan]')).toHaveAttribute('aria-pressed', 'true');
      await expect(map.locator('[data-value=milan]')).toBeFocused();
      await expect.poll(async () => (await shown(page)).sort()).toEqual([...there].sort());
      await expect(page.locator('#count')).toHaveText(say(lang, 'catalogue.count', { count: there.length }));
      await expect(beside.getByText(messages(lang)['map.outside'])).toBeVisible();

      const rome = beside.getByRole('button', {
        name: new RegExp(`^${labelOf('places', 'rome', lang)}:`),
      });
      await rome.click();
      await expect(page).toHaveURL(/place=milan,rome/);
      await expect(rome).toHaveAttribute('aria-pressed', 'true');
      await expect(rome).toBeFocused();
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL(/\?country=it&view=map$/);
      await expect(map.locator('[data-value=milan]')).toHaveAttribute('aria-pressed', 'false');

      // Places without results go from the list as from the map, and practices without a place are named.
      await page.goto(`${lang}/practices/?view=map&country=gr&area=housing`);
      await expect(map).toBeVisible();
      expect(await beside.locator('li:visible').count()).toBe(await map.locator('.dot:visible').count());
      await page.goto(`${lang}/practices/?view=map&country=mt`);
      const nowhere = inCountry('mt').filter((id) => facts(id).places.length === 0).length;
      await expect(
        beside.getByText(
          `${messages(lang)['map.noPlace']}: ${say(lang, 'catalogue.count', { count: nowhere })}`,
        ),
      ).toBeVisible();
    });

    test('what the result is of stands above it', async ({ page }) => {
      await page.goto(`${lang}/practices/?country=gr,it&area=housing&evidence=monitored&sort=updated`);
      const or = say(lang, 'view.or', {
        first: labelOf('countries', 'gr', lang),
        last: labelOf('countries', 'it', lang),
      });
      const sentence = page.locator('.sentence');
      await expect(sentence).toContainText(`${messages(lang)['facet.country']}: ${or}`);
      await expect(sentence).toContainText(
        `${messages(lang)['facet.area']}: ${labelOf('service-areas', 'housing', lang)}`,
      );
      await expect(sentence).toContainText(messages(lang)['sort.updated']);
      // A group that an address has filled is open, and says how many of its values are chosen.
      const evidence = page.locator('details', { has: page.locator('[data-facet=evidence]') });
      await expect(evidence).toHaveAttribute('open');
      await expect(evidence.locator('summary')).toContainText('(1)');
      await page.getByLabel(messages(lang)['sort.label']).selectOption('title');
      await expect(page).toHaveURL(/sort=title$/);
      await expect(sentence).toContainText(messages(lang)['sort.title']);
    });

    test('a screen of 320 pixels does not scroll sideways', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const view of ['table', 'map', 'timeline']) {
        await page.goto(`${lang}/practices/?view=${view}`);
        await expect(page.locator('.view > *')).toBeVisible();
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, view).toBe(0);
      }
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing in any of them, ${colorScheme}`, async ({ page }) => {
        test.slow();
        await page.emulateMedia({ colorScheme });
        for (const address of [
          'view=table&sort=title',
          'view=map',
          'view=map&place=milan',
          'view=timeline',
        ]) {
          await page.goto(`${lang}/practices/?${address}`);
          await expect(page.locator('.view > *')).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            address,
          ).toEqual([]);
        }
      });
    }
  });
}

for (const lang of LANGS) {
  test(`titles stand in the order of the alphabet in ${lang}`, async ({ page }) => {
    await page.goto(`${lang}/practices/?sort=title`);
    await expect(page.locator('.sentence')).toContainText(messages(lang)['sort.title']);
    const ids = practices.map(({ id }) => id);
    await expectShown(page, ids);
    const titles = (await shown(page)).map((id) => titleOf(id, lang));
    expect(titles).toEqual(sortedBy(titles, (title) => title, lang));
  });
}

test('a view that cannot be loaded leaves the list and says so', async ({ page }) => {
  await page.route('**/_astro/make-view*', (route) => route.abort());
  await page.goto('pl/practices/?view=table&country=pl');
  await expect(page.getByText(messages('pl')['view.failed'])).toBeVisible();
  expect((await shown(page)).sort()).toEqual(inCountry('pl').sort());
});

test('an empty result has no view, only ways out', async ({ page }) => {
  await page.goto('en/practices/?q=zzzz&country=mt&view=table');
  await expect(page.locator('.drops button').first()).toBeVisible();
  await expect(page.locator('.view > *')).toHaveCount(0);
  await page.locator('#q').fill('');
  await expect(table(page, 'en')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the dots of the home page’s map and the list beside it lead to the same places', async ({ page }) => {
    await page.goto('el/');
    const addresses = (locator: Locator) =>
      locator.evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
    expect(await addresses(page.locator('.map .dot'))).toEqual(
      await addresses(page.locator('[data-facet=place] a')),
    );
    await page.locator('.map .dot[data-value=malaga]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(labelOf('places', 'malaga', 'el'));
  });
  test('every facet’s values are links to pages, and an empty one says so', async ({ page }) => {
    await page.goto('pl/practices/');
    const empty = page.locator('#facets [data-facet=place] [data-value=mosta]');
    await expect(empty.locator('.n')).toHaveText('0');
    await page.goto(new URL((await empty.locator('a').getAttribute('href')) ?? '', page.url()).href);
    await expect(page.getByText(messages('pl')['facet.none'])).toBeVisible();
  });
});
