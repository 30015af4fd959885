import { inOrderOfTime } from '../../src/catalogue/in-order-of-time.ts';
import { entryAnchor } from '../../src/catalogue/programme.ts';
import { formatPeriod } from '../../src/i18n/format.ts';
import { LANGS, labelOf, library, messages, titleOf } from './site.ts';
import { expect, test } from './test.ts';

const { programme, practices, vocabulary } = library;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const lang of LANGS) {
    test(`the programme, its parts and its towns can be read in ${lang}`, async ({ page }) => {
      const t = messages(lang);
      await page.goto(`${lang}/`);
      await page
        .getByRole('navigation', { name: t['nav.label'] })
        .getByRole('link', { name: t['nav.programme'] })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t['programme.title']);

      await page
        .getByRole('navigation', { name: t['nav.programmeParts'] })
        .getByRole('link', { name: t['nav.exchanges'] })
        .click();
      await expect(page.locator('.timeline > li')).toHaveCount(programme.exchanges.entries.length);
      const days = await page.locator('.timeline > li').evaluateAll((items) => items.map(({ id }) => id));
      expect(days).toEqual(
        inOrderOfTime(programme.exchanges.entries).map(({ id }) => entryAnchor('exchanges', id)),
      );

      const parts = page.getByRole('navigation', { name: t['nav.programmeParts'] });
      await parts.getByRole('link', { name: t['nav.cities'] }).click();
      const town = page.locator(`#${entryAnchor('participants', 'telfs')}`);
      await expect(town.getByRole('heading', { level: 3 })).toHaveText(labelOf('places', 'telfs', lang));
      await town.getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(labelOf('places', 'telfs', lang));
      await expect(page.getByRole('heading', { name: t['programme.title'] })).toBeVisible();
    });
  }
});

test('a statement of the programme leads to its source', async ({ page }) => {
  await page.goto('de/programme/');
  const citation = page.locator('main .prose sup a').first();
  const target = (await citation.getAttribute('href')) ?? '';
  await citation.click();
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  await expect(page.locator(target).getByRole('link')).toHaveAttribute('href', /^https?:/);
});

test('an exchange of several days is written as the language writes it', async ({ page }) => {
  const exchange = programme.exchanges.entries.find(({ end }) => end !== undefined);
  if (!exchange?.end) throw new Error('no exchange of several days is recorded');
  for (const lang of ['en', 'el'] as const) {
    await page.goto(`${lang}/exchanges/`);
    const entry = page.locator(`#${entryAnchor('exchanges', exchange.id)}`);
    const written = formatPeriod(exchange.start, exchange.end, lang).map(({ text }) => text);
    await expect(entry).toContainText(written.join(''));
    const dates = await entry
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(dates).toEqual([exchange.start, exchange.end]);
  }
});

test('the matrix counts what the catalogue finds', async ({ page }) => {
  await page.goto('it/monitoring/');
  const table = page.getByRole('table', { name: messages('it')['monitoring.matrix'] });
  await expect(table.getByRole('row')).toHaveCount(vocabulary['service-areas'].length + 2);
  const cell = table
    .getByRole('row', { name: labelOf('service-areas', 'housing', 'it') })
    .getByRole('link')
    .nth(1);
  const count = Number(await cell.textContent());
  const [, country = '', area = ''] =
    /country=(..)&area=([a-z-]+)/.exec((await cell.getAttribute('href')) ?? '') ?? [];
  const expected = practices.filter(
    ({ original: { frontmatter } }) =>
      frontmatter.country === country && frontmatter.serviceAreas.includes(area),
  );
  expect(count).toBe(expected.length);
  await cell.click();
  await expect(page.locator('#list > [data-practice]:visible')).toHaveCount(count);
});

test.describe('the matrix', () => {
  test('names countries in full to a screen reader', async ({ page }) => {
    for (const lang of ['en', 'el'] as const) {
      await page.goto(`${lang}/monitoring/`);
      const table = page.getByRole('table', { name: messages(lang)['monitoring.matrix'] });
      for (const { label } of vocabulary.countries)
        await expect(table.getByRole('columnheader', { name: label[lang], exact: true })).toHaveCount(1);
    }
  });
  test('says where its numbers lead without JavaScript, and only then', async ({ page }) => {
    await page.goto('pl/monitoring/');
    const note = messages('pl')['monitoring.noscript'];
    expect(await page.locator('noscript').textContent()).toContain(note);
    await expect(page.getByText(note)).toHaveCount(0);
  });
});

