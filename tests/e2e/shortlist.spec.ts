import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Lang, library, messages, say, titleOf } from './site.ts';
import { type Download, expect, type Page, test } from './test.ts';

const THREE = ['athens-accmr', 'milan-welcome-center', 'gdansk-immigrants-council'] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const KEY = 'admin4all-shortlist:/';

const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const query = (ids: readonly string[]) => `?ids=${ids.join(',')}`;
/** Ids of the cards of the shortlist, in their order. */
const cards = (page: Page) =>
  page
    .locator('#list > li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.id ?? ''));

/** Begins with a list that the reader has saved before. */
async function withList(page: Page, lang: Lang, ids: readonly string[]): Promise<void> {
  await page.goto(`${lang}/about/`);
  await page.evaluate(
    ([key, value]) => localStorage.setItem(key as string, value as string),
    [KEY, ids.join()],
  );
}

/** Moves the focus with Tab until it is on an element. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (name.test(here)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

async function violations(page: Page): Promise<string[]> {
  const found = (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const lang of ['en', 'el'] as const) {
  const words = messages(lang);
  test.describe(`in ${lang}`, () => {
    test('a keyboard saves from the list and from a practice, orders, removes and undoes', async ({
      page,
    }) => {
      await page.goto(`${lang}/practices/`);
      expect(await kept(page)).toBeNull();
      await expect(page.locator('.saved')).toHaveText(words['shortlist.title']);
      await tabTo(page, new RegExp(`^${words['shortlist.save']}`));
      const first = await page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-save]')?.dataset.save,
      );
      await page.keyboard.press('Enter');
      const button = page.locator(`[data-save=${first}] button`);
      // The name says it; a pressed state would say it again.
      await expect(button).toContainText(`${words['shortlist.saved']} · ${words['shortlist.remove']}`);
      await expect(button).not.toHaveAttribute('aria-pressed');
      expect(await page.locator('[data-save] [lang=""]').count()).toBe(0);
      await expect(button).toBeFocused();
      await expect(page.locator('body > [role=status]')).toHaveText(
        say(lang, 'shortlist.saidSaved', { count: 1 }),
      );
      await expect(page.locator('.saved')).toHaveText(say(lang, 'shortlist.number', { count: 1 }));

      await page.goto(`${lang}/practices/malta-i-belong/`);
      await tabTo(page, new RegExp(`^${words['shortlist.save']}`));
      await page.keyboard.press('Space');
      expect(await kept(page)).toBe(`${first},malta-i-belong`);

      await page.locator('.saved').focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${lang}/shortlist/$`));
      await expect.poll(() => cards(page)).toEqual([first, 'malta-i-belong']);
      await tabTo(page, new RegExp(`^${words['shortlist.down']}`));
      await page.keyboard.press('Enter');
      expect(await cards(page)).toEqual(['malta-i-belong', first]);
      expect(await kept(page)).toBe(`malta-i-belong,${first}`);
      await expect(page.locator(':focus')).toContainText(words['shortlist.down']);
      await expect(page.locator('#note')).toContainText(
        say(lang, 'shortlist.moved', { title: titleOf(first ?? '', lang), place: 2, count: 2 }),
      );
      // At the end of the list the button stays where it is and does nothing.
      await page.keyboard.press('Enter');
      expect(await cards(page)).toEqual(['malta-i-belong', first]);

      await tabTo(page, new RegExp(`^${words['shortlist.remove']}`));
      await page.keyboard.press('Enter');
      expect(await cards(page)).toEqual(['malta-i-belong']);
      await expect(page.locator(':focus')).toHaveText(titleOf('malta-i-belong', lang));
      await page.locator('#note button').focus();
      await page.keyboard.press('Enter');
      expect(await cards(page)).toEqual(['malta-i-belong', first]);
      await expect(page.locator('#count')).toBeFocused();

      await page.locator('#clear').focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('#empty h2')).toBeFocused();
      expect(await kept(page)).toBeNull();
      await expect(page.locator('.saved')).toHaveText(words['shortlist.title']);
    });

    test('the empty list says how to begin', async ({ page }) => {
      await page.goto(`${lang}/shortlist/`);
      await expect(page.locator('#empty')).toContainText(words['shortlist.emptyText']);
      await page.locator('#empty a').click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/practices/$`));
    });

    test('practices stand side by side, with differences in words', async ({ page }) => {
      await withList(page, lang, THREE);
      await page.goto(`${lang}/shortlist/`);
      await page.locator('#compare').click();
      await expect(page).toHaveURL(new RegExp(`/compare/\\${query(THREE)}$`));
      await expect(page.locator('thead th')).toHaveCount(4);
      const row = (label: string) =>
        page.locator('tr[data-likeness]').filter({ has: page.getByRole('rowheader', { name: label }) });
      await expect(row(words['compare.scope'])).toContainText(words['compare.same']);
      await expect(row(words['facet.type'])).toContainText(words['compare.differs']);
      await expect(row(words['fact.cost'])).toContainText(words['compare.unknown']);
      await expect(row(words['fact.cost']).getByText(words['fact.unknown'])).toHaveCount(2);
      for (const section of ['section.Results', 'section.Limits'] as const)
        await expect(page.getByRole('rowheader', { name: words[section], exact: true })).toHaveCount(1);
      const same = await page.locator('[data-likeness=same]').count();
      await page.getByRole('checkbox').press('Space');
      await expect(row(words['compare.scope'])).toBeHidden();
      await expect(page.locator('#note[role=status]')).toHaveText(
        say(lang, 'compare.hidden', { count: same }),
      );
      await page.getByRole('checkbox').press('Space');
      await expect(row(words['compare.scope'])).toBeVisible();
      await expect(page.locator('#note')).toHaveText(words['compare.all']);
      await page.getByRole('checkbox').press('Space');
      await expect(row(words['facet.type'])).toBeVisible();
      const citation = page.locator('td sup a').first();
      expect(await citation.getAttribute('href')).toMatch(/practices\/[\w-]+\/#s\d+$/);
      await page.locator('thead button').first().press('Enter');
      await expect(page.locator('thead th')).toHaveCount(3);
      await expect(page).toHaveURL(new RegExp(`/compare/\\${query(THREE.slice(1))}$`));
      await expect(page.locator('#count')).toBeFocused();
      await expect(page.locator('#note')).toContainText(
        say(lang, 'shortlist.removed', { title: titleOf(THREE[0], lang) }),
      );
      await page.locator('#note button').press('Enter');
      await expect(page.locator('thead th')).toHaveCount(4);
      await expect(page).toHaveURL(new RegExp(`/compare/\\${query(THREE)}$`));
      await expect(page.locator('#count')).toBeFocused();
      // What stands here is not the reader's own list.
      expect(await kept(page)).toBe(THREE.join());
    });

    test('the comparison is a table for screen readers on a phone too, and no wider than the page', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(`${lang}/compare/${query([...THREE, 'malta-i-belong'])}`);
      await expect(page.getByRole('columnheader', { name: titleOf(THREE[0], lang) })).toHaveCount(1);
      await expect(page.getByRole('table').getByRole('rowheader', { name: words['fact.staff'] })).toHaveCount(
        1,
      );
      const cells = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: words['fact.status'] }) });
      await expect(cells.getByRole('cell')).toHaveCount(4);
    });

    test('the brief is written, titled, and downloaded', async ({ page }) => {
      await withList(page, lang, THREE);
      await page.goto(`${lang}/shortlist/`);
      await page.locator('#brief').click();
      const sheet = page.locator('.brief');
      await expect(sheet.locator('h2')).toHaveText(words['brief.defaultTitle']);
      await expect(sheet.locator('h3')).toHaveText([
        words['brief.problem'],
        words['brief.options'],
        words['brief.costs'],
        words['brief.evidence'],
        words['brief.risks'],
        words['brief.needs'],
        words['source.heading'],
      ]);
      await page.getByLabel(words['brief.heading']).fill('<b>Monday</b> & more');
      await page.getByLabel(words['brief.town']).fill('Πάτρα');
      await expect(sheet.locator('h2')).toHaveText('<b>Monday</b> & more');
      await expect(sheet.locator('.for')).toContainText(say(lang, 'brief.preparedFor', { town: 'Πάτρα' }));
      await expect(sheet.locator('.for')).toContainText(String(new Date().getFullYear()));
      if (lang === 'el') {
        // Each practice has its lines for a council in each language.
        await expect(sheet).not.toContainText('(γλώσσα: Αγγλικά)');
        await expect(sheet.locator('.origin')).toContainText(words['translation.machine'].slice(0, 30));
      }
      const citation = sheet.locator('sup a').first();
      await expect(sheet.locator((await citation.getAttribute('href')) ?? '')).toContainText('.');

      const download = async (button: string): Promise<Download> => {
        const coming = page.waitForEvent('download');
        await page.getByRole('button', { name: button }).press('Enter');
        return coming;
      };
      const markdown = await download(words['brief.markdown']);
      expect(markdown.suggestedFilename()).toMatch(
        new RegExp(`^admin4all-brief-${lang}-\\d{4}-\\d\\d-\\d\\d\\.md$`),
      );
      const text = readFileSync(await markdown.path(), 'utf8');
      expect(text).toContain('# \\<b\\>Monday\\</b\\> & more');
      expect(text).toContain(`## ${words['brief.risks']}`);
      expect(text).toMatch(/^1\. .*<https?:\/\/.*>$/m);
      const word = await download(words['brief.word']);
      expect(word.suggestedFilename()).toMatch(/\.docx$/);
      await expect(page.locator('#note')).toHaveText(
        say(lang, 'brief.made', { name: word.suggestedFilename() }),
      );
      const bytes = readFileSync(await word.path());
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      expect(bytes.includes('word/document.xml')).toBe(true);
      // Neither the title nor the town is kept in the browser's store, nor sent.
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([KEY]);
      expect(page.url()).not.toMatch(/Monday|%CE/);
    });

    test('title and town stay in the tab: on reload, with another language, and with Back', async ({
      page,
    }) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url()));
      await page.goto(`${lang}/brief/${query(THREE)}`);
      await page.getByLabel(words['brief.heading']).fill('Πρόταση & plan #1');
      await page.getByLabel(words['brief.town']).fill('Kraków');
      const typed = async (other: Lang) => {
        await expect(page.getByLabel(messages(other)['brief.heading'])).toHaveValue('Πρόταση & plan #1');
        await expect(page.getByLabel(messages(other)['brief.town'])).toHaveValue('Kraków');
        await expect(page.locator('.brief h2')).toHaveText('Πρόταση & plan #1');
        expect(page.url()).not.toContain('Krak');
      };
      await page.locator('.langs summary').click();
      await page.locator('.langs [lang=pl]').click();
      await expect(page).toHaveURL(/\/pl\/brief\//);
      await typed('pl');
      await page.reload();
      await typed('pl');
      // A source is an entry of the history of its own.
      await page.locator('.brief sup a').first().click();
      await page.locator('[data-keep-ids]').first().click();
      await expect(page).toHaveURL(/\/pl\/shortlist\//);
      await page.goBack();
      await typed('pl');
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`/${lang}/brief/`));
      await typed(lang);
      expect(sent.filter((url) => /Krak|plan/.test(url))).toEqual([]);
    });

    test('a list from an address is shown, and overwrites nothing unasked', async ({ page }) => {
      await withList(page, lang, ['malta-i-belong']);
      await page.goto(`${lang}/shortlist/${query([THREE[0], 'nothing-known', THREE[1]])}`);
      await expect.poll(() => cards(page)).toEqual([THREE[0], THREE[1]]);
      await expect(page.locator('#offer')).toContainText(words['shortlist.shared']);
      await expect(page.locator('#gaps')).toHaveText(
        say(lang, 'shortlist.unknown', { ids: 'nothing-known' }),
      );
      expect(await kept(page)).toBe('malta-i-belong');
      // Changing it changes the address only; what the library does not have keeps its place.
      await page.getByRole('button', { name: words['shortlist.down'] }).first().press('Enter');
      const moved = query([THREE[1], 'nothing-known', THREE[0]]);
      await expect(page).toHaveURL(new RegExp(`/shortlist/\\${moved}$`));
      expect(await kept(page)).toBe('malta-i-belong');

      await page.getByRole('button', { name: words['shortlist.add'] }).press('Enter');
      expect(await kept(page)).toBe(`malta-i-belong,${THREE[1]},${THREE[0]}`);
      await expect(page).toHaveURL(new RegExp(`/${lang}/shortlist/$`));
      await expect(page.locator('#offer')).toBeHidden();
      await page.locator('#note button').press('Enter');
      expect(await kept(page)).toBe('malta-i-belong');

      await page.goto(`${lang}/shortlist/${query(THREE)}`);
      await page.getByRole('button', { name: words['shortlist.replace'] }).press('Enter');
      expect(await kept(page)).toBe(THREE.join());
      await page.goto(`${lang}/shortlist/${query(['malta-i-belong'])}`);
      await page.getByRole('button', { name: words['shortlist.own'] }).press('Enter');
      await expect.poll(() => cards(page)).toEqual([...THREE]);
    });

    test('a change of language keeps the practices', async ({ page }) => {
      for (const part of ['shortlist', 'compare', 'brief']) {
        await page.goto(`${lang}/${part}/${query(THREE)}`);
        await expect(page.locator('#list > li, thead th, .brief').first()).toBeVisible();
        await page.locator('.langs summary').click();
        await page.locator('.langs [lang=pl]').click();
        await expect(page).toHaveURL(new RegExp(`/pl/${part}/\\${query(THREE)}$`));
        await expect(page.getByText(titleOf(THREE[0], 'pl')).first()).toBeVisible();
      }
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
        test.slow();
        await page.emulateMedia({ colorScheme });
        await withList(page, lang, THREE);
        for (const path of [
          `shortlist/`,
          `shortlist/${query(['malta-i-belong', 'nothing-known'])}`,
          `compare/`,
          `brief/`,
          `practices/athens-accmr/`,
        ]) {
          await page.goto(`${lang}/${path}`);
          await page.waitForLoadState('networkidle');
          expect(await violations(page), path).toEqual([]);
        }
        await page.setViewportSize({ width: 360, height: 700 });
        await page.goto(`${lang}/compare/`);
        await expect(page.locator('table')).toBeVisible();
        expect(await violations(page), 'compare on a phone').toEqual([]);
      });
    }

    test('nothing scrolls sideways at 320 pixels, and targets are large enough', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await withList(page, lang, [...THREE, 'malta-i-belong', 'kufstein-abc-cafe']);
      for (const part of ['shortlist/', 'compare/', 'brief/', 'practices/athens-accmr/']) {
        await page.goto(`${lang}/${part}`);
        await page.waitForLoadState('networkidle');
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider, part).toBe(0);
        const small = await page
          .locator('button:visible, .button:visible, main input:visible, .saved:visible')
          .evaluateAll((elements) =>
            elements
              .map((element) => ({ name: element.textContent, ...element.getBoundingClientRect().toJSON() }))
              .filter(({ height, width }) => height < 24 || width < 24),
          );
        expect(small, part).toEqual([]);
      }
    });

    test('an address that was mailed or typed is read, and says what it does not take', async ({ page }) => {
      for (const part of ['shortlist', 'compare', 'brief']) {
        await page.goto(`${lang}/${part}/?ids=Athens-ACCMR;%20milan-welcome-center%2Fa.b.`);
        await expect(page.getByText(titleOf(THREE[1], lang)).first()).toBeVisible();
        await expect(page.locator('#gaps'), part).toHaveText(
          say(lang, 'shortlist.unreadable', { ids: 'a.b' }),
        );
      }
      const ids = library.practices.slice(0, 14).map(({ id }) => id);
      await page.goto(`${lang}/shortlist/${query(ids)}`);
      await expect.poll(() => cards(page)).toEqual(ids.slice(0, 12));
      await expect(page.locator('#gaps')).toHaveText(
        say(lang, 'shortlist.beyond', { count: 12, ids: ids.slice(12).join(', ') }),
      );
    });

    test('text at twice its size does not scroll sideways on a small phone', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const part of ['shortlist', 'compare', 'brief']) {
        for (const other of [lang, 'de'] as const) {
          await page.goto(`${other}/${part}/${query(THREE)}`);
          await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
          await expect(page.getByText(titleOf(THREE[1], other)).first()).toBeVisible();
          const wider = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(wider, `${other} ${part}`).toBe(0);
        }
      }
    });
  });
}

for (const lang of ['en', 'el', 'de', 'mt'] as const) {
  test(`the brief of three practices prints on two pages in ${lang}`, async ({ page }) => {
    // These have the most sources and the longest facts.
    const longest = library.practices
      .map(({ id, original }) => ({ id, weight: JSON.stringify(original.frontmatter).length }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 3)
      .map(({ id }) => id);
    for (const ids of [THREE, longest]) {
      await page.goto(`${lang}/brief/${query(ids)}`);
      await page.locator('#brief-town').fill('Gemeinde mit einem ziemlich langen Namen');
      await expect(page.locator('.brief')).toBeVisible();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, ids.join()).toBeLessThanOrEqual(2);
    }
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.top', '.foot', '.desk']) await expect(page.locator(hidden)).toBeHidden();
  });
}

test.describe('where storage does not work', () => {
  const spoil = (kind: 'blocked' | 'full') => {
    if (kind === 'blocked') {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    } else {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }
  };
  for (const kind of ['blocked', 'full'] as const) {
    test(`saving says so (${kind}), and the pages work by address`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript(spoil, kind);
      await page.goto('pl/practices/athens-accmr/');
      const save = page.locator('[data-save] button');
      await save.press('Enter');
      await expect(page.locator('[data-save] .warn')).toHaveText(messages('pl')['shortlist.blocked']);
      await expect(save).not.toHaveAttribute('data-saved');
      await expect(save).toBeFocused();
      await page.goto('pl/practices/?q=ateny');
      await expect(page.locator('#list > :visible').first()).toBeVisible();
      await page.goto(`pl/shortlist/${query(THREE)}`);
      await expect.poll(() => cards(page)).toEqual([...THREE]);
      await page.getByRole('button', { name: messages('pl')['shortlist.keep'] }).press('Enter');
      await expect(page.locator('#note')).toContainText(messages('pl')['shortlist.blocked']);
      await page
        .getByRole('button', { name: messages('pl')['shortlist.remove'] })
        .first()
        .press('Enter');
      expect(await cards(page)).toEqual(THREE.slice(1));
      await page.locator('#compare').click();
      await expect(page.locator('thead th')).toHaveCount(3);
      expect(errors).toEqual([]);
    });
  }
  test('a move that the browser does not keep is not told as one that it keeps', async ({ page }) => {
    await withList(page, 'pl', THREE);
    await page.addInitScript(spoil, 'full' as const);
    await page.goto('pl/shortlist/');
    await page
      .getByRole('button', { name: messages('pl')['shortlist.down'] })
      .first()
      .press('Enter');
    await expect(page.locator('#note')).toContainText(messages('pl')['shortlist.blocked']);
    expect(await kept(page)).toBe(THREE.join());
  });
  test('rubbish is passed over', async ({ page }) => {
    await withList(page, 'el', ['{"a":[1]}', '<img src=x>', 'athens-accmr']);
    await page.goto('el/shortlist/');
    await expect.poll(() => cards(page)).toEqual(['athens-accmr']);
  });
});

test('a full list takes no more, and says so', async ({ page }) => {
  const ids = library.practices.map(({ id }) => id).filter((id) => id !== 'athens-accmr');
  await withList(page, 'pl', ids.slice(0, 12));
  await page.goto('pl/practices/athens-accmr/');
  await page.locator('[data-save] button').click();
  await expect(page.locator('[data-save] .warn')).toHaveText(say('pl', 'shortlist.full', { count: 12 }));
  expect((await kept(page))?.split(',')).toHaveLength(12);
});

test('practices that do not load can be asked for again, and are not lost', async ({ page }) => {
  await withList(page, 'pl', THREE);
  await page.route('**/milan-welcome-center.json', (route) => route.abort());
  await page.goto('pl/shortlist/');
  await expect(page.locator('#gaps')).toContainText(messages('pl')['shortlist.failed']);
  await page
    .getByRole('button', { name: messages('pl')['shortlist.remove'] })
    .first()
    .press('Enter');
  expect(await kept(page)).toBe(THREE.slice(1).join());
  await page.unroute('**/milan-welcome-center.json');
  await page.locator('#gaps button').press('Enter');
  await expect.poll(() => cards(page)).toEqual(THREE.slice(1));
});

