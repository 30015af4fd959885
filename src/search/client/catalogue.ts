import type { Facet } from '../../i18n/paths.ts';
import { type Ranking, selectItems, waysOut } from '../select.ts';
import { countFilters, EMPTY_STATE, readState, type SearchState, toggled, writeState } from '../state.ts';
import { type Found, makeEngine } from './engine.ts';
import { makeExport, type Shown } from './export.ts';
import { makeFacetBoxes } from './facets.ts';
import { makeFilterPanel } from './filter-panel.ts';
import { makeOtherLanguages } from './other-languages.ts';
import { knownValues, make, makeSay, need, readCards, readSettings } from './page.ts';
import { makeChips, makeWaysOut, showCards, showExcerpt } from './results.ts';

const PAUSE_WHILE_TYPING_MS = 120;
const EXCERPTS_SHOWN = 10;
const SLOW_ANSWER_MS = 250;

const root = need('#catalogue');
const settings = readSettings(root);
const say = makeSay(settings);
const format = new Intl.NumberFormat(settings.locale);
const list = need('#list');
const count = need('#count');
const input = need<HTMLInputElement>('#q');
const facets = need('#facets');
const cards = readCards(list);
const known = knownValues(facets);
const [own, ...otherLanguages] = settings.languages;
if (!own) throw new Error('the page names no language');
const engine = makeEngine(own.bundle, own.lang);
const others = makeOtherLanguages(otherLanguages, say);
const boxes = makeFacetBoxes(
  facets,
  (number) => format.format(number),
  (facet, value) => goTo(toggled(state, facet, value)),
);
const panel = makeFilterPanel(facets, need('#filters'), say);
const chips = make('ul', { className: 'chips' });
// Stands in the page from the start: what is put into it is announced.
const note = make('p', { className: 'note', role: 'status' });
const ways = make('div', { hidden: true });
chips.setAttribute('aria-label', say('catalogue.active'));

const siteName = document.title.split(' · ').at(-1);

let state: SearchState = EMPTY_STATE;
let latest = 0;
/** What the list shows, for the export. */
let shown: Shown = { ids: cards.map(({ id }) => id), state };
/** Whether the next change of the words makes a step for Back; later ones of the same typing replace it. */
let typingStarts = true;

root.classList.add('enhanced');
count.before(panel.opener);
count.after(note, chips, ways);
list.after(others.element);
makeExport(need('#export'), settings.lang, say, () => shown);

/** Takes a new state by a step of its own; the words typed next make another. */
function goTo(next: SearchState): void {
  typingStarts = true;
  go(next);
}

/** Takes a new state: into the address, then onto the page. */
function go(next: SearchState, replace = false): void {
  const address = location.pathname + writeState(next);
  if (address !== location.pathname + location.search) {
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
  }
  void render(next);
}

async function render(next: SearchState): Promise<void> {
  state = next;
  const turn = ++latest;
  if (document.activeElement !== input) input.value = next.query;
  let found: Found | undefined;
  let failed = false;
  if (next.query) {
    // The list of before is no answer to these words.
    const wait = setTimeout(() => {
      count.textContent = say('search.loading');
      list.setAttribute('aria-busy', 'true');
    }, SLOW_ANSWER_MS);
    try {
      found = await engine.search(next.query);
    } catch {
      failed = true;
    }
    clearTimeout(wait);
    if (turn !== latest) return;
  }
  const ranking: Ranking = found?.hits.map(({ id }) => id);
  const chosen = selectItems(cards, ranking, next.filters);
  list.removeAttribute('aria-busy');
  showCards(list, cards, chosen);
  shown = { ids: chosen.map(({ id }) => id), state: failed ? { ...next, query: '' } : next };
  boxes.show(next, cards, ranking);
  panel.show(countFilters(next), chosen.length);
  chips.replaceChildren(...makeChips(next, boxes.labelOf, say, removeFilter, clearFilters));
  chips.hidden = countFilters(next) === 0;
  note.textContent = failed
    ? say('search.failed')
    : found?.relaxed && chosen.length > 0
      ? say('search.relaxed')
      : '';
  ways.hidden = chosen.length > 0;
  ways.replaceChildren(
    ...(chosen.length > 0
      ? []
      : makeWaysOut(waysOut(cards, ranking, next), next.query, boxes.labelOf, say, takeWay)),
  );
  count.textContent =
    next.query && !failed
      ? say('catalogue.countFor', { count: chosen.length, query: next.query })
      : say('catalogue.count', { count: chosen.length });
  others.offer(failed ? '' : next.query, chosen, selectItems(cards, undefined, next.filters));
  document.title = `${count.textContent} · ${siteName}`;
  keepQueryInLanguageLinks();
  if (!found) return;
  for (const card of chosen.slice(0, EXCERPTS_SHOWN)) {
    const excerpt = await found.excerpt(card.id).catch(() => undefined);
    if (turn !== latest) return;
    showExcerpt(card, excerpt);
  }
}

function removeFilter(facet: Facet, value: string): void {
  goTo(toggled(state, facet, value));
  count.focus();
}

function clearFilters(): void {
  goTo({ ...state, filters: EMPTY_STATE.filters });
  count.focus();
}

function takeWay(next: SearchState): void {
  input.value = next.query;
  goTo(next);
  count.focus();
}

/** The other languages show the same search. */
function keepQueryInLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a')) link.search = location.search;
}

let pause: number | undefined;
input.addEventListener('focus', () => {
  typingStarts = true;
  engine.load().catch(() => undefined);
});
input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = window.setTimeout(() => {
    go({ ...state, query: input.value.trim() }, !typingStarts);
    typingStarts = false;
  }, PAUSE_WHILE_TYPING_MS);
});
input.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  go({ ...state, query: input.value.trim() }, !typingStarts);
  typingStarts = true;
});
addEventListener('popstate', () => {
  const next = readState(location.search, known);
  input.value = next.query;
  typingStarts = true;
  void render(next);
});

const first = readState(location.search, known);
input.value = first.query;
void render(first);
