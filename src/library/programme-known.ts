import { DEFAULT_LANG } from '../i18n/locales.ts';
import type { Point } from '../issues/issue.ts';
import type { Source } from '../schemas/source.ts';
import type { ProgrammeFile } from './programme-file.ts';
import type { Practice, Vocabulary } from './types.ts';

/** Ids that something may name; undefined where they could not be read, which is said where they stand. */
export type KnownIds = ReadonlySet<string> | undefined;

/** The programme's list of sources. */
export interface SourceList {
  /** Undefined where the list could not be read. */
  sources: Source[] | undefined;
  locate: (path: readonly PropertyKey[]) => Point;
}

/** What the rest of the library knows, for the programme's entries to name. */
export interface Surroundings {
  list: SourceList;
  /** The practices whose originals are sound. */
  practices: readonly Practice[];
  /** Ids of all practices, sound or not. */
  practiceIds: ReadonlySet<string>;
  vocabulary: Vocabulary;
}

/** Everything that entries may name. */
export interface Known {
  sources: KnownIds;
  places: KnownIds;
  areas: KnownIds;
  phases: KnownIds;
  practices: KnownIds;
  /** Keys of the sources of a practice; undefined for one that is not sound. */
  sourcesOf: (practice: string) => KnownIds;
}

/** Gathers what the programme's entries may name. */
export function knownIds(files: readonly ProgrammeFile[], surroundings: Surroundings): Known {
  const { list, practices, practiceIds, vocabulary } = surroundings;
  const phases = files.find(({ collection, lang }) => collection === 'phases' && lang === DEFAULT_LANG);
  return {
    sources: list.sources && new Set(list.sources.map(({ key }) => key)),
    places: idsOf(vocabulary.places),
    areas: idsOf(vocabulary['service-areas']),
    phases: phases?.entries && new Set(phases.entries.map(({ id }) => id)),
    practices: practiceIds,
    sourcesOf: (id) => {
      const practice = practices.find((candidate) => candidate.id === id);
      return practice && new Set(practice.original.frontmatter.sources.map(({ key }) => key));
    },
  };
}

/** An empty vocabulary is one that could not be read. */
function idsOf(entries: readonly { id: string }[]): KnownIds {
  return entries.length > 0 ? new Set(entries.map(({ id }) => id)) : undefined;
}
