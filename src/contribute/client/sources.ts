import { make } from '../../search/client/page.ts';
import { citationGaps, citedKeys } from '../source-keys.ts';
import type { PickedSource } from './cite.ts';
import { checkedIn, controlOf, fieldIn, makeBox } from './controls.ts';
import type { Lists } from './lists.ts';
import type { SayForm } from './settings.ts';

/** The sources as they stand in the form; in a translation, those of the original. */
export function sourcesIn(lists: Lists): PickedSource[] {
  return lists.itemsOf('sources').map((item) => {
    const text = (path: string) => {
      const field = fieldIn(item, path);
      return field ? (controlOf(field) as HTMLInputElement).value.trim() : '';
    };
    return { key: text('sources.key'), title: text('sources.title') || text('sources.url') || '…' };
  });
}

/** Renews the boxes by which facts name their sources; what is ticked stays ticked, also where its source is gone. */
export function renewCites(scope: ParentNode, sources: readonly PickedSource[], say: SayForm): void {
  for (const field of scope.querySelectorAll<HTMLElement>('[data-control=cites]')) {
    const answers = field.querySelector('.answers');
    const checked = checkedIn(field);
    const gone = checked.filter((key) => !sources.some((source) => source.key === key));
    answers?.replaceChildren(
      ...sources.map(({ key, title }) => makeBox(key, `${key} · ${title}`, checked.includes(key))),
      ...gone.map((key) => makeBox(key, say('form.gone', { key }), true)),
    );
    const none = field.querySelector<HTMLElement>('[data-no-sources]');
    if (none) none.hidden = sources.length > 0 || gone.length > 0;
    showChosen(field);
  }
}

/** Says in the line that opens a group of boxes which of them are ticked. */
export function showChosen(field: HTMLElement): void {
  const place = field.querySelector('[data-chosen]');
  if (!place) return;
  const labels = [...field.querySelectorAll('input:checked + span')].map((label) => label.textContent ?? '');
  const chosen = field.dataset.control === 'cites' ? checkedIn(field).join(', ') : labels.join('; ');
  place.textContent = chosen || '–';
}

/** Says which sources nothing cites, and which citations have no source. */
export function showGaps(
  place: HTMLElement,
  root: HTMLElement,
  sources: readonly PickedSource[],
  say: SayForm,
): void {
  const texts = [...root.querySelectorAll<HTMLTextAreaElement>('textarea')].map(({ value }) => value);
  const ticked = [...root.querySelectorAll<HTMLElement>('[data-control=cites]')].flatMap(checkedIn);
  const { unused, unknown } = citationGaps(
    sources.map(({ key }) => key),
    [...new Set([...citedKeys(texts), ...ticked])],
  );
  const lines = [
    unused.length > 0 ? say('form.sources.unused', { keys: unused.join(', ') }) : '',
    unknown.length > 0 ? say('form.sources.unknown', { keys: unknown.join(', ') }) : '',
  ].filter((line) => line !== '');
  const said = lines.join('\n');
  // A live region is read again when it is written again.
  if (place.dataset.said === said) return;
  place.dataset.said = said;
  place.replaceChildren(...lines.map((line) => make('p', { className: 'hint' }, line)));
}
