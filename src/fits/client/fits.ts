import type { PracticeRow } from '../../catalogue/row.ts';
import { make, makeSay, need, readSettings } from '../../search/client/page.ts';
import { type Answers, answered, catalogueQuery, writeAnswers } from '../answers.ts';
import { countInCatalogue, rank } from '../rank.ts';
import { answersAt, makeForm } from './form.ts';
import { makeResult } from './result.ts';
import type { FitsSettings } from './settings.ts';

const MOST_SHOWN = 10;

const root = need('#fits');
const settings = readSettings<FitsSettings>(root);
const say = makeSay(settings);
const element = need<HTMLFormElement>('#questions');
const form = makeForm(element);
const title = need('#fits-title');
const status = need('#fits-count');
const found = need('#fits-found');
const list = need('#fits-list');
const inCatalogue = need<HTMLAnchorElement>('#fits-catalogue');

let loading: Promise<PracticeRow[]> | undefined;
let latest = 0;

/** The practices; loaded once, and again after a failure. */
function load(): Promise<PracticeRow[]> {
  loading ??= fetch(settings.rows)
    .then((answer) => {
      if (!answer.ok) throw new Error(`${settings.rows}: ${answer.status}`);
      return answer.json() as Promise<PracticeRow[]>;
    })
    .catch((cause) => {
      loading = undefined;
      throw cause;
    });
  return loading;
}

/** Shows what fits; `asked` if the reader has just asked for it and should go on reading there. */
async function render(answers: Answers, asked: boolean): Promise<void> {
  const turn = ++latest;
  // The other languages show the same answers.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a')) link.search = location.search;
  found.hidden = true;
  title.hidden = true;
  if (answered(answers).length === 0) {
    status.textContent = asked ? say('fits.none') : '';
    return;
  }
  status.textContent = say('search.loading');
  const rows = await load().catch(() => undefined);
  if (turn !== latest) return;
  if (!rows) {
    status.replaceChildren(make('span', { className: 'warn' }, say('fits.failed')));
    return;
  }
  const ranked = rank(answers, rows);
  const best = ranked.slice(0, MOST_SHOWN);
  list.replaceChildren(...best.map((practice) => makeResult(practice, settings, say, form.labelOf)));
  inCatalogue.textContent = say('fits.inCatalogue', { count: countInCatalogue(answers, rows) });
  inCatalogue.href = settings.catalogue + catalogueQuery(answers);
  status.textContent = [
    say('fits.count', { count: ranked.length }),
    ranked.length > MOST_SHOWN ? say('fits.best', { count: MOST_SHOWN }) : '',
  ]
    .join(' ')
    .trim();
  found.hidden = ranked.length === 0;
  title.hidden = false;
  if (asked) title.focus();
}

element.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
element.addEventListener('submit', (event) => {
  event.preventDefault();
  const answers = form.read();
  const address = location.pathname + writeAnswers(answers);
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  void render(answers, true);
});
addEventListener('popstate', () => {
  const answers = answersAt(location, form);
  form.show(answers);
  void render(answers, false);
});

const first = answersAt(location, form);
// An address without answers must not take back what was chosen while this script was still loading.
if (answered(first).length > 0) form.show(first);
void render(first, false);