test('what practices measured is a table of its own, and a list on a phone', async ({ page }) => {
  await page.goto('pl/monitoring/');
  const table = page.getByRole('table', { name: messages('pl')['monitoring.indicators'] });
  await expect(table.getByRole('row')).toHaveCount(programme.indicators.entries.length + 1);
  await page.setViewportSize({ width: 360, height: 700 });
  const [first] = programme.indicators.entries;
  if (!first) throw new Error('no indicator is recorded');
  const row = page.locator(`#${entryAnchor('indicators', first.id)}`);
  const example = row.getByRole('link', { name: titleOf(first.practice, 'pl') });
  const [title, link] = await Promise.all([row.locator('th').first().boundingBox(), example.boundingBox()]);
  expect(link?.y ?? 0).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0) - 1);
});

test('what a practice measured leads to the source on the page of the practice', async ({ page }) => {
  const [first] = programme.indicators.entries;
  const key = first?.sources[0];
  const practice = practices.find(({ id }) => id === first?.practice);
  const source = practice?.original.frontmatter.sources.find((candidate) => candidate.key === key);
  if (!first || !practice || !source) throw new Error('no indicator is recorded');
  const number = practice.original.frontmatter.sources.indexOf(source) + 1;
  await page.goto('el/monitoring/');
  const name = messages('el')['source.citation'].replace('{number}', String(number));
  await page
    .locator(`#${entryAnchor('indicators', first.id)}`)
    .getByRole('link', { name, exact: true })
    .click();
  await expect(page).toHaveURL(new RegExp(`/el/practices/${practice.id}/#s${number}$`));
  await expect(page.locator(':target').getByRole('link')).toHaveAttribute('href', source.url);
});

test('a town shows what sources say of it, with the sources', async ({ page }) => {
  for (const lang of ['de', 'el'] as const) {
    await page.goto(`${lang}/cities/`);
    await page.locator(`#${entryAnchor('participants', 'tulln')} a[href$='/tulln/#said']`).click();
    await expect(page.locator('#said')).toBeInViewport();
    const own = programme.statements.entries.filter(({ places }) => places.includes('tulln'));
    for (const { id } of own) await expect(page.locator(`#${entryAnchor('statements', id)}`)).toBeVisible();
    const note = page.locator('main > .wrap > p', { has: page.locator('sup a') });
    await note.locator('sup a').first().click();
    await expect(page.locator(':target').getByRole('link')).toHaveAttribute('href', /^https?:/);
  }
});

test('an exchange whose date is partly our reading says so on the page of its town', async ({ page }) => {
  const exchange = programme.exchanges.entries.find(({ dateInferred }) => dateInferred);
  const [town] = exchange?.places ?? [];
  if (!exchange || !town) throw new Error('no exchange has such a date');
  await page.goto(`pl/places/${town}/`);
  const entry = page.locator('dd li', {
    has: page.locator(`a[href$='#${entryAnchor('exchanges', exchange.id)}']`),
  });
  await expect(entry).toContainText(messages('pl')['exchanges.inferred']);
});

test('a training module leads to practices that go with it', async ({ page }) => {
  await page.goto('es/training/');
  const module = programme.training.entries.find(({ useWith }) => useWith.length > 0);
  const area = module?.useWith[0];
  if (!module || !area) throw new Error('no module names a service area');
  await page
    .locator(`#${entryAnchor('training', module.id)}`)
    .getByRole('link', { name: labelOf('service-areas', area, 'es') })
    .click();
  await expect(page).toHaveURL(new RegExp(`#use-${area}$`));
  const practice = practices.find(({ original }) => original.frontmatter.serviceAreas.includes(area));
  if (!practice) throw new Error(`no practice has the service area ${area}`);
  const list = page.locator(`#use-${area} + ul`);
  await expect(list.getByRole('link', { name: titleOf(practice.id, 'es') })).toBeVisible();
});

for (const lang of LANGS) {
  test(`the glossary is in the order of the alphabet in ${lang}`, async ({ page }) => {
    await page.goto(`${lang}/glossary/`);
    const terms = await page.locator('.glossary dt').allInnerTexts();
    expect(terms.length).toBe(vocabulary.terms.length);
    const { compare } = new Intl.Collator(lang);
    expect(terms).toEqual([...terms].sort(compare));
    for (const { definition } of vocabulary.terms) {
      await expect(page.getByText(definition[lang], { exact: true })).toBeVisible();
    }
  });
}