for (const [name, body] of [
  ['nothing', 'null'],
  ['an empty record', '{}'],
  ['a page', '<!doctype html>'],
] as const) {
  test(`an answer that is ${name} counts as failed, and can be asked for again`, async ({ page }) => {
    for (const part of ['shortlist', 'compare', 'brief']) {
      await page.route('**/practices/*.json', (route) => route.fulfill({ body }));
      await page.goto(`el/${part}/${query(THREE)}`);
      await expect(page.locator('#gaps'), part).toContainText(messages('el')['shortlist.failed']);
      await expect(page.getByText(messages('el')['shortlist.loading'])).toHaveCount(0);
      await page.unroute('**/practices/*.json');
      await page.locator('#gaps button').press('Enter');
      await expect(page.getByText(titleOf(THREE[1], 'el')).first()).toBeVisible();
      await expect(page.locator('#gaps')).toBeEmpty();
    }
  });
}

test('an answer that never comes is given up after some seconds', async ({ page }) => {
  await page.clock.install();
  await page.route('**/practices/milan-welcome-center.json', () => undefined);
  await page.goto(`pl/shortlist/${query(THREE)}`);
  await expect(page.locator('#count')).toHaveText(messages('pl')['shortlist.loading']);
  await page.clock.fastForward(20_000);
  await expect(page.locator('#gaps')).toContainText(messages('pl')['shortlist.failed']);
  await expect.poll(() => cards(page)).toEqual([THREE[0], THREE[2]]);
});

