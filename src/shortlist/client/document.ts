import type { Run } from '../blocks.ts';
import type { Brief, BriefSection, BriefTable, Entry, Passage, SourceGroup } from '../brief.ts';
import { CUT } from '../brief-words.ts';
import { inLanguage, make } from './page.ts';
import { makeRuns } from './runs.ts';

/**
 * The brief as the page shows and prints it.
 *
 * @param brief the brief
 * @param citation accessible name of a citation
 */
export function makeDocument(brief: Brief, citation: (number: number) => string): HTMLElement {
  const lineOf = (runs: readonly Run[]) => makeRuns(runs, (number) => `#${anchor(number)}`, citation);
  const foreign = <T extends HTMLElement>(element: T, lang: string) => inLanguage(element, lang, brief.lang);

  const passageOf = ({ label, runs, lang, language, cut }: Passage): HTMLElement =>
    make(
      'span',
      {},
      ...(label ? [make('b', {}, `${label}: `)] : []),
      ...(language ? [make('i', {}, `(${language}) `)] : []),
      foreign(make('span', {}, ...lineOf(runs)), lang),
      ...(cut ? [` ${CUT}`] : []),
    );
  const spaced = (passages: readonly Passage[]) => passages.flatMap((passage) => [' ', passageOf(passage)]);
  const entryOf = ({ letter, name, nameLang, passages }: Entry): HTMLElement =>
    make(
      'p',
      {},
      make('b', {}, `${letter} `, foreign(make('span', {}, name), nameLang ?? brief.lang), '.'),
      ...spaced(passages),
    );
  const tableOf = ({ columns, rows }: BriefTable): HTMLTableElement => {
    const head = columns.map((text) => make('th', { scope: 'col' }, text));
    const lines = rows.map(({ letter, name, cells }) =>
      make(
        'tr',
        {},
        make('th', { scope: 'row' }, `${letter} ${name}`),
        ...cells.map((cell, index) => {
          const box = make('td', {}, ...cell.map((passage) => make('p', {}, passageOf(passage))));
          // Where the page is narrow, cells stand one below the other and say what they are.
          box.dataset.label = columns[index + 1] ?? '';
          return box;
        }),
      ),
    );
    return make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...lines));
  };
  const partOf = ({ heading, entries, table }: BriefSection): HTMLElement =>
    make('section', {}, make('h3', {}, heading), ...entries.map(entryOf), ...(table ? [tableOf(table)] : []));
  const groupOf = ({ letter, title, titleLang, address, checked, notes, sources }: SourceGroup) => [
    make(
      'p',
      {},
      make('b', {}, `${letter} `, foreign(make('span', {}, title), titleLang), '.'),
      ' ',
      make('a', { href: address }, address),
      ` ${checked}. ${notes}`.trimEnd(),
    ),
    make(
      'ol',
      { start: sources[0]?.number ?? 1 },
      ...sources.map(({ number, title: name, lang, url, about }) => {
        const item = make(
          'li',
          { id: anchor(number) },
          foreign(make('span', {}, name), lang),
          `. ${about}. `,
        );
        item.append(make('a', { href: url, rel: 'nofollow noopener' }, url.replace(/^https:\/\//, '')));
        return item;
      }),
    ),
  ];
  return make(
    'article',
    { className: 'brief' },
    make('h2', {}, brief.title),
    make('p', { className: 'for' }, brief.lines.join(' · ')),
    make('p', { className: 'origin' }, brief.origin),
    ...brief.parts.map(partOf),
    make(
      'section',
      { className: 'cited' },
      make('h3', {}, brief.sourcesHeading),
      ...brief.groups.flatMap(groupOf),
    ),
  );
}

function anchor(number: number): string {
  return `source-${number}`;
}
