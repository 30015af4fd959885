import { readGiven } from '../given.ts';
import { joined, movedAmong, sameIds, without, writeIds } from '../list.ts';
import type { SHORTLIST_MESSAGES } from '../messages.ts';
import type { ShortlistRecord } from '../record.ts';
import { undone } from '../undo.ts';
import { makeCard } from './cards.ts';
import { lead } from './lead.ts';
import { makeOffer } from './offer.ts';
import { CHANGED, keepOwn, ownIds } from './own-list.ts';
import {
  keepIdsInLinks,
  loadRecords,
  type Missing,
  makeSay,
  need,
  readSettings,
  type ShortlistSettings,
  showGaps,
} from './page.ts';
import { share } from './share.ts';
import { makeTell } from './tell.ts';

const root = need('#shortlist');
const settings = readSettings<ShortlistSettings<(typeof SHORTLIST_MESSAGES)[number]>>(root);
const say = makeSay(settings);
const list = need('#list');
const count = need('#count');
const note = need('#note');
const offer = need('#offer');
const tell = makeTell(note, say('shortlist.undo'));

/** The list that is shown: the reader's own, or one that came with the address and is changed only there. */
let ids: string[] = [];
let own = true;
let records: ShortlistRecord[] = [];
/** What of the list cannot be shown. */
let missing: Missing = {};
let latest = 0;

/** Takes the list of the address, or the reader's own where there is none or it is the same. */
function start(): void {
  const { ids: given, ...notTaken } = readGiven(location.search);
  own = given.length === 0 || sameIds(given, ownIds());
  ids = own ? ownIds() : given;
  missing = notTaken;
  void show();
}

/**
 * Takes a changed list: into the browser or, where the list is not the reader's own, into the address.
 *
 * @returns false where the browser refused, which the page has then said
 */
function change(next: readonly string[]): boolean {
  ids = [...next];
  const refused = own && !keepOwn(ids);
  if (refused) own = false;
  history.replaceState(null, '', location.pathname + (own ? '' : writeIds(ids)));
  const left = (gone: readonly string[] = []) => gone.filter((id) => ids.includes(id));
  missing = { unknown: left(missing.unknown), failed: left(missing.failed) };
  if (refused) tell(say('shortlist.blocked'));
  paint();
  return !refused;
}

async function show(): Promise<void> {
  const turn = ++latest;
  if (ids.length > 0) count.textContent = say('shortlist.loading');
  const { records: loaded, unknown, failed } = await loadRecords(settings.paths.catalogue, ids);
  if (turn !== latest) return;
  records = loaded;
  missing = { ...missing, unknown, failed };
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
  need('#empty').hidden = ids.length > 0;
  count.hidden = ids.length === 0;
  count.textContent = say('catalogue.count', { count: shown.length });
  need('#actions').hidden = ids.length === 0;
  need('#clear').hidden = !own;
  lead(
    shown.map(({ id }) => id),
    settings.paths,
    say,
  );
  offer.hidden = own;
  offer.replaceChildren(...(own ? [] : makeOffer(ownIds().length > 0, say, { add, take, showOwn })));
  showGaps(need('#gaps'), missing, say, () => void show(), own ? takeOff : undefined);
  keepIdsInLinks(ids);
}

function move(id: string, by: -1 | 1): void {
  const shown = records.map((record) => record.id);
  const next = movedAmong(ids, shown, id, by);
  const kept = change(next);
  card(id)?.querySelector<HTMLElement>(`[data-move="${by}"]`)?.focus();
  // A browser that refused has said so.
  if (!kept) return;
  const places = next.filter((other) => shown.includes(other));
  tell(say('shortlist.moved', { title: titleOf(id), place: places.indexOf(id) + 1, count: places.length }));
}

function remove(id: string): void {
  const at = [...list.children].findIndex((element) => (element as HTMLElement).dataset.id === id);
  changeUndoably(without(ids, id), say('shortlist.removed', { title: titleOf(id) }));
  const neighbour = list.children[Math.min(at, list.children.length - 1)];
  if (neighbour) neighbour.querySelector('a')?.focus();
  else need(ids.length === 0 ? '#empty h2' : '#count').focus();
}

/** Takes off what the library does not have: a practice may be away for a while, so only a reader's word does it. */
function takeOff(): void {
  const names = missing.unknown?.join(', ') ?? '';
  changeUndoably(existing(), say('shortlist.removed', { title: names }));
  need(ids.length === 0 ? '#empty h2' : '#count').focus();
}

function clear(): void {
  changeUndoably([], say('shortlist.cleared'));
  need('#empty h2').focus();
}

/** Changes the list, says so, and offers to take just this change back. */
function changeUndoably(next: readonly string[], text: string, before: readonly string[] = ids): void {
  const [was, is] = [[...before], [...next]];
  if (!change(next)) return;
  tell(text, () => {
    // Another tab may have changed the list since.
    const { ids: list, leftOut } = joined(undone(own ? ownIds() : ids, was, is), []);
    change(list);
    void show();
    count.focus();
    if (leftOut.length > 0) tell(say('shortlist.leftOut', { names: leftOut.map(titleOf).join('; ') }));
    else tell(say('shortlist.undone'));
  });
}

/** The list without ids that the library does not have. */
function existing(): string[] {
  return ids.filter((id) => !missing.unknown?.includes(id));
}

function titleOf(id: string): string {
  return records.find((record) => record.id === id)?.title ?? id;
}

function card(id: string): Element | undefined {
  return [...list.children].find((element) => (element as HTMLElement).dataset.id === id);
}

function add(): void {
  const { ids: next, leftOut } = joined(ownIds(), existing());
  takeAsOwn(next, leftOut);
}

function take(): void {
  takeAsOwn(existing(), []);
}

/** Makes a list the reader's own. */
function takeAsOwn(next: readonly string[], leftOut: readonly string[]): void {
  const mine = ownIds();
  own = true;
  if (leftOut.length > 0 || mine.length === 0) change(next);
  else changeUndoably(next, say('shortlist.kept'), mine);
  // A browser that refuses has said so.
  if (!own) return;
  void show();
  count.focus();
  if (leftOut.length > 0) tell(say('shortlist.leftOut', { names: leftOut.map(titleOf).join('; ') }));
  else if (mine.length === 0) tell(say('shortlist.kept'));
}

function showOwn(): void {
  history.replaceState(null, '', location.pathname);
  note.replaceChildren();
  start();
  count.focus();
}

need('#copy').addEventListener('click', () => {
  void share(location.origin + location.pathname + writeIds(ids), note, say, tell);
});
need('#clear').addEventListener('click', clear);
addEventListener(CHANGED, () => {
  if (own && !sameIds(ids, ownIds())) {
    ids = ownIds();
    void show();
  }
});
start();
