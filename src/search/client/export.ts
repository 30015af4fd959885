import type { SearchState } from '../state.ts';
import { need, type Say, setText } from './page.ts';

/** What the list shows now: its practices in their order, whether on the screen or not, and what was asked for. */
export interface Shown {
  ids: readonly string[];
  state: Pick<SearchState, 'query' | 'filters'>;
}

/**
 * Lets the buttons below the list save just the practices that it shows. All that makes the file is loaded when one is
 * pressed.
 *
 * @param root element with the buttons, a link to all records, a line to report in, and what the file needs as its data
 * @returns switches the buttons off while the list waits for an answer, and on
 */
export function makeExport(root: HTMLElement, say: Say, shown: () => Shown): (waiting: boolean) => void {
  const status = need('[role=status]', root);
  const buttons = root.querySelectorAll('button');
  for (const button of buttons)
    button.addEventListener('click', async () => {
      if (button.ariaDisabled === 'true') return;
      const list = shown();
      try {
        const module = await import('./save-rows.ts');
        setText(status, await module.saveRows(root, list, button.dataset.format ?? '', say));
      } catch {
        setText(status, say('export.failed'));
      }
    });
  return (waiting) => {
    // Not `disabled`, which would take the focus away.
    for (const button of buttons) button.ariaDisabled = String(waiting);
  };
}
