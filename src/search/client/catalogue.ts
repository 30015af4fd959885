import { replaceSaid } from '../said.ts';
import { rankedItems, selectItems } from '../select.ts';
import {
  cleanQuery,
  countFilters,
  EMPTY_STATE,
  readState,
  type SearchState,
  toggled,
  unknownValues,
  writeState,
} from '../state.ts';
import { type Answer, makeAsking } from './asking.ts';
import { makeChips } from './chips.ts';
import { makeCombobox } from './combobox.ts';
import { makeEngine } from './engine.ts';
import { makeExport } from './export.ts';
import { makeFacetBoxes } from './facets.ts';
import { makeFilterPanel } from './filter-panel.ts';
import { makeOtherLanguages } from './other-languages.ts';
import {
  type CardItem,
  make,
  makeAnnouncer,
  makeSay,
  need,
  readCards,
  readSettings,
  setText,
} from './page.ts';
import { makeResultList } from './results.ts';
import { suggestionsFor } from './suggestions.ts';
import { makeUnderstood } from './understood.ts';
import { makeViews } from './views.ts';

const PAUSE_WHILE_TYPING_MS = 120;

const root = need('#catalogue');
const settings = readSettings(root);
const say = makeSay(settings);
const list = need('#list');
const count = need('#count');
const input = need<HTMLInputElement>('#q');
const facets = need('#facets');
const cards = readCards(list);
const [own, ...otherLanguages] = settings.languages;
if (!own) throw new Error('the page names no language');
const engine = makeEngine(own.bundle, own.lang);
const results = makeResultList(list, cards, say);
const others = makeOtherLanguages(otherLanguages, say);
const { format } = new Intl.NumberFormat(settings.locale);
const boxes = makeFacetBoxes(facets, format, (facet, value) => goTo(toggled(state, facet, value)));
const panel = makeFilterPanel(root, facets, need('#filters'), say);
// Stands in the page from the start: what is put into it is announced.
const note = make('p', { className: 'note', role: 'status' });
const { element: announcer, announce } = makeAnnouncer();
const views = makeViews(need('#results'), boxes, cards, settings, say, goTo, announce);
const chips = makeChips(boxes.labelOf, say, (filter) => {
  if (filter) announce(say('catalogue.dropFilter', { label: boxes.labelOf(filter.facet, filter.value) }));
  goTo(filter ? toggled(state, filter.facet, filter.value) : { ...state, filters: EMPTY_STATE.filters });
  count.focus();
});
const understood = makeUnderstood(say, (said, instead) => {
  announce(instead ? `${say('search.understood')} ${instead}` : say('search.drop', { label: said.label }));
  goWith({ ...state, query: replaceSaid(state.query, said, instead) });
});
const ways = make('div', { hidden: true });
const siteName = document.title.split(' · ').at(-1);
const asking = makeAsking(engine, {
  show,
  wait: (waiting, long) => {
    save(waiting);
    if (long) setText(count, say('search.loading'));
    list.ariaBusy = String(waiting && long === true);
  },
  done: (query, excerpt) => {
    // For what waits for the whole answer: tests, and measurements.
    list.dataset.answers = query;
    results.explain(state.view === 'cards' ? excerpt : undefined);
  },
});

/** What is asked for: it stands on the page at once, and the answer follows. */
let state: SearchState = readState(location.search, boxes.values);
/** The address that the state was last read from or written to. */
let address = location.search;
/** What the list shows: the cards in their order, and the answer they are of. */
let chosen: readonly CardItem[] = cards;
let shown: Answer & { address?: string } = {};
/** Whether the next change of the words makes a step for Back; later ones of the same typing replace it. */
let typingStarts = true;

root.classList.add('enhanced');
count.before(panel.opener);
count.after(views.sentence, note, announcer, ...understood.elements, chips.element, ways);
list.before(views.element);
need('#more').after(others.element);
const save = makeExport(need('#export'), say, () => ({
  ids: chosen.map(({ id }) => id),
  state: shown.found ? state : { ...state, query: '' },
}));

/** Takes a new state by a step of its own; the words typed next make another. */
function goTo(next: SearchState): void {
  const change = views.change(state, next);
  if (change) announce(change);
  typingStarts = true;
  go(next);
}

/** Takes a state with other words than were typed; who asked for it goes on at the result. */
function goWith(next: SearchState): void {
  input.value = next.query;
  goTo(next);
  count.focus();
}

