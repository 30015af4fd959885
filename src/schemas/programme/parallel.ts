import type { CollectionName } from './collections.ts';

/**
 * Lists of texts that go with a list of facts, item by item, by the name of the text. Order is all that ties
 * them: in an outdated translation they may stand beside other facts.
 */
export const PARALLEL_TEXTS: Partial<Record<CollectionName, Readonly<Record<string, string>>>> = {
  phases: { accordingTo: 'dates' },
  'coordination-ways': { reasons: 'practices' },
};
