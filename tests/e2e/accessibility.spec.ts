import { violationsOn } from './axe.ts';
import { LANGS, type Lang, templates } from './site.ts';
import { expect, test } from './test.ts';

/** Templates that are looked at in every language. */
const EVERYWHERE = ['home', 'catalogue', 'practice'];
/** How many languages see each of the others. */
const LANGS_EACH = 2;

/**
 * The templates that a language's turn brings: a few in all languages, each other in two of the eight, so that
 * every template meets several alphabets and lengths of words in a bearable time.
 */
function sampleOf(lang: Lang): [name: string, path: string][] {
  return Object.entries(templates(lang)).filter(([name], index) => {
    const turn = (LANGS.indexOf(lang) + LANGS.length - (index % LANGS.length)) % LANGS.length;
    return EVERYWHERE.includes(name) || turn % (LANGS.length / LANGS_EACH) === 0;
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    // The colours are the same in every language; words and lengths are not.
    for (const lang of colorScheme === 'light' ? LANGS : (['de', 'el'] as const)) {
      test(`finds nothing in ${lang}`, async ({ page }) => {
        test.slow();
        for (const [name, path] of sampleOf(lang)) {
          await page.goto(path);
          expect(await violationsOn(page), name).toEqual([]);
        }
      });
    }
    test('finds nothing in the choice of language, the 404 page and a filtered list', async ({ page }) => {
      for (const path of [
        '',
        'nothing/',
        'pl/practices/?q=Malta&country=mt',
        'pl/practices/?q=Malta&country=gr',
      ]) {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        expect(await violationsOn(page), path).toEqual([]);
      }
    });
    test('finds nothing in the open panel of filters on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 700 });
      await page.goto('de/practices/?country=it');
      await page.locator('#open-filters').click();
      expect(await violationsOn(page)).toEqual([]);
    });
  });
}
