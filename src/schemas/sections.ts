/** A section of a practice's body: its component name, whether it must be there, and its budget in words. */
export interface SectionSpec {
  readonly name: SectionName;
  readonly required: boolean;
  readonly minWords: number;
  readonly maxWords: number;
  /** What must carry a citation each: list items, or paragraphs and list items. */
  readonly cited: 'nothing' | 'items' | 'all';
  /** What belongs in it, for contributors. */
  readonly purpose: string;
}

export const SECTION_NAMES = [
  'Challenge',
  'Approach',
  'Steps',
  'Resources',
  'Results',
  'Limits',
  'Voices',
  'Transfer',
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

/** Sections that a practice may lack; the page then states the gap. */
export type OptionalSectionName = 'Steps' | 'Resources' | 'Voices' | 'Transfer';

/** The sections in the order in which they stand in a file and on the page. Budgets are for the original. */
export const SECTIONS: readonly SectionSpec[] = [
  {
    name: 'Challenge',
    required: true,
    minWords: 30,
    maxWords: 130,
    cited: 'nothing',
    purpose: 'What problem there was, for whom, and when.',
  },
  {
    name: 'Approach',
    required: true,
    minWords: 60,
    maxWords: 240,
    cited: 'all',
    purpose: 'What is done, by whom, and how it is organised.',
  },
  {
    name: 'Steps',
    required: false,
    minWords: 20,
    maxWords: 170,
    cited: 'items',
    purpose: 'How it came about or how it runs, as a numbered list.',
  },
  {
    name: 'Resources',
    required: false,
    minWords: 15,
    maxWords: 130,
    cited: 'nothing',
    purpose: 'Money, staff, building and law, as far as sources say.',
  },
  {
    name: 'Results',
    required: true,
    minWords: 20,
    maxWords: 190,
    cited: 'all',
    purpose: 'One result a list item: who counted it, when, and where it is written.',
  },
  {
    name: 'Limits',
    required: true,
    minWords: 40,
    maxWords: 200,
    cited: 'nothing',
    purpose: 'What did not work, criticism, what is not known, and where sources disagree.',
  },
  {
    name: 'Voices',
    required: false,
    minWords: 10,
    maxWords: 100,
    cited: 'all',
    purpose: "Newcomers' own words or assessment, paraphrased from a source.",
  },
  {
    name: 'Transfer',
    required: false,
    minWords: 20,
    maxWords: 130,
    cited: 'nothing',
    purpose: 'What another town would need.',
  },
];

/** Translations run longer than English: their upper budgets are these times the original's. */
export const TRANSLATION_ALLOWANCE = 1.4;

/** A section with less than this share of its lower budget says nothing. */
export const LEAST_SHARE = 0.25;

/** Words of a whole body: what it should have, and from where on the check warns of an original. */
export const BODY_WORDS = { min: 350, max: 800, tooMany: 900 } as const;

/** The specification of a section, or undefined for a name that is none. */
export function sectionSpec(name: string): SectionSpec | undefined {
  return SECTIONS.find((section) => section.name === name);
}
