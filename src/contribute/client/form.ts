import { LANGS, type Lang } from '../../i18n/locales.ts';
import { type PracticeFile, readPracticeFile } from '../../library/practice-file.ts';
import { SECTIONS } from '../../schemas/sections.ts';
import { make, makeButton, makeSay, need, readSettings } from '../../search/client/page.ts';
import { type Draft, MOST_CHARACTERS, readDraft, type Target } from '../draft.ts';
import { fileOf, type Judgement, judge } from '../judge.ts';
import { type OpenedFile, openFile, splitSections } from '../open-file.ts';
import type { PublishedPractice } from '../published.ts';
import { digestFor, emptyTranslation, originalTexts } from '../translating.ts';
import { strangersIn, type Values, valuesFrom } from '../values.ts';
import { type SectionTexts, type Written, writeFile, writeFrontmatter, writeSections } from '../write.ts';
import { makeBudgets } from './budgets.ts';
import { makeCite } from './cite.ts';
import { readValues } from './controls.ts';
import { makeDrafts } from './drafts.ts';
import { fillForm, readSections, showOriginal } from './filling.ts';
import { makeFindings } from './findings.ts';
import { makeLists } from './lists.ts';
import { makeLoader, requestOf } from './load.ts';
import { paintPreview, previewWords } from './preview.ts';
import { makeSend } from './send.ts';
import type { FormSettings } from './settings.ts';
import { renewCites, showChosen, showGaps, sourcesIn } from './sources.ts';

const PAUSE_MS = 300;

const root = need('#contribute');
const settings = readSettings<FormSettings>(root);
const say = makeSay(settings);
const loader = makeLoader(settings);
const status = need('#form-status');
const request = requestOf(location.search);

// The other languages show the form for the same practice.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.langs a')) link.search = location.search;

/** A practice of the library that is corrected or translated. */
interface Opened {
  practice: PublishedPractice;
  original: PracticeFile;
  /** The file that is revised. */
  existing?: OpenedFile;
}

void start();

async function start(): Promise<void> {
  status.textContent = say('form.open.loading');
  let opened: Opened | undefined;
  try {
    opened = request.task === 'new' ? undefined : await open(request.id);
  } catch {
    status.replaceChildren(
      make('span', { className: 'warn' }, say('form.open.failed')),
      ' ',
      makeButton(() => void start(), say('shortlist.again')),
    );
    return;
  }
  status.textContent = '';
  if (request.task !== 'new' && !opened)
    status.textContent = say('form.open.unknown', { id: request.id.slice(0, 80) });
  else if (request.task === 'translate' && opened && !isTarget(request.to, opened.practice))
    offerLanguages(opened.practice);
  else run(opened);
}

function isTarget(to: Lang | undefined, { original }: PublishedPractice): boolean {
  return to !== undefined && to !== original;
}

async function open(id: string): Promise<Opened | undefined> {
  const practice = (await loader.practices(settings.lang)).find((known) => known.id === id);
  if (!practice) return undefined;
  const bytes = await loader.file(id, practice.original);
  const original = readPracticeFile(fileOf({ ...practice, lang: practice.original }), bytes);
  const lang = request.task === 'edit' ? practice.original : request.to;
  const existing = lang && practice.langs.includes(lang) ? openFile(await loader.file(id, lang)) : undefined;
  // What is published was checked; a file that cannot be read is one that did not arrive whole.
  if (!original.original) throw new Error(`${id}: the original cannot be read`);
  return { practice, original, ...(existing && !Array.isArray(existing) && { existing }) };
}

/** Asks into which language a practice is to be translated: each answer is an address. */
function offerLanguages({ id, original, langs }: PublishedPractice): void {
  need('h1').textContent = say('form.translate.choose');
  const links = LANGS.filter((lang) => lang !== original).map((lang) => {
    const href = `${settings.paths.form}?translate=${id}&to=${lang}`;
    const exists = langs.includes(lang) ? ` · ${say('form.translate.exists')}` : '';
    return make('li', {}, make('a', { href }, settings.languages[lang]), exists);
  });
  status.replaceChildren(make('ul', {}, ...links));
}

