import AxeBuilder from '@axe-core/playwright';
import { type Answers, NO_ANSWERS } from '../../src/fits/answers.ts';
import { type countInCatalogue, cutOf, rank } from '../../src/fits/rank.ts';
import { expectShown, labelOf, library, messages, say, titleOf } from './site.ts';
import { expect, type Page, test } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ALL_ANSWERED =
  '?country=at&size=under-20000&group=families,refugees&area=language-learning&cost=10000-100000&staff=no-hiring&power=municipal';
const WITH_VOLUNTEERS = 'schwaz-german-courses-abc-cafe';

/** A practice of the page's list. */
const results = (page: Page) => page.locator('#fits-list > li');
const side = (page: Page, id: string, name: string) =>
  page.locator(`[data-practice=${id}] [data-side=${name}]`);
const answer = (page: Page, question: string, value: string) =>
  page.locator(`input[name=${question}][value="${value}"]`);
const submit = (page: Page) => page.locator('#questions button').click();

const factsOf = (id: string) => {
  const practice = library.practices.find((candidate) => candidate.id === id);
  if (!practice) throw new Error(`no practice ${id}`);
  return practice.original.frontmatter;
};

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector);
  for (let step = 0; step < 120; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

for (const lang of ['en', 'pl'] as const) {
  test.describe(`what fits, in ${lang}`, () => {
    test('asks in named groups, and every question can be skipped', async ({ page }) => {
      await page.goto(`${lang}/fits/`);
      for (const question of [
        'country',
        'size',
        'group',
        'area',
        'means',
        'cost',
        'staff',
        'power',
      ] as const) {
        const name = messages(lang)[`fits.question.${question}`];
        await expect(page.getByRole('group', { name, exact: true }), name).toBeVisible();
      }
      for (const question of ['country', 'size', 'cost', 'staff', 'power'])
        await expect(answer(page, question, '')).toBeChecked();
      await expect(results(page)).toHaveCount(0);
      await submit(page);
      await expect(page.locator('#fits-count')).toHaveText(messages(lang)['fits.none']);
      await expect(page).toHaveURL(new RegExp(`/${lang}/fits/$`));
    });

    test('works by keyboard alone: choose, ask, hear the count, open a practice', async ({ page }) => {
      await page.goto(`${lang}/fits/`);
      await tabTo(page, 'input[name=country][value=""]');
      // Arrow keys move within a group of radio buttons and choose.
      while (!(await answer(page, 'country', 'pl').isChecked())) await page.keyboard.press('ArrowDown');
      await tabTo(page, 'input[name=area][value=housing]');
      await page.keyboard.press('Space');
      await tabTo(page, '#questions button');
      await page.keyboard.press('Enter');
      await expect(page.locator('#fits-title')).toBeFocused();
      await expect(page).toHaveURL(/\?country=pl&area=housing$/);
      // The problem counts 4 and the country 1, so only with the problem more speaks for a practice than against it.
      const fitting = library.practices.filter(({ original: { frontmatter } }) =>
        frontmatter.serviceAreas.includes('housing'),
      );
      const both = fitting.filter(({ original: { frontmatter } }) => frontmatter.country === 'pl');
      await expect(page.locator('#fits-count')).toContainText(
        `${say(lang, 'fits.count', { count: fitting.length })} ${say(lang, 'fits.all', { count: both.length })}`,
      );
      await expect(results(page)).toHaveCount(10);
      const first = (await results(page).first().getAttribute('data-practice')) ?? '';
      expect(factsOf(first)).toMatchObject({ country: 'pl' });
      expect(factsOf(first).serviceAreas).toContain('housing');
      // The rule of the order is unfolded on the way.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByText(messages(lang)['fits.order'])).toBeVisible();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.locator('h1')).toHaveText(titleOf(first, lang));
    });

    test('gives reasons in words, quotes the source, and states what is not known', async ({ page }) => {
      await page.goto(`${lang}/fits/${ALL_ANSWERED}`);
      await expect(page.locator('#fits-count')).toContainText(/\d/);
      const texts = messages(lang);
      const fits = side(page, WITH_VOLUNTEERS, 'fits');
      await expect(fits).toContainText(
        say(lang, 'fits.sameCountry', { labels: labelOf('countries', 'at', lang) }),
      );
      await expect(fits).toContainText(say(lang, 'fits.sameSize', { labels: texts['townSize.under-20000'] }));
      await expect(fits).toContainText(
        say(lang, 'fits.sameArea', { labels: labelOf('service-areas', 'language-learning', lang) }),
      );
      const practice = library.practices.find(({ id }) => id === WITH_VOLUNTEERS);
      const own = practice?.translations.find((text) => text.lang === lang)?.frontmatter.facts?.resources
        ?.staff;
      await expect(fits).toContainText(
        `${texts['fits.volunteers']}: ${own ?? factsOf(WITH_VOLUNTEERS).resources?.staff?.text}`,
      );
      await expect(side(page, WITH_VOLUNTEERS, 'unknown')).toContainText(
        `${texts['fact.cost']}: ${texts['fact.unknown']}`,
      );
      for (const item of await results(page).all()) {
        const id = (await item.getAttribute('data-practice')) ?? '';
        const { resources, evidence } = factsOf(id);
        if (!resources?.cost) {
          await expect(side(page, id, 'unknown')).toContainText(texts['fact.cost']);
          await expect(side(page, id, 'fits')).not.toContainText(texts['fact.cost']);
        }
        // Silence on staff is never a reason for a practice.
        if (!resources?.staff) await expect(side(page, id, 'unknown')).toContainText(texts['fact.staff']);
        await expect(item.locator('.facts')).toContainText(texts['fact.evidence']);
        expect(evidence.level).toBeTruthy();
      }
    });

    test('keeps the answers in the address, with Back and in another language', async ({ page }) => {
      await page.goto(`${lang}/`);
      await page.locator('a[href$="/fits/"]').click();
      // Before its script runs, the form asks the catalogue.
      await expect(page).toHaveURL(/\/fits\/$/);
      await page.waitForLoadState('load');
      await answer(page, 'country', 'gr').check();
      await submit(page);
      await expect(page).toHaveURL(/\?country=gr$/);
      await answer(page, 'group', 'refugees').check();
      await answer(page, 'group', 'families').check();
      await submit(page);
      await expect(page).toHaveURL(/\?country=gr&group=families,refugees$/);
      await expect(results(page)).toHaveCount(10);
      const address = page.url();
      await page.goBack();
      await expect(page).toHaveURL(/\?country=gr$/);
      await expect(answer(page, 'group', 'refugees')).not.toBeChecked();
      await expect(answer(page, 'country', 'gr')).toBeChecked();
      await page.goBack();
      await expect(answer(page, 'country', '')).toBeChecked();
      await expect(results(page).first()).toBeHidden();
      await page.goto(address);
      await expect(answer(page, 'group', 'families')).toBeChecked();
      await expect(results(page)).toHaveCount(10);
      await page.locator('.langs summary').click();
      await page.locator('.langs a[hreflang=el]').click();
      await expect(page).toHaveURL(/\/el\/fits\/\?country=gr&group=families,refugees$/);
      await expect(results(page)).toHaveCount(10);
    });

    test('leads to the catalogue with the same filters, the means left out', async ({ page }) => {
      await page.goto(`${lang}/fits/?country=gr&area=housing&cost=under-10000`);
      const there = library.practices.filter(
        ({ original: { frontmatter } }) =>
          frontmatter.country === 'gr' && frontmatter.serviceAreas.includes('housing'),
      );
      const link = page.locator('#fits-catalogue');
      await expect(link).toHaveText(say(lang, 'fits.inCatalogue', { count: there.length }));
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/practices/\\?country=gr&area=housing$`));
      await expectShown(
        page,
        there.map(({ id }) => id),
      );
    });

    test('shows the best first, more on demand, and what fits less below a fold', async ({ page }) => {
      await page.goto(`${lang}/fits/?country=it&area=housing`);
      const housing = library.practices.filter(({ original: { frontmatter } }) =>
        frontmatter.serviceAreas.includes('housing'),
      ).length;
      const others = library.practices.filter(
        ({ original: { frontmatter } }) =>
          frontmatter.country === 'it' && !frontmatter.serviceAreas.includes('housing'),
      ).length;
      expect(housing).toBeGreaterThan(10);
      await expect(results(page)).toHaveCount(10);
      await expect(results(page).first()).toContainText(say(lang, 'fits.share', { fits: 2, all: 2 }));
      const more = page.locator('#fits-more');
      await more.press('Enter');
      await expect(results(page).nth(10).locator('h3 a')).toBeFocused();
      while (await more.isVisible()) await more.press('Enter');
      await expect(results(page)).toHaveCount(housing);
      const fold = page.locator('#fits-rest');
      await expect(fold.locator('summary')).toHaveText(say(lang, 'fits.rest', { count: others }));
      await expect(fold.locator('li.card').first()).toBeHidden();
      await fold.locator('summary').press('Enter');
      await expect(fold.locator('li.card:visible')).toHaveCount(others);
    });

    test('takes towns of other countries, and says what that means', async ({ page }) => {
      await page.goto(`${lang}/fits/`);
      await answer(page, 'country', 'other').check();
      await submit(page);
      await expect(page.locator('#fits-count')).toHaveText(messages(lang)['fits.onlyElsewhere']);
      await answer(page, 'area', 'housing').check();
      await submit(page);
      await expect(page).toHaveURL(/\?country=other&area=housing$/);
      await expect(results(page)).toHaveCount(10);
      await expect(results(page).first()).toContainText(messages(lang)['fits.otherCountry']);
      await expect(page.locator('#fits-catalogue')).toHaveAttribute('href', /\/practices\/\?area=housing$/);
    });

    test('leaves the focus with a reader who has gone elsewhere before the answer', async ({ page }) => {
      let answer = () => {};
      const gate = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route('**/practices.json', async (route) => {
        await gate;
        await route.continue();
      });
      await page.goto(`${lang}/fits/`);
      await page.locator('input[name=country][value=it]').check();
      await page.locator('#questions [type=submit]').press('Enter');
      await page.locator('.brand').focus();
      answer();
      await expect(results(page).first()).toBeVisible();
      await expect(page.locator('.brand')).toBeFocused();
    });

    test('saves a result to the shortlist', async ({ page }) => {
      await page.goto(`${lang}/fits/?country=it&area=housing`);
      const id = (await results(page).first().getAttribute('data-practice')) ?? '';
      const button = results(page).first().locator('[data-save] button');
      await expect(button).toContainText(titleOf(id, lang));
      await button.press('Enter');
      await expect(button).toHaveAttribute('data-saved');
      expect(await page.evaluate(() => localStorage.getItem('admin4all-shortlist:/'))).toBe(id);
      await page.locator('#fits-more').press('Enter');
      await expect(results(page).nth(10).locator('[data-save] button')).toHaveCount(1);
    });

    test('keeps unsent answers when a reader skips to the content', async ({ page }) => {
      await page.goto(`${lang}/fits/`);
      await answer(page, 'country', 'it').check();
      await answer(page, 'area', 'housing').check();
      await page.locator('a[href^="#"]').first().press('Enter');
      await expect(page).toHaveURL(/#/);
      await expect(answer(page, 'country', 'it')).toBeChecked();
      await expect(answer(page, 'area', 'housing')).toBeChecked();
      await submit(page);
      await expect(results(page)).toHaveCount(10);
    });

    test('shows ended practices with their status', async ({ page }) => {
      await page.goto(`${lang}/fits/?country=gr&area=housing`);
      const ended = results(page).filter({ hasText: messages(lang)['status.ended'] });
      await expect(ended.first().locator('.warn')).toBeVisible();
    });

    test('asks without JavaScript too: the form leads to the catalogue with the same facets', async ({
      browser,
      page,
      baseURL,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
      const plain = await context.newPage();
      await plain.goto(`${lang}/fits/`);
      // Playwright finds no text inside <noscript>.
      const note = plain.locator('noscript .note > p');
      await expect(note).toBeVisible();
      await expect(note).toHaveText(messages(lang)['fits.noscript']);
      await expect(plain.locator('.note a[href$="/town-sizes/"]')).toBeVisible();
      await answer(plain, 'country', 'mt').check();
      await answer(plain, 'area', 'housing').check();
      await answer(plain, 'area', 'employment').check();
      await submit(plain);
      const address = plain.url();
      expect(address).toMatch(
        new RegExp(`/${lang}/practices/\\?country=mt&size=&area=housing&area=employment$`),
      );
      await expect(plain.locator('#list > li').first()).toBeVisible();
      await context.close();
      await page.goto(address);
      await expectShown(
        page,
        library.practices
          .filter(
            ({ original: { frontmatter } }) =>
              frontmatter.country === 'mt' &&
              ['housing', 'employment'].some((area) => frontmatter.serviceAreas.includes(area)),
          )
          .map(({ id }) => id),
      );
    });

    test('says when the practices cannot be loaded, and tries again', async ({ page }) => {
      await page.route('**/practices.json', (route) => route.abort());
      await page.goto(`${lang}/fits/?country=it`);
      await expect(page.locator('#fits-count')).toContainText(messages(lang)['fits.failed']);
      await page.unroute('**/practices.json');
      await submit(page);
      await expect(results(page)).toHaveCount(10);
    });

    for (const body of ['{}', 'null', '[]']) {
      test(`says so when the answer is ${body}, and offers to try again`, async ({ page }) => {
        await page.route('**/practices.json', (route) => route.fulfill({ body }));
        await page.goto(`${lang}/fits/?country=it`);
        await expect(page.locator('#fits-count')).toContainText(messages(lang)['fits.failed']);
        const again = page.locator('#fits-count button');
        await again.press('Enter');
        await expect(page.locator('#fits-count')).toBeFocused();
        await expect(again).toBeVisible();
        await page.unroute('**/practices.json');
        await again.press('Enter');
        await expect(results(page)).toHaveCount(10);
        await expect(page.locator('#fits-title')).toBeFocused();
      });
    }

    test('gives up an answer that never comes', async ({ page }) => {
      await page.clock.install();
      await page.route('**/practices.json', () => undefined);
      await page.goto(`${lang}/fits/?country=it`);
      await expect(page.locator('#fits-count')).toHaveText(messages(lang)['search.loading']);
      await page.clock.fastForward(20_000);
      await expect(page.locator('#fits-count')).toContainText(messages(lang)['fits.failed']);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing in questions and results, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${lang}/fits/${ALL_ANSWERED}`);
        await expect(results(page)).toHaveCount(10);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
      });
    }

    test('fits 320 px, and text at twice its size, with targets of 24 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(`${lang}/fits/${ALL_ANSWERED}`);
      await expect(results(page)).toHaveCount(10);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      for (const label of await page.locator('.answers label').all())
        expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      await page.setViewportSize({ width: 640, height: 700 });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await overflow()).toBeLessThanOrEqual(0);
    });
  });
}

test('the records in the site give the same list as the pure ranking', async ({ page, request }) => {
  const rows = await (await request.get('en/practices.json')).json();
  const answers: Answers = { ...NO_ANSWERS, country: ['it'], size: ['over-500000'], area: ['employment'] };
  await page.goto('en/fits/?country=it&size=over-500000&area=employment');
  await expect(results(page)).toHaveCount(10);
  const expected = rank<{ id: string } & Parameters<typeof countInCatalogue>[1][number]>(answers, rows);
  expect(
    await results(page).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.practice)),
  ).toEqual(
    cutOf(expected)
      .best.slice(0, 10)
      .map(({ row }) => row.id),
  );
});
