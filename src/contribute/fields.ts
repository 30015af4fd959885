/** How a field is filled in. */
export type Control =
  | 'line'
  | 'paragraph'
  | 'cited'
  | 'address'
  | 'year'
  | 'month'
  | 'day'
  | 'language'
  | 'choice'
  | 'choices'
  | 'flag'
  | 'words'
  | 'texts'
  | 'cites'
  | 'kept';

/** A key of the frontmatter with one value, or with a list of plain texts. */
export interface Leaf {
  key: string;
  control: Control;
}

/** A key that holds keys. */
export interface Group {
  key: string;
  fields: readonly Entry[];
}

/** A key that holds a list of things with keys of their own. */
export interface List {
  key: string;
  items: readonly Entry[];
}

export type Entry = Leaf | Group | List;

const leaf = (key: string, control: Control): Leaf => ({ key, control });

const SOURCED: readonly Entry[] = [leaf('text', 'paragraph'), leaf('sources', 'cites')];

const BRIEF: Group = {
  key: 'brief',
  fields: ['problem', 'costs', 'evidence', 'risks', 'needs'].map((key) => leaf(key, 'cited')),
};

/** Every key of an original's frontmatter, in the order of its schema; the tests compare the two. */
export const ORIGINAL_FIELDS: readonly Entry[] = [
  leaf('title', 'line'),
  leaf('summary', 'paragraph'),
  { key: 'localName', fields: [leaf('text', 'line'), leaf('lang', 'language')] },
  leaf('country', 'choice'),
  leaf('places', 'choices'),
  leaf('scope', 'choice'),
  leaf('type', 'choice'),
  leaf('serviceAreas', 'choices'),
  leaf('targetGroups', 'choices'),
  leaf('started', 'month'),
  leaf('ended', 'month'),
  leaf('status', 'choice'),
  leaf('statusAsOf', 'year'),
  leaf('lead', 'line'),
  { key: 'partners', items: [leaf('name', 'line'), leaf('kind', 'choice'), leaf('sources', 'cites')] },
  { key: 'funding', items: [leaf('name', 'line'), leaf('amount', 'line'), leaf('sources', 'cites')] },
  {
    key: 'resources',
    fields: [
      { key: 'cost', fields: [...SOURCED, leaf('band', 'choice')] },
      { key: 'staff', fields: [...SOURCED, leaf('by', 'choice')] },
      { key: 'leadTime', fields: SOURCED },
      { key: 'legalPower', fields: SOURCED },
    ],
  },
  { key: 'evidence', fields: [leaf('level', 'choice'), leaf('reason', 'paragraph')] },
  BRIEF,
  { key: 'verification', fields: [leaf('state', 'choice'), leaf('date', 'day')] },
  {
    key: 'sources',
    items: [
      leaf('key', 'kept'),
      leaf('url', 'address'),
      leaf('title', 'line'),
      leaf('descriptiveTitle', 'flag'),
      leaf('publisher', 'line'),
      leaf('lang', 'language'),
      leaf('year', 'year'),
      leaf('kind', 'choice'),
    ],
  },
  leaf('keywords', 'words'),
  leaf('related', 'choices'),
  { key: 'reusedBy', items: [leaf('place', 'choice'), leaf('year', 'year'), leaf('sources', 'cites')] },
];

/** Every key of a translation's frontmatter, in the order of its schema. */
export const TRANSLATION_FIELDS: readonly Entry[] = [
  leaf('title', 'line'),
  leaf('summary', 'paragraph'),
  leaf('keywords', 'words'),
  BRIEF,
  {
    key: 'facts',
    fields: [
      leaf('lead', 'line'),
      leaf('partners', 'texts'),
      { key: 'funding', items: [leaf('name', 'line'), leaf('amount', 'line')] },
      {
        key: 'resources',
        fields: ['cost', 'staff', 'leadTime', 'legalPower'].map((key) => leaf(key, 'paragraph')),
      },
      leaf('evidenceReason', 'paragraph'),
    ],
  },
  {
    key: 'translation',
    fields: [leaf('from', 'kept'), leaf('digest', 'kept'), leaf('method', 'choice'), leaf('reviewed', 'day')],
  },
];

export type StepId =
  | 'practice'
  | 'where'
  | 'sources'
  | 'who'
  | 'means'
  | 'facts'
  | 'text'
  | 'evidence'
  | 'find'
  | 'brief'
  | 'translation';

/** A part of the page: keys of the frontmatter that belong together, or the sections of the text. */
export interface Step {
  id: StepId;
  keys: readonly string[];
  /** Whether the sections of the text stand here. */
  sections?: true;
}

/** The original's steps. Sources come before what cites them. */
export const ORIGINAL_STEPS: readonly Step[] = [
  {
    id: 'practice',
    keys: ['title', 'summary', 'localName', 'type', 'serviceAreas', 'targetGroups'],
  },
  { id: 'where', keys: ['country', 'places', 'scope', 'started', 'ended', 'status', 'statusAsOf'] },
  { id: 'sources', keys: ['sources'] },
  { id: 'who', keys: ['lead', 'partners'] },
  { id: 'means', keys: ['funding', 'resources'] },
  { id: 'text', keys: [], sections: true },
  { id: 'evidence', keys: ['evidence', 'reusedBy', 'verification'] },
  { id: 'find', keys: ['keywords', 'related'] },
  { id: 'brief', keys: ['brief'] },
];

/** A translation's steps. */
export const TRANSLATION_STEPS: readonly Step[] = [
  { id: 'practice', keys: ['title', 'summary', 'keywords'] },
  { id: 'facts', keys: ['facts'] },
  { id: 'text', keys: [], sections: true },
  { id: 'brief', keys: ['brief'] },
  { id: 'translation', keys: ['translation'] },
];

/** Path of a field in the names of messages and of elements: keys joined by dots, without numbers of items. */
export function pathOf(above: string, key: string): string {
  return above ? `${above}.${key}` : key;
}