/** Makes the form work, for a new practice or for one of the library. */
function run(opened: Opened | undefined): void {
  const kind = request.task === 'translate' ? 'translation' : 'original';
  const form = need<HTMLFormElement>(`#${kind}`);
  const entries = settings.fields[kind];
  const summary = need('#summary');
  const langField = need<HTMLSelectElement>('#f-file-lang');
  const idField = need<HTMLInputElement>('#f-file-id');
  const original = opened?.original;
  const isNew = request.task === 'new';
  let isChecked = false;
  let timer: number | undefined;

  const target = (): Target => ({
    task: request.task,
    id: opened?.practice.id ?? '',
    lang:
      request.task === 'translate'
        ? (request.to as Lang)
        : (opened?.practice.original ?? (langField.value as Lang)),
  });
  const sources = () =>
    kind === 'original'
      ? sourcesIn(lists)
      : (original?.original?.sources ?? []).map(({ key, title }) => ({ key, title }));

  const lists = makeLists(form, need('#form-live'), say, changed, (made) => {
    renewCites(made, sources(), say);
    for (const holder of made.querySelectorAll<HTMLElement>('[data-cite]'))
      makeCite(holder, form, say, sources);
  });
  const budgets = makeBudgets(form, need('#form-live'), say);
  const findings = makeFindings(need('#work'), lists, summary, settings, say);
  const drafts = makeDrafts(settings.locale, say, target, currentDraft);
  const send = makeSend(settings, say, parcel, drafts.saved, drafts.pauseWarning);
  for (const holder of form.querySelectorAll<HTMLElement>('[data-cite]'))
    makeCite(holder, form, say, sources);

  function currentDraft(): Draft {
    return {
      target: target(),
      id: idField.value.trim(),
      values: readValues(form, entries, lists),
      sections: readSections(form),
      kept: Date.now(),
    };
  }

  /** The values with what the form fills in itself. */
  function valuesNow(sections: SectionTexts): Values {
    const values = readValues(form, entries, lists);
    if (kind === 'original' || !original) return values;
    const own = values.translation as Values;
    const hasBody = Object.values(sections).some((text) => text.trim() !== '');
    const compared = document.querySelector<HTMLInputElement>('#compared');
    const isRenewed = !compared || compared.checked || own.digest === '';
    return {
      ...values,
      translation: {
        ...own,
        from: original.lang,
        ...(isRenewed && { digest: digestFor(original, hasBody) }),
      },
    };
  }

  function write(): Written & { values: Values } {
    const sections = readSections(form);
    const values = valuesNow(sections);
    const isWritten = Object.values(sections).some((text) => text.trim() !== '');
    // A translation has all sections of its original, or none.
    const needed =
      kind === 'original'
        ? SECTIONS.filter(({ required }) => required).map(({ name }) => name)
        : isWritten
          ? (original?.sections.map(({ name }) => name) ?? [])
          : [];
    return { ...writeFile(writeFrontmatter(values, entries), writeSections(sections, needed)), values };
  }

  function placeOf(values: Values): { country: string; id: string; lang: Lang } {
    return {
      country: opened?.practice.country ?? String(values.country),
      id: opened?.practice.id ?? idField.value.trim(),
      lang: target().lang,
    };
  }

  function parcel() {
    const { text, values } = write();
    const exists = opened?.practice.langs.includes(target().lang) ?? false;
    return { text, title: String(values.title), ...placeOf(values), exists };
  }

  async function judgeNow(): Promise<Judgement> {
    const written = write();
    const known = await loader.known(target().lang);
    const others = kind === 'translation' && original ? [original] : [];
    return judge({ ...placeOf(written.values), written, isNew: !opened, others }, known);
  }

  async function check(focus: boolean): Promise<Judgement | undefined> {
    try {
      const judgement = await judgeNow();
      findings.show(judgement.findings, focus);
      isChecked = true;
      return judgement;
    } catch {
      summary.hidden = false;
      summary.replaceChildren(make('h2', { tabIndex: -1, className: 'warn' }, say('form.open.failed')));
      if (focus) need('h2', summary).focus();
      return undefined;
    }
  }

  async function preview(): Promise<void> {
    const place = need('#preview-page');
    const judgement = await check(false);
    need('#preview').hidden = false;
    if (judgement?.practice) {
      const words = previewWords(need('#original'), settings, say);
      paintPreview(place, judgement.practice, target().lang, words);
      need('#preview-title').focus();
    } else {
      place.replaceChildren(make('p', { className: 'warn' }, say('form.preview.refused')));
      if (judgement) findings.show(judgement.findings, true);
    }
  }

  /** Told of each change by the person. */
  function changed(): void {
    drafts.changed();
    clearTimeout(timer);
    timer = window.setTimeout(renew, PAUSE_MS);
  }

  /** Brings what depends on several fields up to date. */
  function renew(): void {
    if (kind === 'original') {
      renewCites(form, sources(), say);
      const gaps = form.querySelector<HTMLElement>('#source-gaps');
      if (gaps) showGaps(gaps, form, sources(), say);
      showPlaces();
    }
    send.renew();
  }

  /** Only the places of the chosen country can be ticked; what is ticked stays to be seen. */
  function showPlaces(): void {
    const country = form.querySelector<HTMLSelectElement>('[data-field=country] select')?.value ?? '';
    for (const label of form.querySelectorAll<HTMLElement>('[data-field=places] [data-country]'))
      label.hidden =
        country !== '' && label.dataset.country !== country && !label.querySelector('input')?.checked;
  }

  function fill(values: unknown, sections: SectionTexts): void {
    fillForm(form, valuesFrom(values, entries), sections, entries, lists);
    budgets.showAll();
    renew();
    for (const field of form.querySelectorAll<HTMLElement>('[data-field=related]')) showChosen(field);
  }

  function fillDraft({ id, target: { lang }, values, sections }: Draft): void {
    if (isNew) {
      idField.value = id;
      // A name that was kept is not changed any more by the title.
      if (id !== '') idField.dataset.own = '';
      langField.value = lang;
    }
    fill(values, sections);
  }

  // ---- What the page is for.
  form.hidden = false;
  need(`#toc-${kind}`).hidden = false;
  need('#file-fields').hidden = !isNew;
  langField.value = settings.lang;
  if (opened && original?.original) {
    const title = original.original.title;
    need('h1').textContent = say(request.task === 'edit' ? 'form.edit.title' : 'form.translate.title', {
      title,
      language: settings.languages[target().lang],
    });
    need('#form-lead').textContent = say(request.task === 'edit' ? 'form.edit.lead' : 'form.translate.lead', {
      language: settings.languages[opened.practice.original],
    });
  }
  const today = new Date().toISOString().slice(0, 10);
  const beginning =
    kind === 'translation' && original?.original
      ? emptyTranslation(original.original)
      : { verification: { state: 'desk-research', date: today } };
  fill(opened?.existing?.frontmatter ?? beginning, opened?.existing?.sections ?? {});
  if (kind === 'translation' && original?.original) {
    const texts = splitSections(original.body).sections;
    showOriginal(form, valuesFrom(originalTexts(original.original), entries), texts, entries, lists, {
      label: say('form.original', { language: settings.languages[original.lang] }),
      copy: say('form.translate.copy'),
      lang: original.lang,
    });
    const own = readValues(form, entries, lists).translation as Values;
    const isOutdated =
      opened?.existing !== undefined &&
      own.digest !== digestFor(original, Object.keys(opened.existing.sections).length > 0);
    if (isOutdated) need('#compared-field').hidden = false;
    else need('#compared-field').remove();
  } else need('#compared-field').remove();
  const draft = drafts.open();
  if (draft) {
    fillDraft(draft);
  }
  need('#work').hidden = false;
  root.dataset.ready = '';

  // ---- What the person does.
  need('#work').addEventListener('input', (event) => {
    const element = event.target as HTMLElement;
    if (element.closest('#draft, #send, #preview')) return;
    if (element === idField) idField.dataset.own = '';
    void proposeId(element);
    const cites = element.closest<HTMLElement>('[data-control=cites], [data-field=related]');
    if (cites) showChosen(cites);
    changed();
  });
  need('#work').addEventListener('change', (event) => {
    // Once it was checked, what is mended is taken off the list as soon as the field is left.
    if (isChecked && !(event.target as HTMLElement).closest('#draft, #send, #preview')) void check(false);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  need('#check').addEventListener('click', () => void check(true));
  need('#show-preview').addEventListener('click', () => void preview());
  need<HTMLInputElement>('#draft-import').addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void importFile(file).finally(() => (input.value = ''));
  });

  /** The short name follows the title until the person writes one. */
  async function proposeId(element: HTMLElement): Promise<void> {
    if (!isNew || idField.dataset.own !== undefined || !element.closest('[data-field=title]')) return;
    // Loaded when it is needed: what the search of the catalogue shares with this page would weigh on that one.
    const { asciiSlug } = await import('../../search/file-name.ts');
    const words = asciiSlug((element as HTMLInputElement).value)
      .split('-')
      .slice(0, 6);
    idField.value = words.join('-').slice(0, 80);
  }

  async function importFile(file: File): Promise<void> {
    const note = need('#draft-note');
    const refuse = (...lines: (Node | string)[]) =>
      note.replaceChildren(make('span', { className: 'warn' }, say('form.draft.refused')), ' ', ...lines);
    if (file.size > 3 * MOST_CHARACTERS) return refuse(say('form.draft.unknown'));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const asDraft = readDraft(new TextDecoder().decode(bytes));
    if (asDraft && !isHere(asDraft.target)) {
      const query = {
        new: '',
        edit: `?edit=${asDraft.target.id}`,
        translate: `?translate=${asDraft.target.id}&to=${asDraft.target.lang}`,
      };
      return refuse(
        make('a', { href: settings.paths.form + query[asDraft.target.task] }, say('form.draft.elsewhere')),
      );
    }
    const asFile = asDraft ? undefined : openFile(bytes);
    if (Array.isArray(asFile))
      return refuse(
        ...(file.name.endsWith('.json')
          ? [say('form.draft.unknown')]
          : asFile.map(({ message }) => make('span', { lang: 'en', className: 'exact' }, message))),
      );
    if (asFile && asFile.kind !== kind) return refuse(say('form.draft.unknown'));
    if (drafts.isUnsaved() && !confirm(say('form.draft.replace'))) return;
    if (asDraft) {
      fillDraft(asDraft);
    } else if (asFile) {
      if (isNew) nameFrom(file.name);
      fill(asFile.frontmatter, asFile.sections);
    }
    changed();
    const strangers = asFile ? strangersIn(asFile.frontmatter, entries) : [];
    const leftOut = [...strangers, ...(asFile?.outside ? [asFile.outside] : [])];
    note.replaceChildren(
      say('form.draft.imported', { name: file.name.slice(0, 120) }),
      ...(leftOut.length > 0
        ? [
            make(
              'span',
              { className: 'warn' },
              ` ${say('form.draft.leftOut')} ${leftOut.join('; ').slice(0, 1000)}`,
            ),
          ]
        : []),
    );
    if (isChecked) void check(false);
  }

  /** Whether a draft belongs to what the form is for; a new practice may be in any language. */
  function isHere({ task, id, lang }: Target): boolean {
    const here = target();
    return task === here.task && id === here.id && (task !== 'translate' || lang === here.lang);
  }

  /** A file's name may say id and language, as `milan-desk.it.mdx`. */
  function nameFrom(name: string): void {
    const [, id = '', lang = ''] = /^(?:([a-z0-9-]+)\.)?([a-z]{2})\.mdx$/.exec(name) ?? [];
    if (id) {
      idField.value = id;
      idField.dataset.own = '';
    }
    const known = LANGS.find((candidate) => candidate === lang);
    if (known) langField.value = known;
  }
}
