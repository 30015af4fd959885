import type { Lang } from '../i18n/locales.ts';
import type { MessageValues } from '../i18n/message-format.ts';
import type { Run } from './blocks.ts';
import { fitsOnPages } from './brief-length.ts';
import { type Budget, citedIn, type OptionTexts, renumbered, textsOf } from './brief-option.ts';
import { LETTERS } from './list.ts';
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

/** What the brief says under one heading: of each option a text, or facts in a table. */
export interface BriefSection {
  heading: string;
  entries: Entry[];
  /** Of the options that no entry above speaks of. */
  table?: BriefTable;
}

/** A council brief: everything that its page, its Markdown and its Word file say. */
export interface Brief {
  lang: Lang;
  title: string;
  /** Prepared for whom, and when. */
  lines: string[];
  /** Where the texts come from, and how they were shortened. */
  origin: string;
  parts: BriefSection[];
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

const BUDGET: Budget = {
  Challenge: 200,
  Approach: 320,
  Results: 240,
  Limits: 330,
  Transfer: 240,
  facts: 240,
};
/** The budget is tried in these sizes until the brief fits on its pages. */
const SCALES = [2.5, 2, 1.7, 1.45, 1.25, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4] as const;
const SMALLEST = 0.3;

/**
 * Makes the brief of a shortlist, of the entries' own sentences: as many as fit on two printed pages, which
 * always holds for three options; more options than fit make it longer.
 *
 * @param records the options, in the reader's order, 12 at most
 * @param frame what the reader and the day add
 * @param say the brief's words in its language
 */
export function briefOf(records: readonly ShortlistRecord[], frame: BriefFrame, say: SayBrief): Brief {
  for (const scale of SCALES) {
    const brief = briefWith(scaled(BUDGET, scale), records, frame, say);
    if (fitsOnPages(brief)) return brief;
  }
  return briefWith(scaled(BUDGET, SMALLEST), records, frame, say);
}

function scaled(budget: Budget, by: number): Budget {
  return Object.fromEntries(
    Object.entries(budget).map(([part, characters]) => [part, characters * by]),
  ) as unknown as Budget;
}

function briefWith(
  budget: Budget,
  records: readonly ShortlistRecord[],
  frame: BriefFrame,
  say: SayBrief,
): Brief {
  const { lang } = frame;
  const inLanguage = (other: Lang) =>
    other === lang ? undefined : say('source.in', { language: frame.languages[other] });
  const [first, ...others] = records;
  /** What is to be said of every entry is said once. */
  const common = (first?.shown.notes ?? []).filter((note) =>
    others.every(({ shown }) => shown.notes.includes(note)),
  );
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
  const tabled = options.filter(({ texts }) => texts.costs.length === 0);
  const table: BriefTable = {
    columns: [say('brief.option'), say('fact.cost'), say('fact.funding'), say('fact.staff')],
    rows: tabled.map(({ letter, place, texts }) => ({
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
    origin: [say('brief.origin', { site: say('site.name') }), ...common].join(' '),
    parts: [
      { heading: say('brief.problem'), entries: entries('problem') },
      { heading: say('brief.options'), entries: titled },
      {
        heading: say('brief.costs'),
        entries: entries('costs').filter(({ passages }) => passages.length > 0),
        ...(tabled.length > 0 && { table }),
      },
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
      notes: record.shown.notes.filter((note) => !common.includes(note)).join(' '),
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