/** Takes a new state: into the address, then onto the page. */
function go(next: SearchState, replace = false): void {
  const search = writeState(next);
  if (search !== location.search)
    history[replace ? 'replaceState' : 'pushState'](null, '', location.pathname + search);
  address = search;
  take(next);
}

/** Takes a state: what it asks for stands on the page at once, the answer as soon as it is there. */
function take(next: SearchState): void {
  state = next;
  if (document.activeElement !== input) input.value = state.query;
  boxes.check(state.filters);
  chips.show(state.filters);
  views.ask(state);
  panel.show(countFilters(state), chosen.length);
  // The other languages show the same search.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a')) link.search = address;
  // On paper the address tells what the list is of.
  need('#address').textContent = location.origin + location.pathname + decodeURI(writeState(state));
  void asking.ask(state.query);
}

/** Puts what was found for the words of the state onto the page. */
function show(answer: Answer): void {
  const { trouble } = answer;
  // Words that cannot be searched for are as none.
  const found = answer.found?.terms.length ? answer.found : undefined;
  const now = writeState(state);
  if (found === shown.found && trouble === shown.trouble && now === shown.address) return;
  shown = { found, trouble, address: now };
  const focused = document.activeElement;
  const ranking = found?.hits.map(({ id }) => id);
  const ranked = rankedItems(cards, ranking);
  chosen = views.sort(selectItems(ranked, undefined, state.filters), state);
  results.show(chosen, state);
  views.show(state, chosen, ranking);
  boxes.count(state.filters, ranked);
  panel.show(countFilters(state), chosen.length);
  const named = engine.loaded()?.named ?? [];
  understood.show(found?.terms ?? [], named);
  const relaxed = found !== undefined && chosen.length > 0 && !found.hits.some(({ whole }) => whole);
  const unsearched = answer.found && !found;
  setText(
    note,
    [
      trouble && say(trouble),
      unsearched && say('search.noWords'),
      relaxed && say('search.relaxed'),
      unknownNote(),
    ]
      .filter(Boolean)
      .join(' '),
  );
  const { query } = state;
  const values = { count: chosen.length, query };
  setText(count, found ? say('catalogue.countFor', values) : say('catalogue.count', values));
  void showWays(now, ranking);
  others.offer(found ? query : '', chosen, selectItems(cards, undefined, state.filters));
  document.title = `${count.textContent} · ${siteName}`;
  // What had the focus is no longer there: who reads goes on at the result.
  if (focused && focused !== document.body && !focused.getClientRects().length) count.focus();
}

/** Names values of the address that no facet has: they were left out. */
function unknownNote(): string {
  const unknown = unknownValues(address, boxes.values);
  if (unknown.length === 0) return '';
  const values = unknown.map(({ facet, value }) => `${boxes.facetLabel(facet)}: ${value.slice(0, 40)}`);
  return say('catalogue.unknown', { values: values.join(', ') });
}

/** Shows the ways out of an empty result. */
async function showWays(now: string, ranking: readonly string[] | undefined): Promise<void> {
  ways.hidden = chosen.length > 0;
  if (ways.hidden) return ways.replaceChildren();
  const module = await import('./ways-out.ts');
  if (now === shown.address)
    ways.replaceChildren(...module.makeWaysOut(cards, ranking, state, boxes.labelOf, say, goWith));
}

let pause: ReturnType<typeof setTimeout> | undefined;
const typed = () => ({ ...state, query: cleanQuery(input.value) });
input.addEventListener('focus', () => {
  typingStarts = true;
  engine.load().then(suggestions.renew, () => undefined);
});
input.addEventListener('input', () => {
  clearTimeout(pause);
  // What is at hand answers at once; the address and the full texts follow when the typing rests.
  state = typed();
  asking.askNow(state.query);
  pause = setTimeout(() => {
    go(typed(), !typingStarts);
    typingStarts = false;
  }, PAUSE_WHILE_TYPING_MS);
});
input.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  suggestions.close();
  go(typed(), !typingStarts);
  typingStarts = true;
});
addEventListener('popstate', () => {
  // A link to a part of the page is a step too, and changes nothing here.
  if (location.search === address) return;
  clearTimeout(pause);
  panel.close();
  address = location.search;
  typingStarts = true;
  const next = readState(address, boxes.values);
  input.value = next.query;
  take(next);
});

const suggestions = makeCombobox(
  input,
  say('search.suggestions'),
  (typed) =>
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
  (count) => say('search.suggestionCount', { count }),
);

input.value = state.query;
take(state);
