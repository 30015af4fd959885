import { make, need } from '../../search/client/page.ts';
import { copyFrom } from './copy.ts';

/** Texts of the buttons that this script adds, in the page's language; `{format}` stands for a format's name. */
export interface TakeAwayTexts {
  print: string;
  copyCitation: string;
  copy: string;
  copyAddress: string;
  share: string;
  copied: string;
  selected: string;
}

const root = need('.take');
const texts = JSON.parse(root.dataset.texts ?? '{}') as TakeAwayTexts;
const citation = need('#citation', root);
const address = need<HTMLAnchorElement>('a', citation);
const actions = need('ul', root);
// Stands in the page before anything is put into it, so that it is announced.
const status = make('p', { className: 'note', role: 'status' });

function button(text: string, press: () => unknown): HTMLButtonElement {
  const element = make('button', { type: 'button' }, text);
  element.addEventListener('click', press);
  return element;
}

async function copy(element: HTMLElement, text: string): Promise<void> {
  status.textContent = '';
  status.textContent = texts[await copyFrom(element, text)];
}

const buttons = [
  button(texts.copyCitation, () => copy(citation, citation.textContent?.trim() ?? '')),
  button(texts.copyAddress, () => copy(address, address.href)),
  button(texts.print, () => print()),
];
if ('share' in navigator) {
  const data = { title: document.title, url: address.href };
  // A reader who closes the list of ways to share has done nothing wrong.
  buttons.splice(
    2,
    0,
    button(texts.share, () => navigator.share(data).catch(() => undefined)),
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
  const answer = await fetch(link.href);
  if (!answer.ok) return;
  const text = (await answer.text()).replaceAll('\r\n', '\n');
  const block = make('pre', { translate: false }, text);
  const label = texts.copy.replace('{format}', link.textContent?.trim() ?? '');
  link.after(
    ' ',
    button(label, () => copy(block, text)),
  );
  link.parentElement?.after(block);
}
