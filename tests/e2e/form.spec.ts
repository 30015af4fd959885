import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Lang } from '../../src/i18n/locales.ts';
import { readPracticeFile } from '../../src/library/practice-file.ts';
import { library, messages, say } from './site.ts';
import { type Download, expect, type Page, test } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WORDS = 'the town received people and sent them on to the service that could help them best '
  .repeat(4)
  .trim();
const EDITED = 'athens-accmr';

const field = (page: Page, path: string) => page.locator(`#original [data-field="${path}"]`);
const section = (page: Page, name: string) => page.locator(`#original [data-section=${name}] textarea`);
const text = (page: Page, path: string) => field(page, path).locator('input, textarea, select');

async function open(page: Page, lang: Lang, query = ''): Promise<void> {
  await page.goto(`${lang}/contribute/new/${query}`);
  await expect(page.locator('#contribute[data-ready]')).toBeVisible();
}

/** Fills in a whole practice, sources and citations by picking. */
async function fillPractice(page: Page, title: string): Promise<void> {
  await text(page, 'title').fill(title);
  await text(page, 'summary').fill(
    'The town hall has a desk at which newcomers are received, heard and sent on. The town counts the visits; nobody has examined the effect.',
  );
  await text(page, 'type').selectOption('service');
  await field(page, 'serviceAreas').locator('input[value=housing]').check();
  await field(page, 'targetGroups').locator('input[value=newcomers]').check();
  await text(page, 'country').selectOption('it');
  await field(page, 'places').locator('input[value=milan]').check();
  await text(page, 'scope').selectOption('municipal');
  await text(page, 'started').fill('2017-06');
  await text(page, 'status').selectOption('running');
  await text(page, 'statusAsOf').fill('2025');
  for (const [index, name] of ['one', 'two'].entries()) {
    await page.locator('[data-add=sources]').click();
    const item = page.locator('[data-list=sources] [data-item]').nth(index);
    const inItem = (key: string) =>
      item.locator(`[data-field="sources.${key}"]`).locator('input, select, textarea');
    await inItem('url').fill(`https://example.org/${name}`);
    await inItem('title').fill(`Page ${name}`);
    await inItem('publisher').fill('The town');
    await inItem('lang').selectOption('it');
    await inItem('kind').selectOption('official');
  }
  await text(page, 'lead').fill('Municipality of Milan');
  await page.locator('[data-add=partners]').click();
  const partner = page.locator('[data-list=partners] [data-item]').first();
  await partner.locator('[data-field="partners.name"] textarea').fill('An association');
  await partner.locator('[data-field="partners.kind"] select').selectOption('non-profit');
  await partner.locator('[data-field="partners.sources"] input[value=s2]').check();
  for (const [name, body] of [
    ['Challenge', WORDS],
    ['Approach', `${WORDS}. ${WORDS}.`],
    ['Results', `- ${WORDS}.`],
    ['Limits', WORDS],
  ] as const) {
    await section(page, name).fill(body);
    await page.locator(`#original [data-section=${name}] .cite button`).click();
    await page.locator(`#original [data-section=${name}] [role=option]`).first().click();
  }
  await text(page, 'evidence.level').selectOption('described');
  await text(page, 'evidence.reason').fill('No figures on results were found.');
  await text(page, 'keywords').fill('desk\nnewcomers\nMilan\ntown hall');
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function downloadFile(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.locator('#send-file').click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await contentOf(download) };
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Opens the form as it is where a repository and an address for e-mail are set up. */
async function withWays(page: Page): Promise<void> {
  await page.route('**/contribute/new/**', async (route) => {
    const answer = await route.fetch();
    const ways =
      '&quot;repository&quot;:&quot;https://github.com/example/library&quot;,&quot;contact&quot;:&quot;library@example.org&quot;,';
    const html = (await answer.text()).replace(/(data-settings="\{)/, `$1${ways}`);
    await route.fulfill({ response: answer, body: html });
  });
}

for (const lang of ['en', 'el', 'pl'] as const) {
  const texts = messages(lang);
  test.describe(`the form, in ${lang}`, () => {
    test('makes a file that the check passes, out of a filled form', async ({ page }) => {
      test.slow();
      await open(page, lang);
      await fillPractice(page, 'A desk for newcomers in Milan');
      await expect(page.locator('#f-file-id')).toHaveValue('a-desk-for-newcomers-in-milan');
      await page.locator('#check').click();
      await expect(page.locator('#summary h2').first()).toHaveText(texts['form.fine']);
      await expect(page.locator('#summary h2').first()).toBeFocused();
      const { name, bytes } = await downloadFile(page);
      expect(name).toBe(`a-desk-for-newcomers-in-milan.${lang}.mdx`);
      const file = readPracticeFile(`practices/it/a-desk-for-newcomers-in-milan/${lang}.mdx`, bytes);
      expect(file.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(file.original).toMatchObject({ places: ['milan'], started: '2017-06', statusAsOf: 2025 });
      expect(file.original?.partners).toEqual([
        { name: 'An association', kind: 'non-profit', sources: ['s2'] },
      ]);
      expect(file.citations.map(({ key }) => key)).toEqual(['s1', 's1', 's1', 's1']);

      await page.locator('#show-preview').click();
      const preview = page.locator('#preview-page');
      await expect(page.locator('#preview-title')).toBeFocused();
      await expect(preview.locator('h3')).toHaveText('A desk for newcomers in Milan');
      await expect(preview).toContainText(texts['fact.heading']);
      await expect(preview).toContainText(texts['gap.Voices']);
      await expect(preview.locator('.results sup a')).toHaveText('1');
      await expect(preview.locator('.results small')).toContainText(texts['sourceKind.official']);
      await preview.locator('.results sup a').click();
      await expect(page).toHaveURL(/#preview-s1$/);
    });

    test('says what is wrong, where, in the reader’s language, and takes the reader there', async ({
      page,
    }) => {
      await open(page, lang);
      await section(page, 'Challenge').fill('A <script>alert(1)</script> and [^s7].');
      await page.locator('#check').click();
      const heading = page.locator('#summary h2').first();
      await expect(heading).toBeFocused();
      await expect(heading).toHaveText(/\d/);
      const title = page.locator('#summary a[href="#f-title"]');
      await expect(title).toContainText(texts['rule.missing-key']);
      await title.focus();
      await page.keyboard.press('Enter');
      const input = page.locator('#f-title');
      await expect(input).toBeFocused();
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await expect(input).toHaveAccessibleDescription(/"title" must not be empty/);
      await expect(field(page, 'title').locator('[lang=en]')).toContainText('must not be empty');
      await expect(page.locator('#original [data-section=Challenge] .findings')).toContainText('script');
      expect(await violations(page)).toEqual([]);
      // What is mended goes from the list without the focus being moved.
      await input.fill('A desk for newcomers');
      await page.keyboard.press('Tab');
      await expect(title).toHaveCount(0);
      await expect(input).not.toHaveAttribute('aria-invalid', 'true');
      await page.locator('#show-preview').click();
      await expect(page.locator('#preview-page')).toHaveText(texts['form.preview.refused']);
    });

    test('keeps a draft only when asked to, and gives it back', async ({ page }) => {
      await open(page, lang);
      await text(page, 'title').fill('Ένας τίτλος');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.locator('#draft-keep').click();
      await expect(page.locator('#draft-note')).toHaveText(/\d/);
      await section(page, 'Limits').fill('still <b unfinished');
      await page.locator('[data-add=sources]').click();
      await page.locator('[data-field="sources.title"] textarea').fill('A page');
      await page.waitForTimeout(1200);
      await page.reload();
      await expect(page.locator('#contribute[data-ready]')).toBeVisible();
      await expect(text(page, 'title')).toHaveValue('Ένας τίτλος');
      await expect(section(page, 'Limits')).toHaveValue('still <b unfinished');
      await expect(page.locator('[data-field="sources.title"] textarea')).toHaveValue('A page');
      const waiting = page.waitForEvent('download');
      await page.locator('#draft-export').click();
      const exported = await (await waiting).path();
      await page.locator('#draft-drop').click();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await expect(page.locator('#draft-keep')).toBeFocused();
      page.on('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await expect(text(page, 'title')).toHaveValue('');
      await page.locator('#draft-import').setInputFiles(exported);
      await expect(text(page, 'title')).toHaveValue('Ένας τίτλος');
      await expect(section(page, 'Limits')).toHaveValue('still <b unfinished');
    });

    test('opens a practice for correction and gives back the same file', async ({ page }) => {
      test.slow();
      await open(page, lang, `?edit=${EDITED}`);
      const practice = library.practices.find(({ id }) => id === EDITED);
      await expect(text(page, 'title')).toHaveValue(practice?.original.frontmatter.title ?? '');
      await page.locator('#check').click();
      await expect(page.locator('#summary h2').first()).toHaveText(texts['form.fine']);
      const { bytes } = await downloadFile(page);
      const file = readPracticeFile(`practices/gr/${EDITED}/en.mdx`, bytes);
      expect(file.original).toEqual(practice?.original.frontmatter);
      await page.locator('#show-preview').click();
      await expect(page.locator('#preview-page .sources li')).toHaveCount(file.original?.sources.length ?? 0);
    });

    test('moves, removes and brings back items by keyboard', async ({ page }) => {
      await open(page, lang);
      for (const name of ['first', 'second']) {
        await page.locator('[data-add=sources]').focus();
        await page.keyboard.press('Enter');
        await page.locator('[data-field="sources.title"] textarea').last().fill(name);
      }
      const titles = page.locator('[data-field="sources.title"] textarea');
      const buttons = (item: number) =>
        page.locator('[data-list=sources] [data-item]').nth(item).locator('[data-item-buttons] button');
      await buttons(1).nth(0).focus();
      await page.keyboard.press('Enter');
      await expect(titles.first()).toHaveValue('second');
      await expect(page.locator('[data-field="sources.key"]').first()).toHaveValue('s2');
      await expect(buttons(0).nth(0)).toBeFocused();
      await expect(page.locator('#source-gaps')).toContainText('s1');
      await buttons(0).nth(2).focus();
      await page.keyboard.press('Enter');
      await expect(titles).toHaveCount(1);
      await expect(page.locator('.undo button')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(titles.first()).toHaveValue('second');
      // A citation is written where the cursor was.
      await section(page, 'Limits').fill('One. Two.');
      await section(page, 'Limits').evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(4, 4));
      await page.locator('#original [data-section=Limits] .cite button').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(section(page, 'Limits')).toHaveValue('One.[^s1] Two.');
      await expect(section(page, 'Limits')).toBeFocused();
    });
  });
}

test.describe('translating', () => {
  test('shows the original beside each field, and fills the digest in', async ({ page }) => {
    test.slow();
    const practice = library.practices.find(({ id }) => id === EDITED);
    await page.goto(`el/contribute/new/?translate=${EDITED}`);
    await page.locator('#form-status a[href*="to=el"]').click();
    await expect(page.locator('#contribute[data-ready]')).toBeVisible();
    const form = page.locator('#translation');
    await expect(form.locator('[data-field=title] .original')).toContainText(
      practice?.original.frontmatter.title ?? '?',
    );
    await expect(form.locator('[data-section=Challenge] .original')).toContainText('[^s');
    await page.locator('#check').click();
    await expect(page.locator('#summary h2').first()).toHaveText(messages('el')['form.fine']);
    await form.locator('[data-field=title] input').fill('Άλλος τίτλος για το κέντρο');
    const { name, bytes } = await downloadFile(page);
    expect(name).toBe(`${EDITED}.el.mdx`);
    const file = readPracticeFile(`practices/gr/${EDITED}/el.mdx`, bytes);
    const known = practice?.translations.find(({ lang }) => lang === 'el');
    expect(file.translation).toEqual({ ...known?.frontmatter, title: 'Άλλος τίτλος για το κέντρο' });
    expect(await violations(page)).toEqual([]);
  });
  test('says that there is no such practice', async ({ page }) => {
    await page.goto('pl/contribute/new/?edit=%3Cb%3Enone');
    await expect(page.locator('#form-status')).toHaveText(say('pl', 'form.open.unknown', { id: '<b>none' }));
  });
});

test.describe('sending', () => {
  test('offers a pull request with the text in it, an e-mail, and copying where the text is long', async ({
    page,
    context,
  }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await withWays(page);
    await open(page, 'pl');
    await expect(page.locator('#send-first')).toBeVisible();
    await text(page, 'title').fill('Biurko');
    await text(page, 'country').selectOption('pl');
    const pull = page.locator('#send-pull');
    await expect(pull).toBeVisible();
    const address = new URL((await pull.getAttribute('href')) ?? '');
    expect(address.pathname).toBe('/example/library/new/main/content/practices');
    expect(address.searchParams.get('filename')).toBe('pl/biurko/pl.mdx');
    expect(address.searchParams.get('value')).toContain('title: "Biurko"');
    await section(page, 'Approach').fill('słowo '.repeat(900));
    await expect(page.locator('#send-editor')).toBeVisible();
    await expect(pull).toBeHidden();
    await page.locator('#send-copy').click();
    await expect(page.locator('#send-note')).toHaveText(messages('pl')['cite.copied']);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('słowo słowo');
    await page.locator('#send-mail').evaluate((link: HTMLAnchorElement) => {
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    });
    await expect(page.locator('#send-mail')).toHaveAttribute(
      'href',
      /^mailto:library@example\.org\?subject=.*biurko\.pl\.mdx/,
    );
  });
  test('says in words what is not set up', async ({ page }) => {
    await open(page, 'el');
    await expect(page.locator('#no-mail')).toHaveText(messages('el')['form.send.noMail']);
    await expect(page.locator('#pull-way')).toBeHidden();
  });
  test('asks before unsaved text is left', async ({ page }) => {
    await open(page, 'en');
    await text(page, 'title').fill('Unsaved');
    const asked = new Promise<string>((resolve) => {
      page.on('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await page.locator('.brand').click();
    expect(await asked).toBe('beforeunload');
  });
});

test.describe('strangers’ files', () => {
  for (const [name, content] of [
    ['anchor.mdx', '---\ntitle: &a x\n---\n'],
    ['broken.json', '{"format":"admin4all-draft-1"'],
    ['control.mdx', '---\ntitle: \u0007\n---\n'],
  ] as const)
    test(`refuses ${name} and keeps the form`, async ({ page }) => {
      await open(page, 'en');
      await text(page, 'title').fill('Mine');
      await page
        .locator('#draft-import')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
      await expect(page.locator('#draft-note')).toContainText(messages('en')['form.draft.refused']);
      await expect(text(page, 'title')).toHaveValue('Mine');
    });
  test('shows nothing of a hostile file as a page, and runs nothing', async ({ page }) => {
    await open(page, 'en');
    const hostile = readFileSync('content/practices/gr/athens-accmr/en.mdx', 'utf8').replace(
      '<Limits>\n',
      '<Limits>\n\n<img src=x onerror="window.hacked = true"/>\n',
    );
    await page
      .locator('#draft-import')
      .setInputFiles({ name: 'x.mdx', mimeType: 'text/plain', buffer: Buffer.from(hostile) });
    await page.locator('#show-preview').click();
    await expect(page.locator('#preview-page')).toHaveText(messages('en')['form.preview.refused']);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});

test.describe('on a phone, large and dark', () => {
  for (const lang of ['de', 'el'] as const)
    test(`does not scroll sideways at 320 px, also with text of 200 %, in ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await open(page, lang);
      await page.locator('[data-add=sources]').click();
      await page.locator('#check').click();
      await expect(page.locator('#summary')).toBeVisible();
      for (const size of ['100%', '200%']) {
        await page.evaluate((value) => {
          document.documentElement.style.fontSize = value;
        }, size);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, size).toBeLessThanOrEqual(320);
      }
    });
  test('has no fault that axe knows, in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, 'de');
    await page.locator('[data-add=sources]').click();
    await page.locator('[data-add=partners]').click();
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('under the policy of the site', () => {
  test('the form runs where code made of text is forbidden', async ({ page }) => {
    await page.route('**/contribute/new/', async (route) => {
      const answer = await route.fetch();
      const headers = {
        ...answer.headers(),
        'content-security-policy': "script-src 'self'; object-src 'none'",
      };
      await route.fulfill({ response: answer, headers });
    });
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await open(page, 'en');
    await page.locator('#check').click();
    await expect(page.locator('#summary')).toBeVisible();
    expect(errors.filter((error) => /eval|Function/i.test(error))).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const lang of ['pl', 'el'] as const)
    test(`the page says so and hands out the file, in ${lang}`, async ({ page }) => {
      await page.goto(`${lang}/contribute/new/`);
      // Playwright finds no text inside <noscript>.
      await expect(page.locator('noscript .note > p')).toHaveText(messages(lang)['form.noscript.text']);
      await expect(page.locator('#work')).toBeHidden();
      const address = await page.locator('noscript a[download]').first().getAttribute('href');
      const answer = await page.request.get(address ?? '');
      expect(await answer.text()).toContain('<Challenge>');
    });
});
