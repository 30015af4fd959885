import { MOST_COMPARED, without, writeIds } from '../list.ts';
import type { COMPARE_MESSAGES } from '../messages.ts';
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

const root = need('#compare');
const settings = readSettings<ShortlistSettings<(typeof COMPARE_MESSAGES)[number]>>(root);
const say = makeSay(settings);
const count = need('#count');
const hint = need('#hint');
const place = need('#table');
const only = make('input', { type: 'checkbox' });

let latest = 0;

async function show(): Promise<void> {
  const turn = ++latest;
  const ids = wantedIds();
  keepIdsInLinks(ids);
  count.textContent = ids.length > 0 ? say('shortlist.loading') : '';
  const loaded = await loadRecords(settings.paths.catalogue, ids);
  if (turn !== latest) return;
  showGaps(need('#gaps'), loaded, say, () => void show());
  const records = loaded.records.slice(0, MOST_COMPARED);
  count.textContent = records.length > 0 ? say('compare.caption', { count: records.length }) : '';
  if (records.length < 2) hint.textContent = say('compare.one');
  else hint.textContent = loaded.records.length > MOST_COMPARED ? say('compare.most') : '';
  if (records.length === 0) return place.replaceChildren();
  const table = makeTable(records, settings, say, remove);
  const filter = make('label', { className: 'only' }, only, ` ${say('compare.only')}`);
  place.replaceChildren(...(records.length > 1 ? [filter] : []), table);
  filterRows();
}

function remove(id: string): void {
  // An address without ids would bring the reader's own list back.
  history.replaceState(null, '', location.pathname + (writeIds(without(wantedIds(), id)) || '?ids='));
  void show().then(() => count.focus());
}

/** Hides rows that are the same in all, as long as the reader wants that. */
function filterRows(): void {
  for (const row of place.querySelectorAll<HTMLElement>('[data-likeness=same]')) row.hidden = only.checked;
}

only.addEventListener('change', filterRows);
void show();
