import type { z } from 'zod';
import { ENDONYMS, LANGS } from '../i18n/locales.ts';
import { quoted } from '../issues/issue.ts';
import { plainWords } from '../library/plain-words.ts';
import type { Vocabulary } from '../library/types.ts';
import { COUNTRIES, idSchema, langSchema } from '../schemas/identifiers.ts';
import { originalSchema, SCOPES, STATUSES } from '../schemas/original.ts';
import { nearest } from './near.ts';

/** What the answers to one question may be chosen from. */
export interface Choice {
  id: string;
  label: string;
}

/** What is known so far: answers by key of the frontmatter, besides `lang` and `id`. */
export type Answers = Record<string, unknown>;

/** One question of `npm run new`; as a flag it is `--<flag>`. */
export interface Question {
  /** Key of the frontmatter, or `lang` or `id`. */
  key: string;
  flag: string;
  ask: string;
  /** Whether the file needs it for its place; all else may be written into the file later. */
  needed: boolean;
  schema: z.ZodType;
  /** Several answers, parted by commas (keywords: by semicolons or commas). */
  many?: boolean;
  /** A whole number, not a text. */
  whole?: boolean;
  choices?: (vocabulary: Vocabulary, answers: Answers) => Choice[];
  /** What is offered where the answer is empty. */
  offer?: (answers: Answers) => string;
}

const shape = originalSchema.shape;

const SCOPE_LABELS: Record<(typeof SCOPES)[number], string> = {
  municipal: 'one town or several towns do it',
  regional: 'a region does it',
  national: 'the whole country does it',
};
const STATUS_LABELS: Record<(typeof STATUSES)[number], string> = {
  running: 'a recent source says that it goes on',
  ended: 'a source says that it has ended',
  unclear: 'no recent source says either',
};

const english = (list: readonly { id: string; label: { en: string } }[]): Choice[] =>
  list.map(({ id, label }) => ({ id, label: label.en }));

/** The questions in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    key: 'country',
    flag: 'country',
    ask: 'In which country is the practice?',
    needed: true,
    schema: shape.country,
    choices: ({ countries }) =>
      COUNTRIES.map((id) => ({
        id,
        label: countries.find((country) => country.id === id)?.label.en ?? id,
      })),
  },
  {
    key: 'lang',
    flag: 'lang',
    ask: 'In which language will you write?',
    needed: true,
    schema: langSchema,
    choices: () => LANGS.map((id) => ({ id, label: ENDONYMS[id] })),
  },
  {
    key: 'title',
    flag: 'title',
    ask: 'What is it called? One line that says what it is and where.',
    needed: true,
    schema: shape.title,
  },
  {
    key: 'id',
    flag: 'id',
    ask: 'Which id shall it have? It names the folder and the address, and never changes.',
    needed: true,
    schema: idSchema,
    offer: ({ title }) => idFrom(String(title ?? '')),
  },
  {
    key: 'summary',
    flag: 'summary',
    ask: 'What does the town do, for whom, and what must a reader know? 120 to 320 characters.',
    needed: false,
    schema: shape.summary,
  },
  {
    key: 'scope',
    flag: 'scope',
    ask: 'Who does it?',
    needed: false,
    schema: shape.scope,
    choices: () => SCOPES.map((id) => ({ id, label: SCOPE_LABELS[id] })),
  },
  {
    key: 'places',
    flag: 'places',
    ask: 'In which places? A place that is missing here is added in content/vocabulary/places.yaml.',
    needed: false,
    many: true,
    schema: shape.places,
    choices: ({ places }, { country }) => english(places.filter((place) => place.country === country)),
  },
  {
    key: 'type',
    flag: 'type',
    ask: 'Which kind of practice is it?',
    needed: false,
    schema: shape.type,
    choices: (vocabulary) => english(vocabulary['practice-types']),
  },
  {
    key: 'serviceAreas',
    flag: 'service-areas',
    ask: 'Which fields of work does it belong to?',
    needed: false,
    many: true,
    schema: shape.serviceAreas,
    choices: (vocabulary) => english(vocabulary['service-areas']),
  },
  {
    key: 'targetGroups',
    flag: 'target-groups',
    ask: 'For whom is it?',
    needed: false,
    many: true,
    schema: shape.targetGroups,
    choices: (vocabulary) => english(vocabulary['target-groups']),
  },
  {
    key: 'started',
    flag: 'started',
    ask: 'When did it begin? A year, or year and month, such as 2017 or 2017-06.',
    needed: false,
    schema: shape.started,
  },
  {
    key: 'status',
    flag: 'status',
    ask: 'Does it still run?',
    needed: false,
    schema: shape.status,
    choices: () => STATUSES.map((id) => ({ id, label: STATUS_LABELS[id] })),
  },
  {
    key: 'statusAsOf',
    flag: 'status-as-of',
    ask: 'Of which year is the latest source that says so?',
    needed: false,
    whole: true,
    schema: shape.statusAsOf,
  },
  {
    key: 'lead',
    flag: 'lead',
    ask: 'Who leads it?',
    needed: false,
    schema: shape.lead,
  },
  {
    key: 'keywords',
    flag: 'keywords',
    ask: 'Which words would staff type to find it? 4 to 10, parted by commas.',
    needed: false,
    many: true,
    schema: shape.keywords,
  },
];

/**
 * Reads the answer to a question: of choices, numbers of the list or ids.
 *
 * @param text the answer, not empty
 * @param choices the list as it was shown, if there is one
 * @returns the value for the file, or in one line what is wrong with the answer and how to mend it
 */
export function readAnswer(
  question: Question,
  text: string,
  choices: readonly Choice[] | undefined,
): { value: unknown } | string {
  const parts = question.many
    ? text
        .split(choices ? /[,;\s]+/ : /[,;]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [text.trim()];
  const chosen = choices ? parts.map((part) => choose(part, choices)) : parts.map((id) => ({ id }));
  const fault = chosen.find((choice) => typeof choice === 'string');
  if (fault !== undefined) return fault as string;
  const ids = chosen.map((choice) => (choice as { id: string }).id);
  if (new Set(ids).size < ids.length) return 'the same stands there twice: name each once';
  const [first = ''] = ids;
  if (question.whole && !/^\d{1,9}$/.test(first)) return 'it must be a whole number, such as 2024';
  const parsed = question.schema.safeParse(question.many ? ids : question.whole ? Number(first) : first, {
    error: plainWords,
  });
  return parsed.success ? { value: parsed.data } : `it ${parsed.error.issues[0]?.message}`;
}

function choose(part: string, choices: readonly Choice[]): { id: string } | string {
  const found =
    choices.find(({ id }) => id === part.toLowerCase()) ??
    (/^\d{1,4}$/.test(part) ? choices[Number(part) - 1] : undefined) ??
    choices.find(({ label }) => label.toLowerCase() === part.toLowerCase());
  if (found) return { id: found.id };
  if (choices.length === 0) return `${quoted(part)} is not in the list, which is empty: leave it for later`;
  const near = nearest(
    part,
    choices.map(({ id }) => id),
  );
  const hint =
    near.length > 0
      ? `did you mean ${near.join(' or ')}?`
      : choices.length <= 12
        ? `use one of ${choices.map(({ id }) => id).join(', ')}`
        : 'use a number or an id of the list';
  return `${quoted(part)} is not in the list: ${hint}`;
}

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ħ: 'h', đ: 'd', ß: 'ss' };

/** An id made of a title: its first words in ASCII; empty where the title has none. */
export function idFrom(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[łħđß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’']/g, '');
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, 6).join('-').slice(0, 80).replace(/-$/, '');
}
