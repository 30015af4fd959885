import { MOST_SAVED, without } from '../list.ts';
import type { PressWords, SaveWords } from '../save-words.ts';
import { CHANGED, keepOwn, ownIds } from './own-list.ts';

/**
 * The shortlist on every page: its number in the header, and a button wherever `data-save` names a practice.
 * Small, because every page loads it: no library, and words without plurals.
 */
const link = document.querySelector<HTMLElement>('[data-shortlist]');
const words = JSON.parse(link?.dataset.shortlist ?? '{}') as SaveWords;
/** What the link says of an empty list, as the page says it. */
const title = link?.textContent ?? '';
const status = document.createElement('p');
status.role = 'status';
status.className = 'hidden';
document.body.append(status);

function show(): void {
  const ids = ownIds();
  if (link) link.textContent = ids.length > 0 ? filled(words.number, ids.length) : title;
  for (const place of document.querySelectorAll<HTMLElement>('[data-save]')) {
    const button = place.querySelector('button') ?? makeButton(place);
    const saved = ids.includes(place.dataset.save ?? '');
    // The label says what it is and does; a pressed state besides would say it twice.
    button.toggleAttribute('data-saved', saved);
    (button.firstElementChild as HTMLElement).textContent = saved ? words.saved : words.save;
  }
}

function makeButton(place: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(document.createElement('span'));
  // On a card and in a table the button says which practice it means; on a practice's own page that is clear.
  const heading = place.closest('.card, tr')?.querySelector<HTMLElement>('h2, h3, th a');
  if (heading) {
    const name = document.createElement('span');
    name.className = 'hidden';
    // An empty one would say that the language is not known.
    if (heading.lang) name.lang = heading.lang;
    name.textContent = `: ${heading.textContent?.trim()}`;
    button.append(name);
  }
  button.addEventListener('click', () => press(place));
  place.append(button);
  return button;
}

function press(place: HTMLElement): void {
  const id = place.dataset.save ?? '';
  const ids = ownIds();
  const saved = ids.includes(id);
  const next = saved ? without(ids, id) : [...ids, id];
  place.querySelector('.warn')?.remove();
  if (next.length > MOST_SAVED) void say('full', MOST_SAVED, place);
  else if (!keepOwn(next)) void say('blocked', 0, place);
  else void say(saved ? 'saidRemoved' : 'saidSaved', next.length);
}

let asked: Promise<PressWords> | undefined;

/** Says what a press did; beside the button too where it did nothing. Without the words the number says it. */
async function say(word: keyof PressWords, count: number, place?: HTMLElement): Promise<void> {
  asked ??= fetch(words.more).then((answer) => answer.json() as Promise<PressWords>);
  const said = await asked.catch(() => {
    asked = undefined;
    return undefined;
  });
  const text = filled(said?.[word] ?? words.number, count);
  if (place) complain(place, text);
  else status.textContent = text;
}

/** Says beside the button why it did nothing. */
function complain(place: HTMLElement, text: string): void {
  const note = document.createElement('small');
  note.className = 'warn';
  note.textContent = ` ${text}`;
  place.append(note);
  status.textContent = text;
}

function filled(text: string, count: number): string {
  return text.replace('{count}', String(count));
}

addEventListener(CHANGED, show);
show();