test('what the library does not have stays until the reader takes it off, which can be undone', async ({
  page,
}) => {
  const before = 'gone-1,athens-accmr,gone-2,malta-i-belong';
  await withList(page, 'el', before.split(','));
  await page.goto('el/shortlist/');
  await expect.poll(() => cards(page)).toEqual(['athens-accmr', 'malta-i-belong']);
  await expect(page.locator('#gaps')).toContainText(
    say('el', 'shortlist.unknown', { ids: 'gone-1, gone-2' }),
  );
  expect(await kept(page)).toBe(before);
  // Other practices pass by it.
  await page
    .getByRole('button', { name: messages('el')['shortlist.down'] })
    .first()
    .press('Enter');
  expect(await kept(page)).toBe('gone-1,malta-i-belong,gone-2,athens-accmr');
  await page.locator('#gaps button').press('Enter');
  expect(await kept(page)).toBe('malta-i-belong,athens-accmr');
  await expect(page.locator('#count')).toBeFocused();
  await expect(page.locator('#gaps')).toBeEmpty();
  await page.locator('#note button').press('Enter');
  expect(await kept(page)).toBe('gone-1,malta-i-belong,gone-2,athens-accmr');
  await expect(page.locator('#gaps button')).toBeVisible();
});

test('a list of which nothing loads can be emptied, and that undone', async ({ page }) => {
  await withList(page, 'pl', THREE);
  await page.route('**/practices/*.json', (route) => route.abort());
  await page.goto('pl/shortlist/');
  await expect(page.locator('#gaps')).toContainText(messages('pl')['shortlist.failed']);
  await page.locator('#clear').press('Enter');
  expect(await kept(page)).toBeNull();
  await expect(page.locator('#gaps')).toBeEmpty();
  await page.locator('#note button').press('Enter');
  expect(await kept(page)).toBe(THREE.join());
});

