import { MOST_COMPARED, without, writeIds } from '../list.ts';
import type { COMPARE_MESSAGES } from '../messages.ts';
import { undone } from '../undo.ts';
import {
  keepIdsInLinks,
  loadRecords,
  make,
  makeSay,
  need,
  readSettings,
  type ShortlistSettings,
  showGaps,
  wantedIds,
} from './page.ts';
import { makeTable } from './table.ts';
import { makeTell } from './tell.ts';

const root = need('#compare');
const settings = readSettings<ShortlistSettings<(typeof COMPARE_MESSAGES)[number]>>(root);
const say = makeSay(settings);
const count = need('#count');
const hint = need('#hint');
const place = need('#table');
const tell = makeTell(need('#note'), say('shortlist.undo'));
const only = make('input', { type: 'checkbox' });

let latest = 0;

async function show(): Promise<void> {
  const turn = ++latest;
  const { ids, ...notTaken } = wantedIds();
  keepIdsInLinks(ids);
  count.textContent = ids.length > 0 ? say('shortlist.loading') : '';
  const { records: loaded, ...missing } = await loadRecords(settings.paths.catalogue, ids);
  if (turn !== latest) return;
  showGaps(need('#gaps'), { ...notTaken, ...missing }, say, () => void show());
  const records = loaded.slice(0, MOST_COMPARED);
  count.textContent = records.length > 0 ? say('compare.caption', { count: records.length }) : '';
  if (records.length < 2) hint.textContent = say('compare.one');
  else hint.textContent = loaded.length > MOST_COMPARED ? say('compare.most') : '';
  if (records.length === 0) return place.replaceChildren();
  const table = makeTable(records, settings, say, remove);
  const filter = make('label', { className: 'only' }, only, make('span', {}, say('compare.only')));
  place.replaceChildren(...(records.length > 1 ? [filter] : []), table);
  filterRows();
}

function remove(id: string, title: string): void {
  const before = wantedIds().ids;
  const after = without(before, id);
  compare(after);
  tell(say('shortlist.removed', { title }), () => {
    compare(undone(wantedIds().ids, before, after));
    tell(say('shortlist.undone'));
  });
}

/** Compares other practices: by the address, because what stands here is not the reader's own list. */
function compare(ids: readonly string[]): void {
  // An address without ids would bring the reader's own list back.
  history.replaceState(null, '', location.pathname + (writeIds(ids) || '?ids='));
  void show().then(() => count.focus());
}

/** Hides rows that are the same in all, as long as the reader wants that; returns how many there are. */
function filterRows(): number {
  const rows = place.querySelectorAll<HTMLElement>('[data-likeness=same]');
  for (const row of rows) row.hidden = only.checked;
  return rows.length;
}

only.addEventListener('change', () => {
  const same = filterRows();
  tell(only.checked ? say('compare.hidden', { count: same }) : say('compare.all'));
});
void show();
