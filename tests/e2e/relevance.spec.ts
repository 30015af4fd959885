import { ask, type Kind, succeeds, WRITTEN } from '../search/relevance.ts';
import { LANGS } from './site.ts';
import { expect, test } from './test.ts';

/** What must be answered at the least: of topics and questions, and of all others. */
const TOPICS_ANSWERED = 0.9;
const OTHERS_ANSWERED = 0.95;
const TOPICS: readonly Kind[] = ['synonym', 'inflected', 'question'];

for (const lang of LANGS) {
  test(`the queries that people in ${lang} would type are answered`, async ({ page }) => {
    await page.goto(`${lang}/practices/`);
    const missed: string[] = [];
    const share = async (isTopic: boolean) => {
      const queries = WRITTEN[lang].filter(({ kind }) => TOPICS.includes(kind) === isTopic);
      expect(queries.length).toBeGreaterThan(9);
      for (const query of queries) {
        if (!succeeds(query, await ask(page, query.query))) missed.push(query.query);
      }
      const unanswered = queries.filter(({ query }) => missed.includes(query)).length;
      return 1 - unanswered / queries.length;
    };
    expect(await share(true), missed.join(' | ')).toBeGreaterThanOrEqual(TOPICS_ANSWERED);
    expect(await share(false), missed.join(' | ')).toBeGreaterThanOrEqual(OTHERS_ANSWERED);
  });
}
