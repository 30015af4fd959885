import { make, makeButton, type Say, setText } from './page.ts';

/** The panel that holds the facets on narrow screens. */
export interface OpenPanel {
  open: (results: number) => void;
  close: () => void;
  /** Shows how many results there are, and says it while the panel is open. */
  show: (results: number) => void;
}

/**
 * Makes a panel over the whole height, into which the facets move while it is open; a modal dialog keeps the
 * focus and closes on Escape by itself.
 *
 * @param opener button that opens it, to which the focus goes back
 * @param facets the element with the facets
 * @param home where they stand on wide screens
 */
export function makeFilterDialog(
  opener: HTMLElement,
  facets: HTMLElement,
  home: HTMLElement,
  say: Say,
): OpenPanel {
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

  const bringHome = () => {
    if (!home.contains(facets)) home.append(facets);
  };
  dialog.addEventListener('close', () => {
    bringHome();
    // A wide window has no opener; there the focus is where it belongs by now.
    if (opener.offsetParent) opener.focus();
  });
  // A window made wide has the facets beside the list again, and the focus stays where it was in them.
  matchMedia('(min-width: 60rem)').addEventListener('change', ({ matches }) => {
    if (!matches || !dialog.open) return;
    const focused = document.activeElement;
    dialog.close();
    bringHome();
    const next = facets.contains(focused) ? focused : facets.querySelector('summary');
    (next as HTMLElement | null)?.focus();
  });

  const show = (results: number) => {
    setText(done, say('catalogue.show', { count: results }));
    setText(count, dialog.open ? say('catalogue.count', { count: results }) : '');
  };
  return {
    open: (results) => {
      // A second press may have come while the first one loaded this.
      if (dialog.open) return;
      show(results);
      place.append(facets);
      dialog.showModal();
    },
    close: () => dialog.close(),
    show,
  };
}
