import { saveFile } from '../../search/client/save-file.ts';
import { briefOf } from '../brief.ts';
import { briefMarkdown } from '../brief-markdown.ts';
import type { Brief } from '../brief-model.ts';
import { writeDay } from '../day.ts';
import { briefFileName } from '../file-name.ts';
import type { BRIEF_MESSAGES } from '../messages.ts';
import type { ShortlistRecord } from '../record.ts';
import { makeDocument } from './document.ts';
import { keepFrame, keptFrame } from './kept-frame.ts';
import {
  keepIdsInLinks,
  loadRecords,
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
  const { ids, ...notTaken } = wantedIds();
  keepIdsInLinks(ids);
  if (ids.length > 0) note.textContent = say('shortlist.loading');
  const { records: loaded, ...missing } = await loadRecords(settings.paths.catalogue, ids);
  note.textContent = '';
  showGaps(need('#gaps'), { ...notTaken, ...missing }, say, () => void show());
  records = loaded;
  form.hidden = records.length === 0;
  need('#empty').hidden = ids.length > 0;
  paint();
}

function brief(): Brief {
  const frame = {
    lang: settings.lang,
    title: title.value,
    town: town.value,
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

async function download(ending: string, makeFile: () => Promise<Blob>): Promise<void> {
  const name = briefFileName(settings.lang, new Date(), ending);
  note.textContent = say('brief.making');
  try {
    saveFile(await makeFile(), name);
    note.textContent = say('brief.made', { name });
  } catch {
    note.textContent = say('brief.failed');
  }
}

/** Browsers allow few changes of the history a second, so it is told when the reader pauses. */
let pause: number | undefined;
function keepTyped(): void {
  clearTimeout(pause);
  keepFrame({ title: title.value, town: town.value });
}

const before = keptFrame();
title.value = before?.title ?? '';
town.value = before?.town ?? '';
if (before) keepTyped();
title.placeholder = say('brief.defaultTitle');
form.addEventListener('input', () => {
  paint();
  clearTimeout(pause);
  pause = window.setTimeout(keepTyped, 300);
});
form.addEventListener('change', keepTyped);
// A source that the reader follows is an entry of the history of its own.
addEventListener('hashchange', keepTyped);
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
