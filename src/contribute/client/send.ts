import { need } from '../../search/client/page.ts';
import { downloadName, mailFor, proposalFor } from '../send.ts';
import { saveFile } from './save-file.ts';
import type { FormSettings, SayForm } from './settings.ts';

/** What is sent: the file, where it belongs, and how it is called. */
export interface Parcel {
  text: string;
  title: string;
  country: string;
  id: string;
  lang: string;
  /** Whether the library has this file already. */
  exists: boolean;
}

/**
 * The ways to send what was written. Each is on the page only if it is set up.
 *
 * @param current what would be sent now
 * @param saved called when the text has been saved as a file
 * @param leaving called before another program is opened from the page
 */
export function makeSend(
  settings: FormSettings,
  say: SayForm,
  current: () => Parcel,
  saved: () => void,
  leaving: () => void,
) {
  const note = need('#send-note');
  const find = <T extends HTMLElement>(id: string) => document.querySelector<T>(`#${id}`) ?? undefined;
  const pull = find<HTMLAnchorElement>('send-pull');
  const byHand = find('send-by-hand');
  const editor = find<HTMLAnchorElement>('send-editor');
  const mail = find<HTMLAnchorElement>('send-mail');

  function download(): string {
    const { id, lang, text } = current();
    const name = downloadName(id, lang);
    saveFile(name, text, 'text/markdown');
    saved();
    return name;
  }

  need('#send-file').addEventListener('click', () => {
    note.textContent = say('form.send.made', { name: download() });
  });
  mail?.addEventListener('click', () => {
    const { id, lang, title } = current();
    const name = downloadName(id, lang);
    mail.href = mailFor(settings.contact ?? '', say('form.mail.subject', { title: title || id }), [
      say('form.mail.attach', { name }),
      '',
      title,
    ]);
    // The mail program opens beside the page: nobody is to be asked whether to leave it.
    leaving();
  });
  find('send-copy')?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(current().text);
      note.textContent = say('cite.copied');
    } catch {
      const text = need<HTMLTextAreaElement>('#send-text');
      text.hidden = false;
      text.value = current().text;
      text.focus();
      text.select();
      note.textContent = say('cite.selected');
    }
  });

  return {
    /** Puts the addresses right after what stands in the form has changed. */
    renew: () => {
      if (!settings.repository || !pull || !byHand || !editor) return;
      const { country, id, lang, text, exists } = current();
      const isPlaced = country !== '' && id !== '';
      const proposal = proposalFor(
        settings.repository,
        `practices/${country}/${id}/${lang}.mdx`,
        text,
        exists,
      );
      pull.href = editor.href = proposal.address;
      need('#send-first').hidden = isPlaced;
      need('#send-filled').hidden = !isPlaced || !proposal.isFilled;
      byHand.hidden = !isPlaced || proposal.isFilled;
    },
  };
}
