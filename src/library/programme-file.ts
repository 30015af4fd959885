import { DEFAULT_LANG, isLang, type Lang } from '../i18n/locales.ts';
import { error, type Finding, type Point, quoted } from '../issues/issue.ts';
import {
  COLLECTION_NAMES,
  type CollectionName,
  type EntryTexts,
  originalListSchema,
  translatedListSchema,
} from '../schemas/programme/collections.ts';
import type { TranslationMethod } from '../schemas/translation.ts';
import type { FileSource } from './read-file.ts';
import { readYamlFile } from './yaml-file.ts';

/** An entry of any collection, for what holds for all of them. */
export type AnyEntry = { id: string } & Record<string, unknown>;

/** One file of a collection: its original (`en.yaml`), or a translation. */
export interface ProgrammeFile {
  /** Path relative to the content folder: `programme/<collection>/<lang>.yaml`. */
  file: string;
  collection: CollectionName;
  lang: Lang;
  findings: Finding[];
  /** The original's entries; missing in a translation and where anything is wrong. */
  entries?: AnyEntry[];
  /** The translation's texts; missing in the original and where anything is wrong. */
  translation?: {
    from: Lang;
    digest: string;
    method: TranslationMethod;
    entries: Record<string, EntryTexts>;
  };
  locate: (path: readonly PropertyKey[]) => Point;
}

/** Whether a path below the content folder is a file of a programme collection. */
export function isProgrammeFile(steps: readonly string[]): boolean {
  const [top, collection = '', name = ''] = steps;
  return (
    top === 'programme' &&
    steps.length === 3 &&
    COLLECTION_NAMES.some((known) => known === collection) &&
    name.endsWith('.yaml') &&
    isLang(name.slice(0, -'.yaml'.length))
  );
}

/**
 * Reads one file of a collection by its schema.
 *
 * @param file path relative to the content folder, of a file that `isProgrammeFile` knows
 * @param source the file's bytes, or why they could not be read
 */
export function readProgrammeFile(file: string, source: FileSource): ProgrammeFile {
  const [, collection, name = ''] = file.split('/');
  const result = {
    file,
    collection: collection as CollectionName,
    lang: name.replace('.yaml', '') as Lang,
  };
  if (result.lang === DEFAULT_LANG) {
    const { data, findings, locate } = readYamlFile(source, originalListSchema(result.collection));
    const entries = data as AnyEntry[] | undefined;
    return {
      ...result,
      locate,
      findings: [...findings, ...checkIds(entries ?? [], locate)],
      ...(entries && { entries }),
    };
  }
  const { data, findings, locate } = readYamlFile(source, translatedListSchema(result.collection));
  if (!data) return { ...result, findings, locate };
  const { translation, entries } = data;
  const from =
    translation.from === DEFAULT_LANG
      ? []
      : [
          error(
            locate(['translation', 'from']),
            'translation-from',
            `the original is ${DEFAULT_LANG}.yaml: write from: ${DEFAULT_LANG}`,
          ),
        ];
  return {
    ...result,
    findings: from,
    locate,
    translation: { ...translation, entries: entries as Record<string, EntryTexts> },
  };
}

function checkIds(entries: readonly AnyEntry[], locate: ProgrammeFile['locate']): Finding[] {
  const ids = entries.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [
          error(
            locate([index, 'id']),
            'listed-twice',
            `the id ${quoted(id)} stands twice: delete one of the two`,
          ),
        ]
      : [],
  );
}
