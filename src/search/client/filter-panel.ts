import { make, type Say } from './page.ts';

/** The panel that holds the facets on narrow screens. */
export interface FilterPanel {
  /** The button that opens it. */
  opener: HTMLButtonElement;
  /** Shows how many filters are active and how many results there are. */
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
  const opener = make('button', { type: 'button', id: 'open-filters' });
  const done = make('button', { type: 'button', className: 'primary' });
  const title = make('h2', { id: 'panel-title' }, say('catalogue.filters'));
  const place = make('div');
  const dialog = make('dialog', {}, title, place, make('div', { className: 'bar' }, done));
  dialog.setAttribute('aria-labelledby', 'panel-title');
  home.after(dialog);
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.addEventListener('click', () => {
    place.append(facets);
    dialog.showModal();
  });
  done.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    home.append(facets);
    opener.focus();
  });
  // A window made wide while the panel is open has the facets beside the list again.
  matchMedia('(min-width: 60rem)').addEventListener('change', () => dialog.open && dialog.close());
  return {
    opener,
    show: (filters, results) => {
      opener.textContent = say('catalogue.openFilters', { count: filters });
      done.textContent = say('catalogue.show', { count: results });
    },
  };
}