test('the way back from a comparison of some leads to the whole list', async ({ page }) => {
  const saved = [...THREE, 'malta-i-belong', 'kufstein-abc-cafe'];
  await withList(page, 'el', saved);
  await page.goto('el/shortlist/');
  await page.locator('#compare').click();
  await expect(page.getByRole('columnheader', { name: titleOf(THREE[0], 'el') })).toHaveCount(1);
  const back = page.locator('main [data-keep-ids][href*=shortlist]');
  await expect(back).toHaveAttribute('href', /\/el\/shortlist\/$/);
  await expect(page.locator('main [data-keep-ids][href*=brief]')).toHaveAttribute('href', /\/el\/brief\/$/);
  await back.click();
  await expect.poll(() => cards(page)).toEqual(saved);
  await expect(page.locator('#offer')).toBeHidden();
});

test('undoing leaves what another tab has saved since', async ({ page, context }) => {
  await withList(page, 'pl', THREE);
  await page.goto('pl/shortlist/');
  await page.locator('#clear').click();
  const other = await context.newPage();
  await other.goto('pl/practices/malta-i-belong/');
  await other.locator('[data-save] button').click();
  await expect.poll(() => cards(page)).toEqual(['malta-i-belong']);
  await page.locator('#note button').press('Enter');
  await expect.poll(() => cards(page)).toEqual([...THREE, 'malta-i-belong']);
  expect(await kept(page)).toBe(`${THREE.join()},malta-i-belong`);
});

