import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../src/build/serve.ts';
import { LANGS, type Lang } from '../src/i18n/locales.ts';
import { readSettings } from '../src/metadata/settings.ts';
import { findBrowser } from '../tests/e2e/find-browser.ts';
import {
  ask,
  type Kind,
  knownItems,
  type RelevanceQuery,
  succeeds,
  WRITTEN,
} from '../tests/search/relevance.ts';

// How well the built site answers the queries of tests/search/relevance.json and every practice's own names,
// in a real browser: npm run relevance -- [languages]. Lists what was not answered. With --queries FILE those of
// another file of the same form instead.

/** Of so many queries, so many answered: within the aim (see relevance.ts), among the first 3, among the first 10. */
interface Score {
  asked: number;
  aim: number;
  three: number;
  ten: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queries: { type: 'string' } },
});
const langs = positionals.length > 0 ? LANGS.filter((lang) => positionals.includes(lang)) : LANGS;
const others =
  values.queries === undefined
    ? undefined
    : (JSON.parse(readFileSync(values.queries, 'utf8')) as Partial<Record<Lang, RelevanceQuery[]>>);
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
    for (const query of others ? (others[lang] ?? []) : [...WRITTEN[lang], ...knownItems(lang)]) {
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
