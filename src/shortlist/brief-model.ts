import type { Lang } from '../i18n/locales.ts';
import type { MessageValues } from '../i18n/message-format.ts';
import type { Run } from './blocks.ts';
import type { BRIEF_MESSAGES } from './messages.ts';

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
  /** Who has written it: the library. */
  author: string;
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
