import type { MessageValues } from '../../i18n/message-format.ts';
import type { SHORTLIST_MESSAGES } from '../messages.ts';
import type { ShortlistRecord } from '../record.ts';
import { inLanguage, make, type Surroundings } from './page.ts';

export type SayShortlist = (key: (typeof SHORTLIST_MESSAGES)[number], values?: MessageValues) => string;

/** What a reader may do with a card. */
export interface CardActions {
  move: (id: string, by: -1 | 1) => void;
  remove: (id: string) => void;
}

/** The card of a saved practice, as in every list, with buttons that move and remove it. */
export function makeCard(
  record: ShortlistRecord,
  place: { first: boolean; last: boolean },
  settings: Surroundings,
  say: SayShortlist,
  { move, remove }: CardActions,
): HTMLLIElement {
  const { id, title, summary, shown } = record;
  const own = <T extends HTMLElement>(element: T) => inLanguage(element, record.lang, settings.lang);
  const button = (words: string, run: () => void, active = true) => {
    const name = own(make('span', { className: 'hidden' }, `: ${title}`));
    const element = make('button', { type: 'button' }, words, name);
    // Not `disabled`: the button that a reader has just pressed must keep the focus.
    if (!active) element.setAttribute('aria-disabled', 'true');
    element.addEventListener('click', () => active && run());
    return element;
  };
  const up = button(say('shortlist.up'), () => move(id, -1), !place.first);
  const down = button(say('shortlist.down'), () => move(id, 1), !place.last);
  up.dataset.move = '-1';
  down.dataset.move = '1';
  const link = make('a', { href: `${settings.paths.catalogue}${id}/` }, title);
  const card = make(
    'li',
    { className: 'card' },
    make('p', { className: 'where' }, shown.where),
    own(make('h2', {}, link)),
    own(make('p', { className: 'summary' }, summary)),
    makeFacts(record, settings, say),
    make(
      'p',
      { className: 'tools' },
      up,
      down,
      button(say('shortlist.remove'), () => remove(id)),
    ),
  );
  card.dataset.id = id;
  return card;
}

function makeFacts(
  record: ShortlistRecord,
  { languages }: Surroundings,
  say: SayShortlist,
): HTMLUListElement {
  const { facts } = record.shown;
  const codes = record.fullTextLangs.map((code) =>
    make('li', {}, make('abbr', { title: languages[code] }, code.toUpperCase())),
  );
  return make(
    'ul',
    { className: 'facts' },
    make('li', { className: record.status === 'running' ? '' : 'warn' }, facts.status[0]?.text ?? ''),
    make('li', {}, `${say('fact.evidence')}: ${record.evidenceLabel}`),
    make('li', {}, record.typeLabel),
    make('li', {}, `${say('card.fullText')}: `, make('ul', { className: 'codes' }, ...codes)),
  );
}
