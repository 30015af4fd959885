import { chromium } from '@playwright/test';
import { serve } from '../src/build/serve.ts';
import { LANGS, type Lang } from '../src/i18n/locales.ts';
import { readSettings } from '../src/metadata/settings.ts';
import { findBrowser } from '../tests/e2e/find-browser.ts';
import { ask, type Kind, knownItems, succeeds, WRITTEN } from '../tests/search/relevance.ts';

// How well the built site answers the queries of tests/search/relevance.json and every practice's own names,
// in a real browser: npm run relevance -- [languages]. Lists what was not answered.

/** Of so many queries, so many answered: within the aim (see relevance.ts), among the first 3, among the first 10. */
interface Score {
  asked: number;
  aim: number;
  three: number;
  ten: number;
}

const langs = process.argv.length > 2 ? LANGS.filter((lang) => process.argv.includes(lang)) : LANGS;
const { outDir, base } = readSettings(process.env);
const { server, address } = await serve(outDir, base, 0);
const browser = await chromium.launch({
  executablePath: findBrowser(process.env),
  args: ['--no-sandbox'],
});
try {
  const scores = new Map<Kind, Map<Lang, Score>>();
  for (const lang of langs) {
    const page = await browser.newPage();
    await page.goto(`${address}${lang}/practices/`);
    for (const query of [...WRITTEN[lang], ...knownItems(lang)]) {
      const ids = await ask(page, query.query);
      const aim = succeeds(query, ids);
      const score = scoreOf(scores, query.kind, lang);
      score.asked++;
      score.aim += Number(aim);
      score.three += Number(succeeds(query, ids, 3));
      score.ten += Number(succeeds(query, ids, 10));
      if (!aim)
        console.log(`${lang} ${query.kind}: ${query.query} → ${ids.slice(0, 5).join(' ') || 'nothing'}`);
    }
    await page.close();
  }
  print('aim (topics: three right in five; others: one in three)', scores, ({ aim }) => aim);
  print('success@3', scores, ({ three }) => three);
  print('success@10', scores, ({ ten }) => ten);
} finally {
  await browser.close();
  server.close();
}

function scoreOf(scores: Map<Kind, Map<Lang, Score>>, kind: Kind, lang: Lang): Score {
  const ofKind = scores.get(kind) ?? new Map<Lang, Score>();
  scores.set(kind, ofKind);
  const score = ofKind.get(lang) ?? { asked: 0, aim: 0, three: 0, ten: 0 };
  ofKind.set(lang, score);
  return score;
}

function print(title: string, scores: Map<Kind, Map<Lang, Score>>, part: (score: Score) => number): void {
  console.log(`\n${title}\n${''.padEnd(15)}${langs.map((lang) => lang.padStart(8)).join('')}`);
  for (const [kind, ofKind] of scores) {
    const cells = langs.map((lang) => {
      const score = ofKind.get(lang);
      return (score ? `${part(score)}/${score.asked}` : '').padStart(8);
    });
    console.log(kind.padEnd(15) + cells.join(''));
  }
}
