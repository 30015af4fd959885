import type { PracticeRow } from '../../catalogue/row.ts';
import type { ExportColumn } from '../export.ts';
import type { SearchState } from '../state.ts';
import { make, need, type Say } from './page.ts';
import { saveFile } from './save-file.ts';

/** What the list shows now: its practices in their order, whether on the screen or not, and what was asked for. */
export interface Shown {
  ids: readonly string[];
  state: Pick<SearchState, 'query' | 'filters'>;
}

const FORMATS = {
  CSV: { extension: 'csv', type: 'text/csv;charset=utf-8' },
  JSON: { extension: 'json', type: 'application/json' },
} as const;

/**
 * Adds to the link to all records buttons that save just the practices that the list shows. The records are
 * loaded when the first button is pressed.
 *
 * @param root element with the link, and with the columns of the table as its data
 */
export function makeExport(root: HTMLElement, lang: string, say: Say, shown: () => Shown): void {
  const all = need<HTMLAnchorElement>('a', root);
  const status = make('p', { className: 'note', role: 'status' });
  let loading: Promise<PracticeRow[]> | undefined;

  const save = async (format: keyof typeof FORMATS): Promise<void> => {
    const { ids, state } = shown();
    status.textContent = '';
    if (ids.length === 0) {
      status.textContent = say('export.nothing');
      return;
    }
    try {
      const { exportFileName, rowsOf, toCsv, toJson } = await import('../export.ts');
      loading ??= loadRows(all.href);
      const rows = rowsOf(await loading, ids);
      const columns = JSON.parse(root.dataset.columns ?? '[]') as ExportColumn[];
      const { extension, type } = FORMATS[format];
      const file = exportFileName(lang, state, extension);
      const text = format === 'CSV' ? toCsv(rows, columns) : toJson(rows);
      saveFile(new Blob([text], { type }), file);
      const practices = say('catalogue.count', { count: rows.length });
      status.textContent = say('export.done', { file, practices });
    } catch {
      loading = undefined;
      status.textContent = say('export.failed');
    }
  };

  const buttons = (Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => {
    const button = make('button', { type: 'button' }, format);
    button.setAttribute('aria-label', say('export.as', { format }));
    button.addEventListener('click', () => void save(format));
    return button;
  });
  root.prepend(make('p', { className: 'save' }, say('export.list'), ...buttons));
  root.append(status);
}

async function loadRows(address: string): Promise<PracticeRow[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as PracticeRow[];
}
