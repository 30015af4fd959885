import type { PracticeRow } from '../../catalogue/row.ts';
import type { SearchState } from '../state.ts';
import { make, makeButton, type Say, setText } from './page.ts';

/** What the list shows now: its practices in their order, whether on the screen or not, and what was asked for. */
export interface Shown {
  ids: readonly string[];
  state: Pick<SearchState, 'query' | 'filters'>;
}

/** Buttons that save the list. */
export interface Export {
  /** While the list waits for an answer there is nothing to save. */
  wait: (waiting: boolean) => void;
}

const FORMATS = ['CSV', 'JSON'] as const;

export type Format = (typeof FORMATS)[number];

/**
 * Adds to the link to all records buttons that save just the practices that the list shows. What makes the file, and
 * the records, are loaded when the first button is pressed.
 *
 * @param root element with the link, and with the columns of the table as its data
 */
export function makeExport(root: HTMLElement, lang: string, say: Say, shown: () => Shown): Export {
  const status = make('p', { className: 'note', role: 'status' });
  let waiting = false;
  let rows: Promise<PracticeRow[]> | undefined;

  const save = async (format: Format): Promise<void> => {
    const list = shown();
    if (waiting) return;
    if (list.ids.length === 0) {
      setText(status, say('export.nothing'));
      return;
    }
    status.textContent = '';
    try {
      const { loadRows, saveRows } = await import('./save-rows.ts');
      rows ??= loadRows(root);
      const { file, count } = saveRows(await rows, list, format, root, lang);
      setText(status, say('export.done', { file, practices: say('catalogue.count', { count }) }));
    } catch {
      rows = undefined;
      setText(status, say('export.failed'));
    }
  };

  const buttons = FORMATS.map((format) => {
    const button = makeButton(() => save(format), format);
    button.ariaLabel = say('export.as', { format });
    return button;
  });
  root.prepend(make('p', { className: 'save' }, say('export.list'), ...buttons));
  root.append(status);
  return {
    wait: (now) => {
      waiting = now;
      // Not `disabled`, which would take the focus away.
      for (const button of buttons) button.ariaDisabled = String(now);
    },
  };
}
