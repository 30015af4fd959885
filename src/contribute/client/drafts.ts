import { need } from '../../search/client/page.ts';
import { saveFile } from '../../search/client/save-file.ts';
import { type Draft, dropDraft, keepDraft, keptDraft, type Target, writeDraft } from '../draft.ts';
import { downloadName } from '../send.ts';
import type { SayForm } from './settings.ts';

const PAUSE_MS = 600;

/**
 * Drafts: kept in the browser only after the person has asked for it, and from then on at each pause; or saved as a file.
 *
 * @param target what the form is for now
 * @param current what stands in the form
 */
export function makeDrafts(locale: string, say: SayForm, target: () => Target, current: () => Draft) {
  const keepButton = need<HTMLButtonElement>('#draft-keep');
  const dropButton = need<HTMLButtonElement>('#draft-drop');
  const note = need('#draft-note');
  const store = () => localStorage;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  let keeping = false;
  let unsaved = false;
  let paused = false;
  let timer: number | undefined;

  function show(): void {
    keepButton.hidden = keeping;
    dropButton.hidden = !keeping;
  }

  function keepNow(): boolean {
    clearTimeout(timer);
    const draft = current();
    const kept = keepDraft(store, draft);
    if (kept) unsaved = false;
    note.textContent = kept
      ? say('form.draft.kept', { time: time.format(draft.kept) })
      : say('shortlist.blocked');
    return kept;
  }

  keepButton.addEventListener('click', () => {
    keeping = keepNow();
    show();
    if (keeping) dropButton.focus();
  });
  dropButton.addEventListener('click', () => {
    clearTimeout(timer);
    dropDraft(store, target());
    keeping = false;
    unsaved = true;
    show();
    note.textContent = say('form.draft.deleted');
    keepButton.focus();
  });
  need('#draft-export').addEventListener('click', () => {
    const draft = current();
    const name = downloadName(draft.target.id || draft.id, draft.target.lang).replace(/mdx$/, 'draft.json');
    saveFile(new Blob([writeDraft(draft)], { type: 'application/json' }), name);
    unsaved = false;
    note.textContent = say('form.send.made', { name });
  });
  addEventListener('beforeunload', (event) => {
    if (keeping && unsaved) keepNow();
    if (unsaved && !paused) event.preventDefault();
  });
  show();

  return {
    /** The draft that is kept for what the form is for; it is kept on from now. */
    open: (): Draft | undefined => {
      const draft = keptDraft(store, target());
      if (!draft) return undefined;
      keeping = true;
      show();
      note.textContent = say('form.draft.opened', { time: time.format(draft.kept) });
      return draft;
    },
    /** Told of each change by the person. */
    changed: () => {
      unsaved = true;
      if (!keeping) return;
      clearTimeout(timer);
      timer = window.setTimeout(keepNow, PAUSE_MS);
    },
    /** Told that the text has been saved elsewhere. */
    saved: () => {
      unsaved = false;
    },
    /** Told that a link is about to open another program, which is no leaving of the page. */
    pauseWarning: () => {
      paused = true;
      setTimeout(() => {
        paused = false;
      }, 1000);
    },
    isUnsaved: () => unsaved,
  };
}
