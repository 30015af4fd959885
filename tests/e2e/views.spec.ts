import AxeBuilder from '@axe-core/playwright';
import { formatNumber, sortedBy } from '../../src/i18n/format.ts';
import {
  expectShown,
  LANGS,
  type Lang,
  labelOf,
  library,
  messages,
  say,
  shown,
  templates,
  titleOf,
} from './site.ts';
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
      const inYear = years.filter((id) => facts(id).started.startsWith(year));
      expect(inYear.sort()).toEqual(cards.filter((id) => facts(id).started.startsWith(year)).sort());
      await radio(page, lang, 'map').check();
      await expect(page.locator('.map svg')).toBeVisible();
      expect(await shown(page)).toEqual(cards);
    });

    test('the headings of the table sort it and say so', async ({ page }) => {
      await page.goto(`${lang}/practices/?view=table`);
      const began = table(page, lang).getByRole('columnheader', { name: messages(lang)['facet.period'] });
      // Without words the result stands in that order already.
      await expect(began).toHaveAttribute('aria-sort', 'descending');
      await expect(page.locator('#sort')).toHaveValue('newest');
      await tabTo(page, began.getByRole('button'));
      await page.keyboard.press('Enter');
      await expect(began).toHaveAttribute('aria-sort', 'ascending');
      await expect(page).toHaveURL(/\?sort=oldest&view=table$/);
      await page.keyboard.press('Space');
      await expect(began).toHaveAttribute('aria-sort', 'descending');
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

    test('the table saves to the shortlist, by keyboard', async ({ page }) => {
      const id = inCountry('gr')[0] ?? '';
      const name = `: ${titleOf(id, lang)}`;
      await page.goto(`${lang}/practices/?country=gr&view=table`);
      const button = table(page, lang).getByRole('button', { name, exact: false });
      await expect(button).toHaveAccessibleName(new RegExp(`^${messages(lang)['shortlist.save']} ?: `));
      await expect(button).not.toHaveAttribute('data-saved', '');
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      await expect(button).toHaveAttribute('data-saved', '');
      await expect(page.locator('[data-shortlist]')).toContainText('1');
      // What was saved in the list is saved in the table, and the other way round.
      await radio(page, lang, 'cards').check();
      const card = page.locator(`#list > [data-practice="${id}"] [data-save] button`);
      await expect(card).toHaveAttribute('data-saved', '');
      await card.click();
      await radio(page, lang, 'table').check();
      await expect(button).not.toHaveAttribute('data-saved', '');
    });

    test('the timeline goes by time, either way, and offers no other order', async ({ page }) => {
      await page.goto(`${lang}/practices/?sort=title&view=timeline`);
      const orders = page.locator('#sort option:enabled');
      await expect(orders).toHaveText([messages(lang)['sort.newest'], messages(lang)['sort.oldest']]);
      await expect(page.locator('.sentence')).toContainText(messages(lang)['sort.newest']);
      const starts = async () => (await linked(page.locator('.years'))).map((id) => facts(id).started);
      const newest = await starts();
      expect(newest).toEqual([...newest].sort().reverse());
      await page.locator('#sort').selectOption('oldest');
      await expect(page.locator('.sentence')).toContainText(messages(lang)['sort.oldest']);
      const oldest = await starts();
      expect(oldest).toEqual([...oldest].sort());
      expect(oldest.length).toBe(practices.length);
    });

    test('without words nothing is called relevant', async ({ page }) => {
      await page.goto(`${lang}/practices/`);
      await expect(page.locator('#sort')).toHaveValue('newest');
      await expect(page.locator('#sort option[value=relevance]')).toBeDisabled();
      await expect(page.locator('.sentence')).toContainText(messages(lang)['sort.newest']);
      const starts = (await shown(page)).map((id) => facts(id).started);
      expect(starts).toEqual([...starts].sort().reverse());
      await page.locator('#q').fill('Malta');
      await expect(page.locator('#sort')).toHaveValue('relevance');
      await expect(page.locator('.sentence')).toContainText(messages(lang)['sort.relevance']);
    });

    test('dots are 24 pixels wide and apart, with their numbers, on a small screen too', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const address of [`${lang}/`, `${lang}/practices/?view=map`]) {
        await page.goto(address);
        const dots = page.locator('.map .dot');
        await expect(dots.first()).toBeVisible();
        await expect(dots.first().locator('text')).toBeVisible();
        const boxes = await dots
          .locator('.target')
          .evaluateAll((circles) => circles.map((circle) => circle.getBoundingClientRect().toJSON()));
        const middles = boxes.map(({ x, y, width }) => ({ x: x + width / 2, y: y + width / 2 }));
        for (const [index, { width }] of boxes.entries()) {
          expect(width).toBeGreaterThanOrEqual(24);
          for (const other of middles.slice(index + 1)) {
            const own = middles[index] as { x: number; y: number };
            expect(Math.hypot(own.x - other.x, own.y - other.y)).toBeGreaterThanOrEqual(24);
          }
        }
      }
      // A map of what lies in the east shows the east.
      await page.goto(`${lang}/practices/?country=gr&view=map`);
      const athens = page.locator('.map [data-value=athens]');
      await expect(athens).toBeVisible();
      const x = await athens.evaluate((dot) => dot.getBoundingClientRect().right);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThanOrEqual(320);
    });

    test('paper has the whole result in every view, what it is of, and no controls', async ({ page }) => {
      const starts = practices.map(({ id }) => id).sort();
      for (const [view, list] of [
        ['cards', '#list'],
        ['map', '#list'],
        ['table', '.scroll'],
        ['timeline', '.years'],
      ] as const) {
        await page.goto(`${lang}/practices/${view === 'cards' ? '' : `?view=${view}`}`);
        await expect(page.locator(`[data-view=${view}]`)).toBeVisible();
        await page.emulateMedia({ media: 'print' });
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        const links = page.locator(`${list} a[href*="/practices/"]:visible`);
        await expect(links, view).toHaveCount(starts.length);
        await expect(page.locator('#address')).toHaveText(page.url());
        await expect(page.locator('.sentence')).toBeVisible();
        expect(
          await page.locator('main :is(input, select, .more, #more, [data-save]):visible').count(),
          view,
        ).toBe(0);
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        await page.emulateMedia({ media: 'screen' });
        if (list === '#list') expect((await shown(page)).length, view).toBe(30);
      }
    });

    test('a long table and timeline come in parts, and the years count all', async ({ page }) => {
      await multiplyCards(page, 3);
      const total = practices.length * 3;
      for (const [view, lines] of [
        ['table', '.scroll tbody tr'],
        ['timeline', '.years ol > li'],
      ] as const) {
        await page.goto(`${lang}/practices/?view=${view}`);
        await expect(page.locator(lines)).toHaveCount(100);
        const more = page.locator('.view .more');
        await more.focus();
        await page.keyboard.press('Enter');
        await expect(page.locator(lines)).toHaveCount(200);
        await expect(page.locator(lines).nth(100).locator('a')).toBeFocused();
        await more.click();
        await expect(page.locator(lines)).toHaveCount(total);
        await expect(more).toBeHidden();
      }
      await page.goto(`${lang}/practices/?view=timeline&sort=oldest`);
      const first = practices.map(({ id }) => facts(id).started.slice(0, 4)).sort()[0] ?? '';
      const count = 3 * practices.filter(({ id }) => facts(id).started.startsWith(first)).length;
      await expect(page.locator('.years h3').first()).toHaveText(
        `${first} ${say(lang, 'catalogue.count', { count })}`,
      );
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

/** Has the catalogue come with each card several times, under other ids. */
async function multiplyCards(page: Page, times: number): Promise<void> {
  await page.route('**/practices/?*', async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const start = html.indexOf('<li class="card"');
    const end = html.indexOf('</ol>', start);
    const cards = html.slice(start, end);
    const copies = Array.from({ length: times - 1 }, (_, copy) =>
      cards.replaceAll(/data-practice="([^"]+)"/g, `data-practice="$1-${copy}"`),
    );
    await route.fulfill({ response: answer, body: html.slice(0, end) + copies.join('') + html.slice(end) });
  });
}

for (const lang of LANGS) {
  // The shortlist and the page of questions have tests of their own.
  const others = ['shortlist', 'compare', 'brief', 'fits'];
  test(`letters twice as large fit on a screen of 320 pixels in ${lang}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    const addresses = [
      ...Object.entries(templates(lang)).flatMap(([name, address]) =>
        others.includes(name) ? [] : [address],
      ),
      ...['table', 'map', 'timeline'].map((view) => `${lang}/practices/?view=${view}`),
      `${lang}/practices/?country=gr,mt&area=housing,education&evidence=monitored&q=thesaloniki+housing`,
    ];
    for (const address of addresses) {
      await page.goto(address);
      if (address.includes('view=')) await expect(page.locator('.view > *')).toBeVisible();
      if (address.includes('q=')) await expect(page.locator('.understood')).toBeVisible();
      // The root's letters are 1.0625 of what the browser is set to, which is 16 pixels by default.
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '34px', 'important'));
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, address).toBe(0);
    }
  });

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
  const text = messages('pl')['view.failed'];
  await expect(page.locator('.view .note')).toHaveText(text);
  // Said by a line that stood there before: a new one is not read out everywhere.
  await expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1);
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