for (const lang of ['en', 'mt'] as const)
  test(`brief and comparison show the lines of an entry in ${lang}`, async ({ page }) => {
    const id = 'gdansk-immigrant-integration-model';
    const practice = library.practices.find((candidate) => candidate.id === id);
    const text = practice?.translations.find((file) => file.lang === lang) ?? practice?.original;
    const lines = text?.frontmatter.brief;
    if (!lines) throw new Error(`no brief of ${id} in ${lang}`);
    await page.goto(`${lang}/brief/${query([id])}`);
    for (const line of Object.values(lines))
      await expect(page.locator('.brief')).toContainText(line.split('[^')[0] ?? '');
    await expect(page.locator('.brief table')).toHaveCount(0);
    await expect(page.locator('.brief section:not(.cited) [lang]')).toHaveCount(0);
    await page.goto(`${lang}/compare/${query([id, THREE[0]])}`);
    for (const line of Object.values(lines))
      await expect(page.locator('table')).toContainText(line.split('[^')[0] ?? '');
  });

test('the link to a list is copied, or shown where the browser does not copy', async ({ page, context }) => {
  await withList(page, 'pl', THREE);
  await page.goto('pl/shortlist/');
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await page.locator('#copy').click();
  await expect(page.locator('#note input')).toHaveValue(new RegExp(`/pl/shortlist/\\${query(THREE)}$`));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.reload();
  await page.locator('#copy').click();
  await expect(page.locator('#note')).toContainText(messages('pl')['shortlist.copied']);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?ids=athens-accmr,/);
});

test('another tab shows what this one saved', async ({ page, context }) => {
  await page.goto('el/shortlist/');
  const other = await context.newPage();
  await other.goto('el/practices/athens-accmr/');
  await other.locator('[data-save] button').click();
  await expect.poll(() => cards(page)).toEqual(['athens-accmr']);
  await expect(page.locator('.saved')).toHaveText(say('el', 'shortlist.number', { count: 1 }));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the pages say what they need, and no button pretends to work', async ({ page }) => {
    for (const part of ['shortlist', 'compare', 'brief']) {
      await page.goto(`el/${part}/`);
      expect(await page.content()).toContain(messages('el')['shortlist.noscript']);
      await expect(page.locator('main button:visible')).toHaveCount(0);
    }
    await page.goto('el/practices/athens-accmr/');
    await expect(page.locator('[data-save]')).toBeHidden();
    await expect(page.locator('.saved')).toHaveAttribute('href', '/el/shortlist/');
  });
});
