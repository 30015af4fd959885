import { joined, MOST_COMPARED, moved, readIds, sameIds, without, writeIds } from '../list.ts';
import type { SHORTLIST_MESSAGES } from '../messages.ts';
import type { ShortlistRecord } from '../record.ts';
import { makeCard } from './cards.ts';
import { CHANGED, keepOwn, ownIds } from './own-list.ts';
import {
  keepIdsInLinks,
  loadRecords,
  make,
  makeButton,
  makeSay,
  need,
  readSettings,
  type ShortlistSettings,
  showGaps,
} from './page.ts';

const root = need('#shortlist');
const settings = readSettings<ShortlistSettings<(typeof SHORTLIST_MESSAGES)[number]>>(root);
const say = makeSay(settings);
const list = need('#list');
const count = need('#count');
const note = need('#note');
const gaps = need('#gaps');
const offer = need('#offer');
const actions = need('#actions');
const compare = need<HTMLAnchorElement>('#compare');
const brief = need<HTMLAnchorElement>('#brief');

/** The list that is shown: the reader's own, or one that came with the address and is changed only there. */
let ids: string[] = [];
let own = true;
let records: ShortlistRecord[] = [];
/** Ids that the library does not have; the next change of the list drops them. */
let unknown: readonly string[] = [];
let latest = 0;

/** Takes the list of the address, or the reader's own where there is none or it is the same. */
function start(): void {
  const given = readIds(location.search);
  own = given.length === 0 || sameIds(given, ownIds());
  ids = own ? ownIds() : given;
  void show();
}

/** Takes a changed list: into the browser or, where the list is not the reader's own, into the address. */
function change(next: readonly string[]): void {
  ids = [...next];
  const refused = own && !keepOwn(ids);
  if (refused) own = false;
  history.replaceState(null, '', location.pathname + (own ? '' : writeIds(ids)));
  if (refused) tell(say('shortlist.blocked'));
  paint();
}

async function show(): Promise<void> {
  const turn = ++latest;
  if (ids.length > 0) count.textContent = say('shortlist.loading');
  const loaded = await loadRecords(settings.paths.catalogue, ids);
  if (turn !== latest) return;
  ({ records, unknown } = loaded);
  showGaps(gaps, loaded, say, () => void show());
  paint();
}

/** Paints the list from what is loaded. */
function paint(): void {
  const shown = ids.flatMap((id) => records.find((record) => record.id === id) ?? []);
  list.replaceChildren(
    ...shown.map((record, index) =>
      makeCard(record, { first: index === 0, last: index === shown.length - 1 }, settings, say, {
        move,
        remove,
      }),
    ),
  );
  const compared = shown.slice(0, MOST_COMPARED).map(({ id }) => id);
  const all = shown.map(({ id }) => id);
  need('#empty').hidden = ids.length > 0;
  count.hidden = ids.length === 0;
  count.textContent = say('catalogue.count', { count: shown.length });
  actions.hidden = shown.length === 0;
  compare.hidden = shown.length < 2;
  compare.textContent = say(shown.length > MOST_COMPARED ? 'shortlist.compareFirst' : 'shortlist.compare');
  compare.href = settings.paths.compare + writeIds(compared);
  brief.href = settings.paths.brief + writeIds(all);
  need('#clear').hidden = !own;
  offer.hidden = own;
  offer.replaceChildren(...(own ? [] : makeOffer()));
  keepIdsInLinks(ids);
}

function move(id: string, by: -1 | 1): void {
  const next = moved(existing(), id, by);
  change(next);
  card(id)?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus();
  tell(say('shortlist.moved', { title: titleOf(id), place: next.indexOf(id) + 1, count: next.length }));
}

function remove(id: string): void {
  const before = [...ids];
  const at = [...list.children].findIndex((element) => (element as HTMLElement).dataset.id === id);
  change(without(existing(), id));
  const neighbour = list.children[Math.min(at, list.children.length - 1)];
  if (neighbour) neighbour.querySelector('a')?.focus();
  else need('#empty h2').focus();
  tell(say('shortlist.removed', { title: titleOf(id) }), before);
}

function clear(): void {
  const before = [...ids];
  change([]);
  gaps.replaceChildren();
  need('#empty h2').focus();
  tell(say('shortlist.cleared'), before);
}

/** The list without ids that the library does not have. */
function existing(): string[] {
  return ids.filter((id) => !unknown.includes(id));
}

function titleOf(id: string): string {
  return records.find((record) => record.id === id)?.title ?? id;
}

function card(id: string): Element | undefined {
  return [...list.children].find((element) => (element as HTMLElement).dataset.id === id);
}

/** Says what happened and, where it took something away, offers to undo it. */
function tell(text: string, before?: readonly string[]): void {
  note.replaceChildren(make('span', {}, `${text} `));
  if (!before) return;
  const undo = makeButton(() => {
    change(before);
    void show();
    count.focus();
    tell(say('shortlist.undone'));
  }, say('shortlist.undo'));
  note.append(undo);
}

/** What a reader may do with a list that came with the address; nothing of their own is overwritten unasked. */
function makeOffer(): HTMLElement[] {
  const mine = ownIds();
  const take = (next: readonly string[], leftOut: readonly string[] = []) => {
    own = true;
    change(next);
    if (!own) return;
    void show();
    count.focus();
    if (leftOut.length > 0) tell(say('shortlist.leftOut', { names: leftOut.map(titleOf).join('; ') }));
    else tell(say('shortlist.kept'), mine.length > 0 ? mine : undefined);
  };
  const add = () => {
    const { ids: next, leftOut } = joined(mine, existing());
    take(next, leftOut);
  };
  const showOwn = () => {
    history.replaceState(null, '', location.pathname);
    note.replaceChildren();
    start();
    count.focus();
  };
  const buttons =
    mine.length === 0
      ? [makeButton(() => take(existing()), say('shortlist.keep'))]
      : [
          makeButton(add, say('shortlist.add')),
          makeButton(() => take(existing()), say('shortlist.replace')),
          makeButton(showOwn, say('shortlist.own')),
        ];
  return [make('p', {}, say('shortlist.shared')), make('p', { className: 'tools' }, ...buttons)];
}

async function copy(): Promise<void> {
  const address = location.origin + location.pathname + writeIds(ids);
  try {
    await navigator.clipboard.writeText(address);
    tell(say('shortlist.copied'));
  } catch {
    const field = make('input', { type: 'text', readOnly: true, value: address });
    note.replaceChildren(make('label', {}, `${say('shortlist.copyHere')} `, field));
    field.select();
  }
}

need('#copy').addEventListener('click', () => void copy());
need('#clear').addEventListener('click', clear);
addEventListener(CHANGED, () => {
  if (own && !sameIds(ids, ownIds())) {
    ids = ownIds();
    void show();
  }
});
start();
