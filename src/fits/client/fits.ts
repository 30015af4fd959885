import { loadRows } from '../../search/client/load-rows.ts';
import { make, makeButton, makeSay, need, readSettings } from '../../search/client/page.ts';
import { type Answers, answered, catalogueQuery, fittable, writeAnswers } from '../answers.ts';
import { countInCatalogue, cutOf, rank } from '../rank.ts';
import { answersAt, makeForm } from './form.ts';
import { makeResult } from './result.ts';
import { makeResults } from './results.ts';
import type { FitsSettings } from './settings.ts';

const root = need('#fits');
const settings = readSettings<FitsSettings>(root);
const say = makeSay(settings);
const element = need<HTMLFormElement>('#questions');
const form = makeForm(element);
const title = need('#fits-title');
const status = need('#fits-count');
const found = need('#fits-found');
const inCatalogue = need<HTMLAnchorElement>('#fits-catalogue');
/** How many of the answers shown a practice can fit. */
let asked = 0;
const show = makeResults(say, (practice) => makeResult(practice, asked, settings, say, form.labelOf));

/** The query that the page answers. */
let shown = location.search;
let latest = 0;

/** Shows what fits; `wanted` if the reader has just asked for it and should go on reading there. */
async function render(answers: Answers, wanted: boolean): Promise<void> {
  const turn = ++latest;
  const from = document.activeElement;
  // The other languages show the same answers.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a')) link.search = location.search;
  found.hidden = true;
  title.hidden = true;
  asked = fittable(answers).length;
  if (asked === 0) {
    const elsewhere = answered(answers).length > 0;
    status.textContent = elsewhere ? say('fits.onlyElsewhere') : wanted ? say('fits.none') : '';
    return;
  }
  status.textContent = say('search.loading');
  const rows = await loadRows(settings.rows).catch(() => undefined);
  if (turn !== latest) return;
  if (!rows) {
    const again = makeButton(() => {
      // The button goes; the focus stays where the answer will stand.
      status.tabIndex = -1;
      status.focus();
      void render(answers, true);
    }, say('shortlist.again'));
    status.replaceChildren(make('span', { className: 'warn' }, `${say('fits.failed')} `), again);
    return;
  }
  const ranked = rank(answers, rows);
  const cut = cutOf(ranked);
  show(cut);
  inCatalogue.textContent = say('fits.inCatalogue', { count: countInCatalogue(answers, rows) });
  inCatalogue.href = settings.catalogue + catalogueQuery(answers);
  const all = cut.best.filter(({ fits }) => fits === asked).length;
  status.textContent = [
    say('fits.count', { count: cut.best.length }),
    asked > 1 && cut.best.length > 0 ? say('fits.all', { count: all }) : '',
  ]
    .join(' ')
    .trim();
  found.hidden = ranked.length === 0;
  title.hidden = false;
  // Who has gone elsewhere meanwhile stays there.
  if (wanted && [from, document.body].includes(document.activeElement)) title.focus();
}

element.addEventListener('focusin', () => void loadRows(settings.rows).catch(() => undefined), {
  once: true,
});
element.addEventListener('submit', (event) => {
  event.preventDefault();
  const answers = form.read();
  const address = location.pathname + writeAnswers(answers);
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  shown = location.search;
  void render(answers, true);
});
addEventListener('popstate', () => {
  // A link within the page, such as the one that skips to the content, says nothing about the answers.
  if (location.search === shown) return;
  shown = location.search;
  const answers = answersAt(location, form);
  form.show(answers);
  void render(answers, false);
});

const first = answersAt(location, form);
// An address without answers must not take back what was chosen while this script was still loading.
if (answered(first).length > 0) form.show(first);
void render(first, false);
