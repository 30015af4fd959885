import { make, need } from '../../search/client/page.ts';
import type { CopyWords, TakeAwayTexts } from '../take-away-texts.ts';
import { copyFrom } from './copy.ts';

const root = need('.take');
const [printText, citationText, addressText, shareText] = JSON.parse(
  root.dataset.texts ?? '[]',
) as TakeAwayTexts;
const citation = need('#citation', root);
const address = need<HTMLAnchorElement>('a', citation);
const actions = need('ul', root);
// Stands in the page before anything is put into it, so that it is announced.
const status = make('p', { role: 'status' });

function button(text: string, press: () => unknown): HTMLButtonElement {
  const element = make('button', { type: 'button' }, text);
  element.addEventListener('click', press);
  return element;
}

let asked: Promise<CopyWords> | undefined;

/** The words after a press; loaded with the first one, and again after a failure. */
function words(): Promise<CopyWords> {
  asked ??= fetch(root.dataset.words ?? '').then((answer) => answer.json() as Promise<CopyWords>);
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
}

async function copy(element: HTMLElement, text: string): Promise<void> {
  status.textContent = '';
  // The clipboard only takes a text right after a press: the words come after it.
  const done = await copyFrom(element, text);
  const said = await words().catch(() => undefined);
  status.textContent = said?.[done] ?? '✓';
}

const buttons = [
  button(citationText, () => copy(citation, (citation.textContent ?? '').replace(/\s+/g, ' ').trim())),
  button(addressText, () => copy(address, address.href)),
  button(printText, () => print()),
];
if ('share' in navigator) {
  const data = { title: document.title, url: address.href };
  // A reader who closes the list of ways to share has done nothing wrong.
  buttons.splice(
    2,
    0,
    button(shareText, () => navigator.share(data).catch(() => undefined)),
  );
}
actions.prepend(...buttons.map((element) => make('li', {}, element)));
actions.after(status);
need('details', root).addEventListener('toggle', showTexts, { once: true });

/** Shows the text of each file below its link, with a button that copies it. Where it cannot be loaded, the link stays. */
function showTexts(): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('details a')) {
    void showText(link).catch(() => undefined);
  }
}

async function showText(link: HTMLAnchorElement): Promise<void> {
  const { copy: copyText } = await words();
  const answer = await fetch(link.href);
  if (!answer.ok) return;
  const text = (await answer.text()).replaceAll('\r\n', '\n');
  const block = make('pre', { translate: false }, text);
  const label = copyText.replace('{format}', link.textContent?.trim() ?? '');
  link.after(
    ' ',
    button(label, () => copy(block, text)),
  );
  link.parentElement?.after(block);
}
