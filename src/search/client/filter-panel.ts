import type { OpenPanel } from './filter-dialog.ts';
import { makeButton, type Say, setText } from './page.ts';

/** The way to the facets on narrow screens. */
export interface FilterPanel {
  /** The button that opens them in a panel. */
  opener: HTMLButtonElement;
  close: () => void;
  /** Shows how many filters are active and how many results there are. */
  show: (filters: number, results: number) => void;
}

/**
 * Makes the button. The panel is loaded at the first press; where that fails the facets are shown above the list.
 *
 * @param root element that hides the facets on narrow screens while it has the class "enhanced"
 * @param facets the element with the facets
 * @param home where they stand on wide screens
 */
export function makeFilterPanel(
  root: HTMLElement,
  facets: HTMLElement,
  home: HTMLElement,
  say: Say,
): FilterPanel {
  let panel: OpenPanel | undefined;
  let results = 0;
  const opener = makeButton(async () => {
    try {
      const module = await import('./filter-dialog.ts');
      panel ??= module.makeFilterDialog(opener, facets, home, say);
      panel.open(results);
    } catch {
      root.classList.remove('enhanced');
      facets.querySelector('summary')?.focus();
    }
  });
  opener.id = 'open-filters';
  opener.ariaHasPopup = 'dialog';
  return {
    opener,
    close: () => panel?.close(),
    show: (filters, count) => {
      results = count;
      setText(opener, say('catalogue.openFilters', { count: filters }));
      panel?.show(count);
    },
  };
}
