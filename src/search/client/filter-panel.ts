import { make, makeButton, type Say, setText } from './page.ts';

/** The panel that holds the facets on narrow screens. */
export interface FilterPanel {
  /** The button that opens it. */
  opener: HTMLButtonElement;
  close: () => void;
  /** Shows how many filters are active and how many results there are; says the latter while it is open. */
  show: (filters: number, results: number) => void;
}

/**
 * Makes a panel over the whole height, into which the facets move while it is open; a modal dialog keeps the
 * focus and closes on Escape by itself.
 *
 * @param facets the element with the facets
 * @param home where they stand on wide screens
 */
export function makeFilterPanel(facets: HTMLElement, home: HTMLElement, say: Say): FilterPanel {
  const dialog = make('dialog');
  const place = make('div');
  const done = makeButton(() => dialog.close());
  done.className = 'primary';
  // The page's own count is out of reach while the panel is open.
  const count = make('p', { className: 'hidden', role: 'status' });
  const title = make('h2', { id: 'panel-title' }, say('catalogue.filters'));
  dialog.append(title, place, count, make('div', { className: 'bar' }, done));
  dialog.setAttribute('aria-labelledby', 'panel-title');
  home.after(dialog);
  const opener = makeButton(() => {
    place.append(facets);
    dialog.showModal();
  });
  opener.id = 'open-filters';
  opener.setAttribute('aria-haspopup', 'dialog');

  /** @param wide whether the facets go back beside the list, where the one that had the focus keeps it */
  const close = (wide = false) => {
    if (!dialog.open) return;
    const focused = document.activeElement;
    dialog.close();
    if (!wide) return;
    bringHome();
    const next = focused && facets.contains(focused) ? focused : facets.querySelector('summary');
    (next as HTMLElement | null)?.focus();
  };
  const bringHome = () => {
    if (!home.contains(facets)) home.append(facets);
  };
  dialog.addEventListener('close', () => {
    bringHome();
    // A wide window has no opener; there the focus is where it belongs by now.
    if (opener.offsetParent) opener.focus();
  });
  matchMedia('(min-width: 60rem)').addEventListener('change', ({ matches }) => close(matches));
  return {
    opener,
    close,
    show: (filters, results) => {
      setText(opener, say('catalogue.openFilters', { count: filters }));
      setText(done, say('catalogue.show', { count: results }));
      setText(count, dialog.open ? say('catalogue.count', { count: results }) : '');
    },
  };
}
