import { LANGS, type Lang } from '../../i18n/locales.ts';
import type { KnownIds } from '../../library/types.ts';
import type { Target } from '../draft.ts';
import type { Known } from '../judge.ts';
import { knownTexts, type PublishedPractice } from '../published.ts';
import type { FormSettings } from './settings.ts';

/** Loads what the form is checked against, each once; what failed is tried again the next time. */
export function makeLoader({ paths }: FormSettings) {
  const loading = new Map<string, Promise<unknown>>();

  function load<T>(address: string, read: (answer: Response) => Promise<T>): Promise<T> {
    const known = loading.get(address) as Promise<T> | undefined;
    if (known) return known;
    const made = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return read(answer);
    });
    loading.set(address, made);
    made.catch(() => loading.delete(address));
    return made;
  }

  const practices = (lang: Lang) =>
    load(`${paths.known}${lang}.json`, (answer) => answer.json() as Promise<PublishedPractice[]>);

  return {
    /** All practices, with title and summary where there is a text in the language. */
    practices,
    /** What a text in a language is judged against. */
    known: async (lang: Lang): Promise<Known> => {
      const [vocabulary, published] = await Promise.all([
        load(paths.vocabulary, (answer) => answer.json() as Promise<KnownIds>),
        practices(lang),
      ]);
      return {
        vocabulary,
        texts: knownTexts(published, lang),
        ids: new Set(published.map(({ id }) => id)),
      };
    },
    /** The file of a practice in a language. */
    file: (id: string, lang: Lang): Promise<Uint8Array> =>
      load(`${paths.sources}${id}/${lang}.txt`, async (answer) => new Uint8Array(await answer.arrayBuffer())),
  };
}

/** What an address asks the form for; a translation without a language that it could be made into has still to choose. */
export function requestOf(search: string): Pick<Target, 'task' | 'id'> & { to?: Lang } {
  const asked = new URLSearchParams(search);
  const to = LANGS.find((lang) => lang === asked.get('to'));
  const translate = asked.get('translate');
  const edit = asked.get('edit');
  if (translate !== null) return { task: 'translate', id: translate, ...(to && { to }) };
  return edit === null ? { task: 'new', id: '' } : { task: 'edit', id: edit };
}
