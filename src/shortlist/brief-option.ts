import type { ShownFact, ShownValue } from '../catalogue/shown-facts.ts';
import type { Lang } from '../i18n/locales.ts';
import type { BriefPart } from '../schemas/brief.ts';
import { blocksOf, type Run } from './blocks.ts';
import type { Passage, SayBrief } from './brief.ts';
import type { ShortlistRecord } from './record.ts';
import { beginningOf } from './sentences.ts';

/** Sections that a brief quotes, and how many characters of each it takes; the facts of a list count together. */
export type Budget = Readonly<
  Record<'Challenge' | 'Approach' | 'Results' | 'Limits' | 'Transfer' | 'facts', number>
>;

/** What a brief says of one option, by part. */
export interface OptionTexts {
  problem: Passage[];
  approach: Passage[];
  /** The entry's own line on costs; where it has none, what is known of cost, funding and staff. */
  costs: Passage[];
  cost: Passage[];
  funding: Passage[];
  staff: Passage[];
  evidence: Passage[];
  risks: Passage[];
  needs: Passage[];
}

/**
 * The texts of an option: the lines that the entry has for a brief or, where nobody has written them, its own
 * sentences. Citations count as in the entry.
 *
 * @param record the practice
 * @param budget how much of each section it takes
 * @param lang language of the brief
 * @param inLanguage says which language a text is in, where it is another
 * @param say the brief's words
 */
export function textsOf(
  record: ShortlistRecord,
  budget: Budget,
  lang: Lang,
  inLanguage: (lang: Lang) => string | undefined,
  say: SayBrief,
): OptionTexts {
  const passage = (runs: Run[], textLang: Lang, more: Partial<Passage> = {}): Passage => {
    const language = inLanguage(textLang);
    return { runs, lang: textLang, cut: false, ...(language && { language }), ...more };
  };
  const plain = (text: string, textLang: Lang) => passage([{ text }], textLang);
  const section = (name: Exclude<keyof Budget, 'facts'>): Passage => {
    const html = record.sections.find((candidate) => candidate.name === name)?.html;
    if (html === undefined) return plain(say('gap.Transfer'), lang);
    const { runs, cut } = beginningOf(blocksOf(html), budget[name], name === 'Approach');
    return passage(runs, record.translation.bodyLang, { cut });
  };
  const facts = (fact: ShownFact, label?: string): Passage[] => {
    const values = record.shown.facts[fact];
    if (values.length === 0)
      return [
        label ? { ...plain(closed(say('fact.unknown')), lang), label } : plain(say('fact.unknown'), lang),
      ];
    const taken = fitting(values, budget.facts);
    return taken.map((value, index) =>
      passage(runsOf(label ? { ...value, text: closed(value.text) } : value), value.lang, {
        ...(label && { label }),
        cut: index === taken.length - 1 && taken.length < values.length,
      }),
    );
  };
  const { period, status, evidence: level } = record.shown.facts;
  const about = [record.shown.where, ...[...period, ...status].map(({ text }) => text)].join(' · ');
  const option = [plain(closed(about), lang), plain(record.summary, record.lang)];
  const levels = level.map(({ text }) => passage([{ text: closed(text), strong: true }], lang));
  const { brief } = record;
  if (brief) {
    const line = (part: BriefPart) =>
      passage(
        blocksOf(brief.lines[part]).flatMap(({ runs }) => runs),
        brief.lang,
      );
    return {
      problem: [line('problem')],
      // A summary in the reader's language is not followed by sentences in another.
      approach: [...option, ...(record.translation.bodyLang === brief.lang ? [section('Approach')] : [])],
      costs: [line('costs')],
      cost: [],
      funding: [],
      staff: [],
      evidence: [...levels, line('evidence')],
      risks: [line('risks')],
      needs: [line('needs')],
    };
  }
  return {
    problem: [section('Challenge')],
    approach: [...option, section('Approach')],
    costs: [],
    cost: facts('cost'),
    funding: facts('funding'),
    staff: facts('staff'),
    evidence: [
      ...levels,
      ...level.flatMap(({ note }) => (note ? [plain(note.text, note.lang)] : [])),
      section('Results'),
    ],
    risks: [section('Limits')],
    needs: [
      section('Transfer'),
      ...facts('leadTime', say('fact.leadTime')),
      ...facts('legalPower', say('fact.legalPower')),
    ],
  };
}

/** Numbers of the sources that the texts of an option cite, from the smallest. */
export function citedIn(texts: OptionTexts): number[] {
  const runs = Object.values(texts).flatMap((passages: Passage[]) => passages.flatMap((one) => one.runs));
  const numbers = runs.flatMap((run) => ('cites' in run ? run.cites : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The texts with other numbers for their sources. */
export function renumbered(texts: OptionTexts, numberOf: (number: number) => number): OptionTexts {
  const renumber = (run: Run): Run => ('cites' in run ? { cites: run.cites.map(numberOf) } : run);
  return Object.fromEntries(
    Object.entries(texts).map(([part, passages]: [string, Passage[]]) => [
      part,
      passages.map((one) => ({ ...one, runs: one.runs.map(renumber) })),
    ]),
  ) as unknown as OptionTexts;
}

/** A fact as a sentence among others. */
function closed(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The first values, at least one, that have room together. */
function fitting(values: readonly ShownValue[], characters: number): ShownValue[] {
  let length = 0;
  const end = values.findIndex(({ text }, index) => {
    length += text.length;
    return index > 0 && length > characters;
  });
  return end < 0 ? [...values] : values.slice(0, end);
}

function runsOf({ text, sources }: ShownValue): Run[] {
  return sources.length > 0 ? [{ text }, { cites: sources }] : [{ text }];
}
