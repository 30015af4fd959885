import { error, type Finding, quoted, START } from '../issues/issue.ts';
import { type CheckedPractice, checkPractice } from '../library/check-practice.ts';
import { checkRelations, type KnownText } from '../library/check-relations.ts';
import { plainWords } from '../library/plain-words.ts';
import { type PracticeFile, readPracticeFile } from '../library/practice-file.ts';
import type { KnownIds } from '../library/types.ts';
import { idSchema } from '../schemas/identifiers.ts';
import type { Written } from './write.ts';

/** What the form is judged against. */
export interface Known {
  vocabulary: KnownIds;
  /** The library's texts in the language of this one, and the originals' relations. */
  texts: readonly KnownText[];
  /** Ids of all practices. */
  ids: ReadonlySet<string>;
}

/** What is judged. */
export interface Entry {
  country: string;
  id: string;
  lang: string;
  written: Written;
  /** Whether the id is a new practice's, which no other may have. */
  isNew: boolean;
  /** The other files of the practice, as they are published; a translation needs its original. */
  others: readonly PracticeFile[];
}

/** A finding with the field that it is about; without one it is about the whole. */
export interface FormFinding extends Finding {
  place?: string;
}

export interface Judgement {
  findings: FormFinding[];
  /** The file as it was read. */
  file: PracticeFile;
  /** The practice, where nothing forbids to show it. */
  practice?: CheckedPractice['practice'];
}

/** Where a file lies below the content folder. */
export function fileOf({ country, id, lang }: Pick<Entry, 'country' | 'id' | 'lang'>): string {
  return `practices/${country}/${id}/${lang}.mdx`;
}

/**
 * Judges what the form holds as `npm run check` judges the file that it becomes: the same functions, on the same text.
 *
 * @returns what they found, each with its field
 */
export function judge(entry: Entry, known: Known): Judgement {
  const file = readPracticeFile(fileOf(entry), new TextEncoder().encode(entry.written.text));
  const checked = checkPractice([...entry.others, file], known.vocabulary);
  const own = (found: CheckedPractice['findings']) =>
    found.filter((one) => one.file === file.file).map(({ finding }) => finding);
  const related = checkRelations(
    checked.practice ? [checked.practice] : [],
    [...known.texts.filter(({ id, lang }) => id !== entry.id || lang !== entry.lang), file],
    known.ids,
  );
  const findings = [...file.findings, ...own(checked.findings), ...own(related)].map((finding) => {
    const place = entry.written.places[finding.line - 1];
    return place === undefined ? finding : { ...finding, place };
  });
  const result = { findings: withoutRepeats([...judgeId(entry, known), ...findings]), file };
  // What the guard refuses is never rendered.
  const isRefused = file.findings.some(({ severity }) => severity === 'error');
  return isRefused || !checked.practice ? result : { ...result, practice: checked.practice };
}

/** The id names a folder: what the walk through the content folder says of one is said here. */
function judgeId({ id, isNew }: Entry, { ids }: Known): FormFinding[] {
  const parsed = idSchema.safeParse(id, { error: plainWords });
  const faults = parsed.success
    ? isNew && ids.has(id)
      ? [`the id ${quoted(id)} is taken: choose another`]
      : []
    : parsed.error.issues.map(({ message }) => `the id ${message}`);
  return faults.map((message) => ({ ...error(START, 'id', message), place: 'file.id' }));
}

/** Two rules of a schema may say the same of one value. */
function withoutRepeats(findings: readonly FormFinding[]): FormFinding[] {
  const keys = findings.map(({ place, message }) => `${place} ${message}`);
  return findings.filter((_finding, index) => keys.indexOf(keys[index] ?? '') === index);
}
