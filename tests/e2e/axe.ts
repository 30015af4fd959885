import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Rules of axe that every page keeps: WCAG 2.2 to level AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** On paper nothing is pressed. */
const NOT_ON_PAPER = ['target-size'];

/**
 * What axe finds on the page as it is, with the elements concerned: "rule: <a …> <b …>".
 *
 * @param onPaper whether the page is looked at as it prints
 */
export async function violationsOn(page: Page, onPaper = false): Promise<string[]> {
  await layOut(page);
  const axe = new AxeBuilder({ page }).withTags(TAGS);
  const { violations } = await (onPaper ? axe.disableRules(NOT_ON_PAPER) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Has the browser lay out what it otherwise measures only when it comes near the screen: axe would take its guess. */
async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}
