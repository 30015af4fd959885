import { fold } from '../../src/search/fold.ts';
import { stopWordsOf } from '../../src/search/stop-words.ts';
import { ask } from '../search/relevance.ts';
import { expectShown, LANGS, labelOf, library, messages, say, shown, titleOf } from './site.ts';
import { expect, test } from './test.ts';

const ALL = library.practices.map(({ id }) => id);
const inCountry = (...countries: string[]) =>
  library.practices
    .filter(({ original }) => countries.includes(original.frontmatter.country))
    .map(({ id }) => id);
const inArea = (area: string, among = ALL) =>
  library.practices
    .filter(({ id, original }) => among.includes(id) && original.frontmatter.serviceAreas.includes(area))
    .map(({ id }) => id);

for (const lang of LANGS) {
  test.describe(`searching in ${lang}`, () => {
    test('finds every practice by its title, first', async ({ page }) => {
      await page.goto(`${lang}/practices/`);
      for (const id of ALL) {
        await page.locator('#q').fill(titleOf(id, lang));
        await expect.poll(async () => (await shown(page))[0], { message: titleOf(id, lang) }).toBe(id);
        await expect(page).toHaveURL(/[?&]q=/);
      }
    });

    test('narrows by country and service area, and restores the state from the address', async ({ page }) => {
      await page.goto(`${lang}/practices/`);
      await expectShown(page, ALL);
      await page.getByRole('checkbox', { name: labelOf('countries', 'it', lang) }).check();
      await expectShown(page, inCountry('it'));
      await page.getByRole('checkbox', { name: labelOf('countries', 'mt', lang) }).check();
      await expectShown(page, inCountry('it', 'mt'));
      await page.locator('[data-facet=area] input[value=employment]').check();
      const both = inArea('employment', inCountry('it', 'mt'));
      await expectShown(page, both);
      await expect(page).toHaveURL(/\?country=it,mt&area=employment$/);
      await expect(page.locator('#count')).toHaveText(say(lang, 'catalogue.count', { count: both.length }));

      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await expectShown(page, both);
      await expect(page.getByRole('checkbox', { name: labelOf('countries', 'mt', lang) })).toBeChecked();
      const chips = page.getByRole('list', { name: messages(lang)['catalogue.active'] });
      await expect(chips.getByRole('button')).toHaveCount(4);
      await chips.getByRole('button').nth(2).click();
      await expectShown(page, inCountry('it', 'mt'));
    });

    test('goes back and forward step by step', async ({ page }) => {
      await page.goto(`${lang}/`);
      await page.goto(`${lang}/practices/`);
      await page.locator('[data-facet=country] input[value=pl]').check();
      await expectShown(page, inCountry('pl'));
      await page.locator('#q').fill('Malta');
      await expectShown(page, []);
      // The address follows when the typing rests.
      await expect(page).toHaveURL(/q=Malta/);
      await page.goBack();
      await expectShown(page, inCountry('pl'));
      await expect(page.locator('#q')).toHaveValue('');
      await page.goBack();
      await expectShown(page, ALL);
      await page.goForward();
      await expectShown(page, inCountry('pl'));
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`/${lang}/$`));
    });

    test('works by keyboard alone', async ({ page }) => {
      await page.goto(`${lang}/`);
      await page.keyboard.press('Tab');
      await expect(page.getByText(messages(lang)['skip.content'])).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.locator('#q')).toBeFocused();
      await page.keyboard.type('Malta');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${lang}/practices/\\?q=Malta$`));
      await expect.poll(() => shown(page)).toContain('malta-i-belong');
      const box = page.locator('[data-facet=country] input[value=mt]');
      for (
        let step = 0;
        step < 80 && !(await box.evaluate((input) => input === document.activeElement));
        step++
      ) {
        await page.keyboard.press('Tab');
      }
      await expect(box).toBeFocused();
      await page.keyboard.press('Space');
      await expect(box).toBeChecked();
      await expect(box).toBeFocused();
      await expectShown(page, inCountry('mt'));
      const link = page.locator('[data-practice=malta-i-belong] a').first();
      for (let step = 0; step < 120 && !(await link.evaluate((a) => a === document.activeElement)); step++) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await expect(page.locator('h1')).toHaveText(titleOf('malta-i-belong', lang));
    });

    test('offers ways out of an empty result', async ({ page }) => {
      const title = titleOf('malta-i-belong', lang);
      await page.goto(`${lang}/practices/?q=${encodeURIComponent(title)}&country=gr`);
      await expectShown(page, []);
      const status = page.locator('#count');
      await expect(status).toHaveRole('status');
      await expect(status).toContainText(title);
      const ways = page.locator('.drops button');
      await expect(ways).toHaveCount(2);
      await ways.filter({ hasText: labelOf('countries', 'gr', lang) }).click();
      await expect.poll(async () => (await shown(page))[0]).toBe('malta-i-belong');
      await expect(status).toBeFocused();
    });

    test('keeps search and filters when the language changes', async ({ page }) => {
      const other = lang === 'el' ? 'pl' : 'el';
      await page.goto(`${lang}/practices/?q=Malta&country=mt`);
      await expectShown(page, inCountry('mt'));
      await page.locator('.langs summary').click();
      await page.locator(`.langs a[hreflang=${other}]`).click();
      await expect(page).toHaveURL(new RegExp(`/${other}/practices/\\?q=Malta&country=mt$`));
      await expectShown(page, inCountry('mt'));
    });
  });
}

const inPlace = (place: string) =>
  library.practices.filter(({ original }) => original.frontmatter.places.includes(place)).map(({ id }) => id);

/** A place's name, in any language or spelling, brings its practices before all others. */
const PLACE_QUERIES: readonly [lang: string, query: string, place: string][] = [
  ['pl', 'mediolan', 'milan'],
  ['it', 'Danzica', 'gdansk'],
  ['el', 'ΑΘΗΝΑ', 'athens'],
  ['el', 'Μιλάνο', 'milan'],
  ['de', 'Mailand', 'milan'],
  ['de', 'Danzig', 'gdansk'],
  ['ro', 'galati', 'galati'],
  ['mt', 'Milan', 'milan'],
  ['en', 'Athina', 'athens'],
  ['en', 'Gdansk', 'gdansk'],
];

for (const [lang, query, place] of PLACE_QUERIES) {
  test(`"${query}" in ${lang} brings the practices of ${place} first`, async ({ page }) => {
    const there = inPlace(place);
    await page.goto(`${lang}/practices/?q=${encodeURIComponent(query)}`);
    await expect.poll(async () => (await shown(page)).slice(0, there.length).sort()).toEqual(there.sort());
  });
}

/** A topic with a place: the first result is of that place; where one practice is meant, it is that one. */
const QUERIES: readonly [lang: string, query: string, ids: readonly string[]][] = [
  ['pl', 'mieszkania gdansk', inPlace('gdansk')],
  ['pl', 'Gdańsk mieszkanie', inPlace('gdansk')],
  ['it', 'rifugiati milano', inPlace('milan')],
  ['el', 'προσφυγες αθηνα', inPlace('athens')],
  ['es', 'convivencia fuenlabrada', ['fuenlabrada-mesa-por-la-convivencia']],
  ['ro', 'galati straini', inPlace('galati')],
  ['mt', 'Nappartjeni', ['malta-i-belong']],
  ['en', 'where can refugees in Milan learn the language', inPlace('milan')],
];

for (const [lang, query, ids] of QUERIES) {
  test(`"${query}" in ${lang} finds what it asks for`, async ({ page }) => {
    await page.goto(`${lang}/practices/?q=${encodeURIComponent(query)}`);
    await expect.poll(async () => ids.includes((await shown(page))[0] ?? '')).toBe(true);
  });
}

test('words with ł and ħ are found without them', async ({ page }) => {
  test.slow();
  for (const [lang, letters] of [
    ['pl', /ł/],
    ['mt', /ħ/],
  ] as const) {
    await page.goto(`${lang}/practices/`);
    const cards = await page.locator('#list > [data-practice]').evaluateAll((all) =>
      all.map((card) => ({
        id: (card as HTMLElement).dataset.practice ?? '',
        text: [...card.querySelectorAll('h3, .summary')].map(({ textContent }) => textContent).join(' '),
      })),
    );
    let tried = 0;
    for (const { id, text } of cards) {
      const word = (text.match(/[\p{L}]+/gu) ?? []).find(
        (candidate) =>
          letters.test(candidate) && candidate.length > 5 && !stopWordsOf(lang).includes(fold(candidate)),
      );
      if (!word) continue;
      tried++;
      const plain = word.replaceAll('ł', 'l').replaceAll('ħ', 'h');
      expect(await ask(page, plain), word).toContain(id);
    }
    expect(tried).toBeGreaterThan(0);
  }
});

test('a result says why it was found, as text', async ({ page }) => {
  await page.goto('en/practices/?q=language+courses');
  const excerpt = page.locator('[data-practice]:visible .excerpt').first();
  await expect(excerpt.locator('mark').first()).toHaveText(/language|course/i);
});

test('the count is announced politely', async ({ page }) => {
  await page.goto('el/practices/');
  await expect(page.locator('#count')).toHaveAttribute('role', 'status');
  await page.locator('[data-facet=country] input[value=gr]').check();
  await expect(page.locator('#count')).toHaveText(
    say('el', 'catalogue.count', { count: inCountry('gr').length }),
  );
});

test('typing makes one step for Back, not one a letter', async ({ page }) => {
  await page.goto('en/practices/');
  await page.locator('#q').pressSequentially('Malta', { delay: 200 });
  await expect.poll(() => shown(page)).toContain('malta-i-belong');
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/practices\/$/);
  await expectShown(page, ALL);
});

test('a step back after a filter keeps the filter when words are typed again', async ({ page }) => {
  await page.goto('en/practices/?country=it');
  await page.locator('#q').fill('Milan');
  await expect(page).toHaveURL(/q=Milan/);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/practices\/\?country=it$/);
  await page.locator('#q').fill('x');
  await expect(page).toHaveURL(/q=x/);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/practices\/\?country=it$/);
});

test('an index that cannot be loaded leaves the list and says so', async ({ page }) => {
  await page.route('**/search/**', (route) => route.abort());
  await page.goto('de/practices/?q=Mailand');
  await expect(page.getByRole('status').filter({ hasText: messages('de')['search.failed'] })).toBeVisible();
  await expectShown(page, ALL);
});

test('full texts in other languages are searched when asked for', async ({ page }) => {
  const bundles: string[] = [];
  page.on('request', (request) => {
    bundles.push(...(/search\/(..)\/pagefind\.js/.exec(request.url())?.slice(1) ?? []));
  });
  await page.goto('pl/practices/?q=haphazard');
  const ask = page.getByRole('button', { name: messages('pl')['search.otherLanguages'] });
  await expect(ask).toBeVisible();
  await expect.poll(() => bundles).toEqual(['pl']);
  await ask.click();
  const found = page.locator('.others li', { hasText: titleOf('malta-i-belong', 'pl') });
  await expect(found.getByRole('link')).toHaveAttribute('href', /\/en\/practices\/malta-i-belong\/$/);
  await expect(found).toContainText('angielski');
  await page.locator('#q').fill('zzzz');
  await ask.click();
  await expect(page.locator('.others')).toContainText(messages('pl')['search.otherNone']);
});

test('what is typed is never markup', async ({ page }) => {
  await page.goto(`en/practices/?q=${encodeURIComponent('<img src=x onerror=document.title=1>')}&country=it`);
  await expect(page.locator('#count')).toContainText('<img src=x');
  await expect(page.locator('#results img')).toHaveCount(0);
});

test('on a phone the filters open in a panel and close with the number of results', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('el/practices/');
  await expect(page.locator('#filters')).toBeHidden();
  await page.locator('#open-filters').click();
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  await panel.locator('input[value=gr]').check();
  await panel.locator('.primary').click();
  await expect(panel).toBeHidden();
  await expect(page.locator('#open-filters')).toBeFocused();
  await expect(page.locator('#open-filters')).toContainText('(1)');
  await expectShown(page, inCountry('gr'));
  await page.locator('#open-filters').click();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

for (const [lang, query] of [
  ['de', 'wie kann ich das'],
  ['el', 'τι και πώς'],
] as const)
  test(`says in ${lang} that function words cannot be searched for, and lists everything`, async ({
    page,
  }) => {
    await page.goto(`${lang}/practices/?q=${encodeURIComponent(query)}`);
    await expect(page.getByText(messages(lang)['search.noWords'])).toBeVisible();
    await expectShown(page, ALL);
    await page.locator('#q').fill('zzzz');
    await expect(page.getByText(messages(lang)['search.noWords'])).toBeHidden();
    await expectShown(page, []);
  });
