import type { Lang } from '../../i18n/locales.ts';
import type { Practice } from '../../library/types.ts';
import { make } from '../../search/client/page.ts';
import { type Preview, type PreviewValue, type PreviewWords, previewOf } from '../preview.ts';
import { fieldIn } from './controls.ts';
import type { FormSettings, SayForm } from './settings.ts';

/**
 * Turns HTML of our own renderer into nodes. The parser's document is inert: it runs no script and loads nothing; and the
 * renderer writes nothing but the elements on its allow-list. Only text that the guard passed gets here.
 */
function nodesOf(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map((node) =>
    document.adoptNode(node),
  );
}

/** What the preview says in the page's language, from the form itself where it has the label. */
export function previewWords(form: HTMLElement, settings: FormSettings, say: SayForm): PreviewWords {
  const templates = [...form.querySelectorAll('template')].map(({ content }) => content);
  const fieldOf = (path: string) =>
    fieldIn(form, path) ?? templates.map((content) => fieldIn(content, path)).find(Boolean);
  const names = new Intl.DisplayNames([settings.locale], { type: 'language', fallback: 'code' });
  const list = new Intl.ListFormat(settings.locale, { type: 'conjunction' });
  return {
    say,
    pageLang: settings.lang,
    label: (path, value) => {
      const found = [
        ...(fieldOf(path)?.querySelectorAll<HTMLInputElement | HTMLOptionElement>('input, option') ?? []),
      ].find((option) => option.value === value);
      const text =
        found instanceof HTMLOptionElement ? found : found?.parentElement?.querySelector('span')?.firstChild;
      return text?.textContent?.trim() || value;
    },
    language: (tag) => settings.languages[tag as Lang] ?? names.of(tag) ?? tag,
    day: (day) =>
      (settings.days[Number(day.slice(5, 7)) - 1] ?? '')
        .replace('{day}', String(Number(day.slice(8))))
        .replace('{year}', day.slice(0, 4)),
    yearMonth: (date) =>
      date.length === 4
        ? date
        : (settings.months[Number(date.slice(5)) - 1] ?? '').replace('{year}', date.slice(0, 4)),
    list: (items) => list.format(items),
  };
}

/** Paints the finished page of a practice. */
export function paintPreview(place: HTMLElement, practice: Practice, lang: Lang, words: PreviewWords): void {
  const preview = previewOf(practice, lang, words);
  const article = make('article', { className: 'practice' });
  article.append(
    ...headOf(preview),
    factsOf(preview, words),
    ...sectionsOf(preview, words),
    sourcesOf(preview, words),
  );
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href^="#s"]')) {
    // Anchors of the preview must not be those of the form.
    link.href = `#preview-${link.hash.slice(1)}`;
  }
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[rel]')) link.target = '_blank';
  place.replaceChildren(article);
}

function headOf({ where, title, summary, lang }: Preview): HTMLElement[] {
  return [
    make('p', { className: 'where' }, where),
    make('h3', { className: 'title', ...(lang && { lang }) }, title),
    make('p', { className: 'lead', ...(lang && { lang }) }, summary),
  ];
}

function factsOf({ facts }: Preview, { say }: PreviewWords): HTMLElement {
  const rows = facts.map(({ label, values }) => {
    const [only, ...more] = values;
    const shown =
      only === undefined
        ? [say('fact.unknown')]
        : more.length === 0
          ? valueNodes(only, say)
          : [make('ul', {}, ...values.map((value) => make('li', {}, ...valueNodes(value, say))))];
    return make('div', {}, make('dt', {}, label), make('dd', {}, ...shown));
  });
  return make(
    'section',
    { className: 'glance' },
    make('h4', {}, say('fact.heading')),
    make('dl', {}, ...rows),
  );
}

function valueNodes({ text, sources, lang }: PreviewValue, say: SayForm): (Node | string)[] {
  const shown = lang ? make('span', { lang }, text) : text;
  if (sources.length === 0) return [shown];
  const links = sources.map((number) => {
    const link = make('a', { href: `#s${number}` }, String(number));
    link.setAttribute('aria-label', say('source.citation', { number }));
    return link;
  });
  return [shown, ' ', make('sup', {}, ...links)];
}

function sectionsOf({ sections, brief, lang, bodyLang }: Preview, { say }: PreviewWords): HTMLElement[] {
  const parts = sections.map(({ name, title, html, gap }) =>
    make(
      'section',
      { className: name.toLowerCase() },
      make('h4', {}, title),
      html === undefined
        ? make('p', { className: 'gap' }, gap ?? '')
        : make('div', { className: 'prose', ...(bodyLang && { lang: bodyLang }) }, ...nodesOf(html)),
    ),
  );
  return brief.length === 0
    ? parts
    : [
        ...parts,
        make(
          'section',
          {},
          make('h4', {}, say('brief.title')),
          make('ul', { ...(lang && { lang }) }, ...brief.map(({ html }) => make('li', {}, ...nodesOf(html)))),
        ),
      ];
}

function sourcesOf({ sources }: Preview, { say }: PreviewWords): HTMLElement {
  const items = sources.map(({ url, title, lang, about }, index) =>
    make(
      'li',
      { id: `preview-s${index + 1}` },
      make('a', { href: url, lang, rel: 'nofollow noopener', target: '_blank' }, title),
      ' ',
      make('small', {}, about),
    ),
  );
  return make(
    'section',
    { className: 'sources' },
    make('h4', {}, say('source.heading')),
    make('ol', {}, ...items),
  );
}
