import { make, makeAnnouncer } from './page.ts';

/** One line of the list that opens below a search field. */
export interface Option {
  text: string;
  /** What kind of thing it is, in words. */
  kind: string;
  take: () => void;
}

const LIST_ID = 'suggestions';
/** Keys that move in the text, and so leave the list. */
const TEXT_KEYS = ['Home', 'End', 'ArrowLeft', 'ArrowRight'];

/**
 * Makes a search field a combobox after the ARIA practices: arrows move through a list that opens below, Enter
 * takes the marked line, Escape closes; what was typed stays what is searched unless a line is marked. How many lines
 * there are is announced.
 *
 * @param input the field
 * @param label name of the list
 * @param optionsFor lines for what was typed; none close the list
 * @param sayCount puts into words how many lines there are
 * @returns `close`, and `renew` for when there may be lines for what was typed before
 */
export function makeCombobox(
  input: HTMLInputElement,
  label: string,
  optionsFor: (typed: string) => readonly Option[],
  sayCount: (count: number) => string,
): { close: () => void; renew: () => void } {
  const list = make('ul', { id: LIST_ID, hidden: true, role: 'listbox', ariaLabel: label });
  const announcer = makeAnnouncer();
  input.after(list, announcer.element);
  input.parentElement?.classList.add('combobox');
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', LIST_ID);
  let options: readonly Option[] = [];
  let active = -1;
  /** Whether words were typed that no list was closed for since. */
  let typing = false;

  const close = () => {
    typing = false;
    show([]);
  };
  const mark = (index: number) => {
    active = index;
    for (const [position, line] of [...list.children].entries())
      line.ariaSelected = String(position === index);
    const line = list.children[index];
    if (line) {
      input.setAttribute('aria-activedescendant', line.id);
      line.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const take = (option: Option | undefined) => {
    close();
    option?.take();
  };
  function show(next: readonly Option[]): void {
    if (next.length !== options.length) announcer.announce(next.length > 0 ? sayCount(next.length) : '');
    options = next;
    list.hidden = options.length === 0;
    input.ariaExpanded = String(options.length > 0);
    list.replaceChildren(
      ...options.map((option, index) => {
        const line = make(
          'li',
          { id: `${LIST_ID}-${index}`, role: 'option' },
          `${option.text} `,
          make('small', {}, option.kind),
        );
        // A press must not take the focus out of the field, which would close the list first.
        line.addEventListener('pointerdown', (event) => event.preventDefault());
        line.addEventListener('click', () => take(options[index]));
        return line;
      }),
    );
    mark(-1);
  }
  const renew = () => {
    if (typing) show(optionsFor(input.value));
  };

  input.addEventListener('input', () => {
    typing = true;
    renew();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' && list.hidden) show(optionsFor(input.value));
    if (TEXT_KEYS.includes(key)) mark(-1);
    if (key === 'Enter' && active < 0) close();
    if (list.hidden) return;
    if (key === 'ArrowDown') mark(active + 1 < options.length ? active + 1 : -1);
    else if (key === 'ArrowUp') mark(active < 0 ? options.length - 1 : active - 1);
    else if (key === 'Escape') close();
    else if (key === 'Enter') take(options[active]);
    else return;
    event.preventDefault();
  });
  return { close, renew };
}
