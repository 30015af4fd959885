import type { Lang } from '../i18n/locales.ts';
import type { MessageValues } from '../i18n/message-format.ts';
import type { Run } from './blocks.ts';
import { type Budget, citedIn, type OptionTexts, renumbered, textsOf } from './brief-option.ts';
import type { BRIEF_MESSAGES } from './messages.ts';
import type { ShortlistRecord } from './record.ts';

/** A text of the brief in one language; its citations count through the whole brief. */
export interface Passage {
  /** What it is, such as "Legal basis"; missing for a running text. */
  label?: string;
  runs: Run[];
  lang: Lang;
  /** Says which language the text is in, where it is not the brief's. */
  language?: string;
  /** Whether the entry has more of it. */
  cut: boolean;
}

/** What the brief says of an option under one heading. */
export interface Entry {
  /** "A", "B" …: what the option is called throughout the brief. */
  letter: string;
  name: string;
  /** Language of the name, where it is not the brief's. */
  nameLang?: Lang;
  passages: Passage[];
}

/** The same facts of every option; a cell holds its passages one below the other. */
export interface BriefTable {
  columns: string[];
  rows: { letter: string; name: string; cells: Passage[][] }[];
}

/** A source with its number in the brief. */
export interface BriefSource {
  number: number;
  title: string;
  lang: string;
  url: string;
  about: string;
}

/** The cited sources of an option, and where and how its entry stands. */
export interface SourceGroup {
  letter: string;
  title: string;
  titleLang: Lang;
  address: string;
  /** Day of the last check, in words. */
  checked: string;
  /** How the text came about. */
  notes: string;
  sources: BriefSource[];
}

export type BriefPart = { heading: string; entries: Entry[] } | { heading: string; table: BriefTable };

/** A council brief: everything that its page, its Markdown and its Word file say. */
export interface Brief {
  lang: Lang;
  title: string;
  /** Prepared for whom, and when. */
  lines: string[];
  /** Where the texts come from, and how they were shortened. */
  origin: string;
  parts: BriefPart[];
  sourcesHeading: string;
  groups: SourceGroup[];
}

/** What the reader and the day add to a brief. */
export interface BriefFrame {
  lang: Lang;
  /** Title that the reader gave; empty for the library's own. */
  title: string;
  /** Name of the town that it is prepared for; may be empty. */
  town: string;
  /** The day, as the language writes it. */
  day: string;
  /** Name of each language in the brief's. */
  languages: Readonly<Record<Lang, string>>;
}

export type SayBrief = (key: (typeof BRIEF_MESSAGES)[number], values?: MessageValues) => string;

/** With three options or fewer the whole brief stands on two pages. */
const MOST_IN_FULL = 3;
const IN_FULL: Budget = { Challenge: 200, Approach: 320, Results: 240, Limits: 330, Transfer: 240 };
const SHORT: Budget = { Challenge: 120, Approach: 160, Results: 150, Limits: 200, Transfer: 150 };
const LETTERS = 'ABCDEFGHIJKL';

/**
 * Makes the brief of a shortlist, of the entries' own sentences.
 *
 * @param records the options, in the reader's order, 12 at most
 * @param frame what the reader and the day add
 * @param say the brief's words in its language
 */
export function briefOf(records: readonly ShortlistRecord[], frame: BriefFrame, say: SayBrief): Brief {
  const { lang } = frame;
  const budget = records.length > MOST_IN_FULL ? SHORT : IN_FULL;
  const inLanguage = (other: Lang) =>
    other === lang ? undefined : say('source.in', { language: frame.languages[other] });
  let last = 0;
  const options = records.map((record, index) => {
    const texts = textsOf(record, budget, lang, inLanguage, say);
    const cited = citedIn(texts);
    const before = last;
    last += cited.length;
    const numberOf = (number: number) => before + cited.indexOf(number) + 1;
    const place = record.placeLabels.join(', ') || record.countryLabel;
    return {
      record,
      letter: LETTERS[index] ?? '?',
      place,
      cited,
      numberOf,
      texts: renumbered(texts, numberOf),
    };
  });
  const entries = (part: keyof OptionTexts): Entry[] =>
    options.map(({ letter, place, texts }) => ({ letter, name: place, passages: texts[part] }));
  const titled: Entry[] = options.map(({ letter, record, texts }) => ({
    letter,
    name: record.title,
    ...(record.lang !== lang && { nameLang: record.lang }),
    passages: texts.approach,
  }));
  const table: BriefTable = {
    columns: [say('brief.option'), say('fact.cost'), say('fact.funding'), say('fact.staff')],
    rows: options.map(({ letter, place, texts }) => ({
      letter,
      name: place,
      cells: [texts.cost, texts.funding, texts.staff],
    })),
  };
  return {
    lang,
    title: frame.title || say('brief.defaultTitle'),
    lines: [
      ...(frame.town ? [say('brief.preparedFor', { town: frame.town })] : []),
      say('brief.preparedOn', { date: frame.day }),
    ],
    origin: say('brief.origin', { site: say('site.name') }),
    parts: [
      { heading: say('brief.problem'), entries: entries('problem') },
      { heading: say('brief.options'), entries: titled },
      { heading: say('brief.costs'), table },
      { heading: say('brief.evidence'), entries: entries('evidence') },
      { heading: say('brief.risks'), entries: entries('risks') },
      { heading: say('brief.needs'), entries: entries('needs') },
    ],
    sourcesHeading: say('source.heading'),
    groups: options.map(({ record, letter, cited, numberOf }) => ({
      letter,
      title: record.title,
      titleLang: record.lang,
      address: record.address,
      checked: `${say('fact.checked')}: ${record.shown.facts.checked.map(({ text }) => text).join()}`,
      notes: record.shown.notes.join(' '),
      sources: record.sources
        .filter(({ number }) => cited.includes(number))
        .map(({ number, title, lang: sourceLang, url }) => ({
          number: numberOf(number),
          title,
          lang: sourceLang,
          url,
          about: record.shown.sources[number - 1] ?? '',
        })),
    })),
  };
}
