import type { ShownValue } from '../../catalogue/shown-facts.ts';
import type { MessageValues } from '../../i18n/message-format.ts';
import type { BriefPart } from '../../schemas/brief.ts';
import { type Block, blocksOf } from '../blocks.ts';
import { comparisonOf, type FactRow, type Likeness, type Part, SECTION_OF, textOn } from '../comparison.ts';
import { LETTERS } from '../list.ts';
import type { COMPARE_MESSAGES } from '../messages.ts';
import type { ShortlistRecord } from '../record.ts';
import { inLanguage, make, type Surroundings } from './page.ts';
import { makeRuns } from './runs.ts';

export type SayCompare = (key: (typeof COMPARE_MESSAGES)[number], values?: MessageValues) => string;

/** Words for the facts. */
const LABELS = {
  status: 'fact.status',
  period: 'fact.periodEnded',
  place: 'fact.place',
  scope: 'compare.scope',
  type: 'facet.type',
  areas: 'fact.areas',
  groups: 'fact.groups',
  lead: 'fact.lead',
  partners: 'fact.partners',
  funding: 'fact.funding',
  cost: 'fact.cost',
  staff: 'fact.staff',
  leadTime: 'fact.leadTime',
  legalPower: 'fact.legalPower',
  evidence: 'fact.evidence',
  checked: 'fact.checked',
} as const;

/**
 * The table that compares practices: a column each, a row a fact or section. A narrow page stacks its cells by
 * style, which takes an element's meaning as a table away; the roles keep it.
 */
export function makeTable(
  records: readonly ShortlistRecord[],
  settings: Surroundings,
  say: SayCompare,
  onRemove: (id: string) => void,
): HTMLTableElement {
  const pageLang = settings.lang;
  const pageOf = ({ id }: ShortlistRecord) => `${settings.paths.catalogue}${id}/`;
  const citation = (number: number) => say('source.citation', { number });
  const runsOf = (record: ShortlistRecord, runs: Block['runs']) =>
    makeRuns(runs, (number) => `${pageOf(record)}#s${number}`, citation);

  const columnHead = (record: ShortlistRecord, index: number) => {
    const words = inLanguage(make('span', {}, record.title), record.lang, pageLang);
    const title = make('a', { href: pageOf(record) }, `${LETTERS[index]} `, words);
    const name = inLanguage(
      make('span', { className: 'hidden' }, `: ${record.title}`),
      record.lang,
      pageLang,
    );
    const remove = make('button', { type: 'button' }, say('shortlist.remove'), name);
    remove.addEventListener('click', () => onRemove(record.id));
    const where = make('span', { className: 'where' }, record.shown.where);
    return make('th', { scope: 'col', role: 'columnheader' }, title, where, remove);
  };
  const rowHead = (label: string, likeness?: Likeness) =>
    make(
      'th',
      { scope: 'row', role: 'rowheader' },
      label,
      ...(likeness ? [make('span', { className: 'likeness' }, likenessWords(likeness, say))] : []),
    );
  const cellOf = (record: ShortlistRecord, ...children: (Node | string)[]) => {
    // On a narrow page, where columns are gone, each cell says whose it is; the column's head says it to screen readers.
    const whose = `${LETTERS[records.indexOf(record)]} · ${record.shown.where}`;
    return make(
      'td',
      { role: 'cell' },
      make('span', { className: 'whose', ariaHidden: 'true' }, whose),
      ...children,
    );
  };
  const valueLine = (record: ShortlistRecord, { text, lang, sources, note }: ShownValue) => {
    const words = inLanguage(make('span', {}, text), lang, pageLang);
    const beside = note ? inLanguage(make('span', {}, note.text), note.lang, pageLang) : undefined;
    return make(
      'p',
      {},
      words,
      ...(beside ? [' (', beside, ')'] : []),
      ...(sources.length > 0 ? [' ', ...runsOf(record, [{ cites: sources }])] : []),
    );
  };
  const factRow = ({ fact, cells, likeness }: FactRow) => {
    const row = make(
      'tr',
      { role: 'row' },
      rowHead(say(LABELS[fact]), records.length > 1 ? likeness : undefined),
      ...records.map((record, index) => {
        const values = cells[index] ?? [];
        if (values.length === 0) return cellOf(record, gap());
        return cellOf(record, ...values.map((value) => valueLine(record, value)));
      }),
    );
    row.dataset.likeness = likeness.kind;
    return row;
  };
  const gap = () => make('p', { className: 'gap' }, say('fact.unknown'));
  const textCell = (record: ShortlistRecord, part: BriefPart) => {
    const found = textOn(part, record);
    if (!found) return cellOf(record, gap());
    const { html, lang } = found;
    const text = make('div', {}, ...linesOf(blocksOf(html), (runs) => runsOf(record, runs)));
    const language = say('source.in', { language: settings.languages[lang] });
    return cellOf(
      record,
      ...(lang === pageLang ? [] : [make('p', { className: 'where' }, language)]),
      inLanguage(text, lang, pageLang),
    );
  };
  const textRow = (part: BriefPart) =>
    make(
      'tr',
      { role: 'row' },
      rowHead(say(`section.${SECTION_OF[part]}`)),
      ...records.map((record) => textCell(record, part)),
    );
  const partBody = ({ name, rows, texts }: Part) => {
    const title = make('th', { scope: 'rowgroup', role: 'rowheader', colSpan: records.length + 1 });
    title.append(say(`compare.${name}`));
    return make(
      'tbody',
      { role: 'rowgroup' },
      make('tr', { role: 'row', className: 'part' }, title),
      ...rows.map(factRow),
      ...texts.map(textRow),
    );
  };
  const table = make(
    'table',
    { role: 'table' },
    make('caption', { className: 'hidden' }, say('compare.caption', { count: records.length })),
    make(
      'thead',
      { role: 'rowgroup' },
      make(
        'tr',
        { role: 'row' },
        make('th', { scope: 'col', role: 'columnheader', className: 'corner' }, say('compare.what')),
        ...records.map(columnHead),
      ),
    ),
    ...comparisonOf(records).map(partBody),
  );
  return table;
}

function likenessWords(likeness: Likeness, say: SayCompare): string {
  if (likeness.kind === 'partly') return say('compare.partly', { values: likeness.common.join(', ') });
  return say(`compare.${likeness.kind}`);
}

/** Blocks as paragraphs and lists. */
function linesOf(blocks: readonly Block[], runs: (runs: Block['runs']) => (Node | string)[]): HTMLElement[] {
  const elements: HTMLElement[] = [];
  for (const block of blocks) {
    const before = elements.at(-1);
    if (block.kind === 'paragraph') elements.push(make('p', {}, ...runs(block.runs)));
    else if (before?.tagName === 'UL') before.append(make('li', {}, ...runs(block.runs)));
    else elements.push(make('ul', {}, make('li', {}, ...runs(block.runs))));
  }
  return elements;
}
