import type { PracticeRow } from '../../catalogue/row.ts';
import { make } from '../../search/client/page.ts';
import type { Ranked } from '../rank.ts';
import { type Reason, SIDES } from '../reasons.ts';
import type { Form } from './form.ts';
import type { FitsSettings, SayFits } from './settings.ts';

/**
 * A practice in the list: where, what, why it fits, what differs, what is not known, and its facts.
 *
 * @param asked how many answers a practice can fit
 */
export function makeResult(
  { row, reasons, fits }: Ranked<PracticeRow>,
  asked: number,
  { lang, catalogue }: FitsSettings,
  say: SayFits,
  labelOf: Form['labelOf'],
): HTMLLIElement {
  const link = make('a', { href: `${catalogue}${row.id}/` }, row.title);
  const title = make('h3', {}, link);
  if (row.lang !== lang) title.lang = row.lang;
  const status = say(`status.${row.status as 'running' | 'ended' | 'unclear'}`);
  // The script of every page puts the button there that saves it.
  const save = make('p');
  save.dataset.save = row.id;
  const item = make(
    'li',
    { className: 'card' },
    make('p', { className: 'where' }, [...row.placeLabels, row.countryLabel].join(', ')),
    title,
    makeReasons(row, reasons, lang, say, labelOf),
    make(
      'ul',
      { className: 'facts' },
      make(
        'li',
        { className: row.status === 'running' ? '' : 'warn' },
        say('status.asOf', { status, year: String(row.statusAsOf) }),
      ),
      make('li', {}, `${say('fact.evidence')}: ${row.evidenceLabel}`),
      ...(asked > 1 ? [make('li', {}, say('fits.share', { fits, all: asked }))] : []),
    ),
    save,
  );
  item.dataset.practice = row.id;
  return item;
}

function makeReasons(
  row: PracticeRow,
  reasons: readonly Reason[],
  lang: string,
  say: SayFits,
  labelOf: Form['labelOf'],
): HTMLElement {
  const list = make('dl', { className: 'reasons' });
  for (const side of SIDES) {
    const items = reasons
      .filter((reason) => reason.side === side)
      .map((reason) => makeReason(row, reason, lang, say, labelOf));
    if (items.length === 0) continue;
    const group = make(
      'div',
      {},
      make('dt', {}, say(`fits.side.${side}`)),
      make('dd', {}, make('ul', {}, ...items)),
    );
    group.dataset.side = side;
    list.append(group);
  }
  return list;
}

function makeReason(
  row: PracticeRow,
  { question, side, key, values, quote }: Reason,
  lang: string,
  say: SayFits,
  labelOf: Form['labelOf'],
): HTMLLIElement {
  const item = make('li', {}, say(key, { labels: values.map((id) => labelOf(question, id)).join(', ') }));
  if (side === 'unknown') item.append(`: ${say('fact.unknown')}`);
  const text = quote && row[quote];
  if (quote && text) {
    const words = make('span', {}, text);
    const textLang = row.resourceLangs[quote];
    if (textLang && textLang !== lang) words.lang = textLang;
    item.append(': ', words);
  }
  return item;
}
