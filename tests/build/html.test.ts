import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { builtPages } from './dist.ts';

/** The rules of html-validate that are recommended, but for those that do not fit, each with its reason. */
const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A practice's page has the practice's whole title. HTML sets no bound; search engines shorten what they show.
    'long-title': 'off',
    // Spaces at the ends of lines of a built file: nobody reads its lines, and a browser does not show them.
    'no-trailing-whitespace': 'off',
    // The fields of a brief shape what stands below them as they are typed, and buttons do the rest: nothing is sent.
    'wcag/h32': 'off',
    // The answers to a question of many answers are check boxes of one name, as the address has them.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
};

describe('the HTML of every page', () => {
  it('is valid', async () => {
    const validator = new HtmlValidate(CONFIG);
    const faults: string[] = [];
    const pages = builtPages();
    for (const { path, html } of pages) {
      const { results } = await validator.validateString(html);
      for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
        faults.push(`${path} ${line}:${column} ${ruleId}: ${message}`);
    }
    assert.ok(pages.length > 0);
    assert.deepEqual(faults, []);
  });
});
