import type { Facet } from '../../i18n/paths.ts';
import { type Ranking, selectItems, waysOut } from '../select.ts';
import { countFilters, EMPTY_STATE, readState, type SearchState, toggled, writeState } from '../state.ts';
import type { Term } from '../understand.ts';
import { makeCombobox } from './combobox.ts';
import { type Found, makeEngine } from './engine.ts';
import { makeExport, type Shown } from './export.ts';
import { makeFacetBoxes } from './facets.ts';
import { makeFilterPanel } from './filter-panel.ts';
import { makeOtherLanguages } from './other-languages.ts';
import { type CardItem, knownValues, make, makeSay, need, readCards, readSettings } from './page.ts';
import {
  makeChips,
  makeCorrections,
  makeMeanings,
  makeResultList,
  makeWaysOut,
  showExcerpt,
} from './results.ts';
import { suggestionsFor } from './suggestions.ts';
import { makeViews } from './views.ts';

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
const results = makeResultList(list, say);
const others = makeOtherLanguages(otherLanguages, say);
const boxes = makeFacetBoxes(
  facets,
  (number) => format.format(number),
  (facet, value) => goTo(toggled(state, facet, value)),
);
const panel = makeFilterPanel(facets, need('#filters'), say);
const views = makeViews(need('#results'), facets, cards, boxes.labelOf, settings, say, goTo);
const chips = make('ul', { className: 'chips' });
// Stands in the page from the start: what is put into it is announced.
const note = make('p', { className: 'note', role: 'status' });
const meanings = make('ul', { className: 'chips' });
const understood = make(
  'div',
  { className: 'understood', hidden: true },
  say('search.understood'),
  ' ',
  meanings,
);
const corrections = make('p', { hidden: true });
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
count.after(views.sentence, note, corrections, understood, chips, ways, views.controls, views.element);
need('#more').after(others.element);
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

/** Shows a state: first by what is at hand, then with the full texts. */
async function render(next: SearchState): Promise<void> {
  const turn = ++latest;
  if (document.activeElement !== input) input.value = next.query;
  if (!next.query) {
    paint(next, undefined);
    return;
  }
  // The list of before is no answer to these words.
  const wait = setTimeout(() => {
    count.textContent = say('search.loading');
    list.setAttribute('aria-busy', 'true');
  }, SLOW_ANSWER_MS);
  const found = engine.findNow(next.query) ?? (await engine.find(next.query).catch(() => undefined));
  clearTimeout(wait);
  if (turn !== latest) return;
  paint(next, found, found ? '' : say('search.failed'));
  if (!found) return;
  const inTexts = await engine.findInTexts(next.query).catch(() => undefined);
  if (turn !== latest) return;
  const chosen = paint(next, inTexts ?? found, inTexts ? '' : say('search.textsFailed'));
  // For what waits for the whole answer: tests, and measurements.
  list.dataset.answers = next.query;
  for (const card of inTexts ? chosen.slice(0, EXCERPTS_SHOWN) : []) {
    const excerpt = await inTexts?.excerpt(card.id).catch(() => undefined);
    if (turn !== latest) return;
    showExcerpt(card, excerpt);
  }
}

/**
 * Puts a state and what was found for its words onto the page.
 *
 * @param next the state
 * @param found what was found; undefined without words, or where the search failed
 * @param trouble what went wrong, in words; empty if nothing did
 * @returns the cards shown, in their order
 */
function paint(next: SearchState, found: Found | undefined, trouble = ''): CardItem[] {
  state = next;
  const ranking: Ranking = found?.hits.map(({ id }) => id);
  const chosen = views.sort(selectItems(cards, ranking, next.filters), next);
  list.removeAttribute('aria-busy');
  results.show(chosen);
  shown = { ids: chosen.map(({ id }) => id), state: found ? next : { ...next, query: '' } };
  views.show(next, chosen, ranking);
  boxes.show(next, cards, ranking);
  panel.show(countFilters(next), chosen.length);
  chips.replaceChildren(...makeChips(next, boxes.labelOf, say, removeFilter, clearFilters));
  chips.hidden = countFilters(next) === 0;
  const named = engine.loaded()?.named ?? [];
  const terms = found?.terms ?? [];
  meanings.replaceChildren(...makeMeanings(terms, named, say, dropTerm));
  understood.hidden = meanings.childElementCount === 0;
  corrections.replaceChildren(...makeCorrections(terms, named, say, takeCorrection));
  corrections.hidden = corrections.childElementCount === 0;
  const relaxed = found !== undefined && chosen.length > 0 && !found.hits.some(({ whole }) => whole);
  setText(note, trouble || (relaxed ? say('search.relaxed') : ''));
  ways.hidden = chosen.length > 0;
  ways.replaceChildren(
    ...(chosen.length > 0
      ? []
      : makeWaysOut(waysOut(cards, ranking, next), next.query, boxes.labelOf, say, takeWay)),
  );
  setText(
    count,
    found
      ? say('catalogue.countFor', { count: chosen.length, query: next.query })
      : say('catalogue.count', { count: chosen.length }),
  );
  others.offer(found ? next.query : '', chosen, selectItems(cards, undefined, next.filters));
  need('#address').textContent = location.origin + location.pathname + decodeURI(writeState(next));
  document.title = `${count.textContent} · ${siteName}`;
  keepQueryInLanguageLinks();
  return chosen;
}

/** Sets a text that is announced when it changes, and only then. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function dropTerm({ start, end }: Term): void {
  takeQuery(state.query.slice(0, start) + state.query.slice(end));
}

function takeCorrection({ start, end }: Term, label: string): void {
  takeQuery(state.query.slice(0, start) + label + state.query.slice(end));
}

function takeQuery(query: string): void {
  input.value = query.replace(/\s+/g, ' ').trim();
  goTo({ ...state, query: input.value });
  count.focus();
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
  // What is at hand answers at once; the address and the full texts follow when the typing rests.
  const query = input.value.trim();
  const found = query === '' ? undefined : engine.findNow(query);
  if (found || query === '') {
    latest++;
    paint({ ...state, query }, found);
  }
  pause = window.setTimeout(() => {
    go({ ...state, query: input.value.trim() }, !typingStarts);
    typingStarts = false;
  }, PAUSE_WHILE_TYPING_MS);
});
input.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  suggestions.close();
  go({ ...state, query: input.value.trim() }, !typingStarts);
  typingStarts = true;
});
addEventListener('popstate', () => {
  clearTimeout(pause);
  const next = readState(location.search, known);
  input.value = next.query;
  typingStarts = true;
  void render(next);
});

const suggestions = makeCombobox(input, say('search.suggestions'), (typed) =>
  suggestionsFor(typed, engine, say, {
    toValue: (facet, id, rest) => {
      clearTimeout(pause);
      input.value = rest;
      const filters = state.filters[facet].includes(id) ? state.filters : toggled(state, facet, id).filters;
      goTo({ ...state, query: rest, filters });
    },
    toPractice: (id) => {
      location.href = `${own.practices}${id}/`;
    },
  }),
);

const first = readState(location.search, known);
input.value = first.query;
void render(first);
