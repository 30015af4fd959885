import { type Brief, briefOf } from '../brief.ts';
import { briefMarkdown } from '../brief-markdown.ts';
import { writeDay } from '../day.ts';
import type { BRIEF_MESSAGES } from '../messages.ts';
import type { ShortlistRecord } from '../record.ts';
import { makeDocument } from './document.ts';
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

const root = need('#brief');
const settings = readSettings<ShortlistSettings<(typeof BRIEF_MESSAGES)[number]>>(root);
const say = makeSay(settings);
const form = need<HTMLFormElement>('#frame');
const title = need<HTMLInputElement>('#brief-title');
const town = need<HTMLInputElement>('#brief-town');
const note = need('#note');
const page = need('#document');

let records: readonly ShortlistRecord[] = [];

async function show(): Promise<void> {
  const ids = wantedIds();
  keepIdsInLinks(ids);
  if (ids.length > 0) note.textContent = say('shortlist.loading');
  const loaded = await loadRecords(settings.paths.catalogue, ids);
  note.textContent = '';
  showGaps(need('#gaps'), loaded, say, () => void show());
  ({ records } = loaded);
  form.hidden = records.length === 0;
  need('#empty').hidden = ids.length > 0;
  paint();
}

function brief(): Brief {
  const frame = {
    lang: settings.lang,
    title: title.value.trim(),
    town: town.value.trim(),
    day: writeDay(settings.days, new Date()),
    languages: settings.languages,
  };
  return briefOf(records, frame, say);
}

function paint(): void {
  page.replaceChildren(
    ...(records.length > 0 ? [makeDocument(brief(), (number) => say('source.citation', { number }))] : []),
  );
}

/** Hands a file to the browser, as any download; nothing leaves the page. */
async function download(ending: string, makeFile: () => Promise<Blob>): Promise<void> {
  const day = new Date();
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const name = `admin4all-brief-${date.join('-')}.${ending}`;
  note.textContent = say('brief.making');
  try {
    const href = URL.createObjectURL(await makeFile());
    make('a', { href, download: name }).click();
    // The browser reads the file after the click has returned.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    note.textContent = say('brief.made', { name });
  } catch {
    note.textContent = say('brief.failed');
  }
}

title.placeholder = say('brief.defaultTitle');
form.addEventListener('input', paint);
form.addEventListener('submit', (event) => event.preventDefault());
need('#print').addEventListener('click', () => print());
need('#markdown').addEventListener(
  'click',
  () =>
    void download(
      'md',
      async () => new Blob([briefMarkdown(brief())], { type: 'text/markdown;charset=utf-8' }),
    ),
);
// The library that writes Word files is large: only who wants one loads it.
need('#word').addEventListener(
  'click',
  () => void download('docx', async () => (await import('../brief-docx.ts')).briefBlob(brief())),
);
void show();
