import { need } from '../../search/client/page.ts';
import { saveFile } from '../../search/client/save-file.ts';
import { downloadName, mailFor, proposalFor } from '../send.ts';
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
 * The ways to send what was written. A way that is not set up is not offered, and the page says so.
 *
 * @param current what would be sent now
 * @param saved called when the text has been saved as a file
 * @param leaving called before another program is opened from the page
 */
export function makeSend(
  { repository, contact }: FormSettings,
  say: SayForm,
  current: () => Parcel,
  saved: () => void,
  leaving: () => void,
) {
  const note = need('#send-note');
  const pull = need<HTMLAnchorElement>('#send-pull');
  const editor = need<HTMLAnchorElement>('#send-editor');
  const mail = need<HTMLAnchorElement>('#send-mail');
  need('#mail-way').hidden = !contact;
  need('#no-mail').hidden = Boolean(contact);
  need('#pull-way').hidden = !repository;
  need('#no-repository').hidden = Boolean(repository);
  if (contact) need('#mail-lead').textContent = say('form.send.mailLead', { address: contact });

  need('#send-file').addEventListener('click', () => {
    const { id, lang, text } = current();
    const name = downloadName(id, lang);
    saveFile(new Blob([text], { type: 'text/markdown;charset=utf-8' }), name);
    saved();
    note.textContent = say('form.send.made', { name });
  });
  mail.addEventListener('click', () => {
    const { id, lang, title } = current();
    const name = downloadName(id, lang);
    mail.href = mailFor(contact ?? '', say('form.mail.subject', { title: title || id }), [
      say('form.mail.attach', { name }),
      '',
      title,
    ]);
    // The mail program opens beside the page: nobody is to be asked whether to leave it.
    leaving();
  });
  need('#send-copy').addEventListener('click', async () => {
    const { text } = current();
    try {
      await navigator.clipboard.writeText(text);
      note.textContent = say('cite.copied');
    } catch {
      const place = need<HTMLTextAreaElement>('#send-text');
      place.hidden = false;
      place.value = text;
      place.focus();
      place.select();
      note.textContent = say('cite.selected');
    }
  });

  return {
    /** Puts the addresses right after what stands in the form has changed. */
    renew: () => {
      if (!repository) return;
      const { country, id, lang, text, exists } = current();
      const isPlaced = country !== '' && id !== '';
      const proposal = proposalFor(repository, `practices/${country}/${id}/${lang}.mdx`, text, exists);
      pull.href = editor.href = proposal.address;
      need('#send-first').hidden = isPlaced;
      need('#send-filled').hidden = !isPlaced || !proposal.isFilled;
      need('#send-by-hand').hidden = !isPlaced || proposal.isFilled;
    },
  };
}
