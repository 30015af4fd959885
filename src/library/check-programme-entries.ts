import { error, type Finding, quoted } from '../issues/issue.ts';
import { liesBefore } from '../schemas/dates.ts';
import { PARALLEL_TEXTS } from '../schemas/programme/parallel.ts';
import { PHASES } from '../schemas/programme/references.ts';
import { SOURCES_FILE } from './list-content.ts';
import { citedKeys, factsOf, textsOf } from './programme-citations.ts';
import type { AnyEntry, ProgrammeFile } from './programme-file.ts';
import type { Known, KnownIds } from './programme-known.ts';
import { findRepeats } from './repeats.ts';

/** Parts of the programme's pages that say what is not known, or what is our reading: they cite nothing. */
const UNCITED_PARTS: ReadonlySet<unknown> = new Set(['gaps', 'measuring']);

type Locate = ProgrammeFile['locate'];

/**
 * Checks the entries of a collection's original: what they name, what they cite, their dates and their lists.
 *
 * @param original the file, whose entries its schema passed
 * @param known what the entries may name
 */
export function checkEntries(original: ProgrammeFile, known: Known): Finding[] {
  return (original.entries ?? []).flatMap((entry, index) => {
    const locate: Locate = (path) => original.locate([index, ...path]);
    return [
      ...checkNames(original, entry, known, locate),
      ...checkCitations(original, entry, known, locate),
      ...checkPeriods(entry, locate),
      ...checkLists(original, entry, locate),
    ];
  });
}

/** Every id that an entry names exists. */
function checkNames({ collection }: ProgrammeFile, entry: AnyEntry, known: Known, locate: Locate): Finding[] {
  const isPhase = PHASES.some((phase) => phase === entry.part);
  const names: readonly [path: PropertyKey[], values: unknown, from: KnownIds, what: string][] = [
    [['id'], collection === 'participants' ? entry.id : [], known.places, 'place'],
    [['part'], isPhase ? entry.part : [], known.phases, 'phase'],
    [['phases'], entry.phases, known.phases, 'phase'],
    [['places'], entry.places, known.places, 'place'],
    [['areas'], entry.areas, known.areas, 'service area'],
    [['area'], entry.area, known.areas, 'service area'],
    [['useWith'], entry.useWith, known.areas, 'service area'],
    [['practices'], entry.practices, known.practices, 'practice'],
    [['practice'], entry.practice, known.practices, 'practice'],
    [
      ['sources'],
      collection === 'indicators' ? entry.sources : [],
      known.sourcesOf(String(entry.practice)),
      'source of that practice with the key',
    ],
  ];
  return names.flatMap(([path, values, from, what]) =>
    ([values ?? []].flat() as string[]).flatMap((value, place) => {
      if (!from || from.has(value)) return [];
      const at = locate(Array.isArray(values) ? [...path, place] : path);
      return [error(at, 'unknown-id', `there is no ${what} ${quoted(value)}: correct the id or delete it`)];
    }),
  );
}

function checkCitations(
  { collection }: ProgrammeFile,
  entry: AnyEntry,
  known: Known,
  locate: Locate,
): Finding[] {
  const keys = citedKeys(collection, entry);
  if (collection === 'statements' && keys.length === 0 && !UNCITED_PARTS.has(entry.part)) {
    const message = 'this statement needs a source: cite it as [^s1] or by another key';
    return [error(locate(['text']), 'citation-missing', message)];
  }
  return keys.flatMap(({ key, path }) => {
    if (!known.sources || known.sources.has(key)) return [];
    const message = `${quoted(key)} is not the key of a source: add it to ${SOURCES_FILE}, or correct the key`;
    return [error(locate(path), 'citation-unknown', message)];
  });
}

function checkPeriods(entry: AnyEntry, locate: Locate): Finding[] {
  const statements = (entry.dates ?? []) as object[];
  const periods: readonly [path: PropertyKey[], period: { start?: string; end?: string }][] = [
    [[], entry],
    ...statements.map((period, index): [PropertyKey[], object] => [['dates', index], period]),
  ];
  return periods.flatMap(([path, { start, end }]) => {
    if (end === undefined) return [];
    const at = locate([...path, 'end']);
    if (start === undefined) return [error(at, 'dates', '"end" has no "start": add it, or delete "end"')];
    if (!liesBefore(end, start)) return [];
    const message = `"end" (${end}) lies before "start" (${start}): correct one of the two`;
    return [error(at, 'dates', message)];
  });
}

/** Lists name nothing twice, and a list of texts has one for each of the facts that it goes with. */
function checkLists({ collection }: ProgrammeFile, entry: AnyEntry, locate: Locate): Finding[] {
  const parallel = PARALLEL_TEXTS[collection] ?? {};
  const texts = Object.entries(textsOf(collection, entry)).filter(([name]) => !Object.hasOwn(parallel, name));
  const findings = findRepeats({ ...factsOf(collection, entry), ...Object.fromEntries(texts) }, locate);
  for (const [text, fact] of Object.entries(parallel)) {
    const [given, wanted] = [entry[text], entry[fact]].map((value) => (value as unknown[]).length);
    if (given === wanted) continue;
    const message = `"${text}" has ${given} items, "${fact}" ${wanted}: give one for each, in the same order`;
    findings.push(error(locate([text]), 'wrong-length', message));
  }
  return findings;
}
