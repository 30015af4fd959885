import type { Catalogue, CataloguePractice } from './catalogue.ts';

/** How many related practices a page names. */
const MOST_RELATED = 3;

/**
 * Practices to read next: first those that editors named, then those closest in service areas, type and
 * target groups, another country before the same.
 */
export function relatedPractices(catalogue: Catalogue, practice: CataloguePractice): CataloguePractice[] {
  const facts = practice.original.frontmatter;
  const named = facts.related.flatMap((id) => catalogue.byId.get(id) ?? []);
  const closeness = (other: CataloguePractice): number => {
    const theirs = other.original.frontmatter;
    const shared = (mine: readonly string[], their: readonly string[]) =>
      mine.filter((id) => their.includes(id)).length;
    return (
      2 * shared(facts.serviceAreas, theirs.serviceAreas) +
      (facts.type === theirs.type ? 2 : 0) +
      shared(facts.targetGroups, theirs.targetGroups) +
      (facts.country === theirs.country ? 0 : 1)
    );
  };
  const close = catalogue.practices
    .filter((other) => other !== practice && !named.includes(other))
    .map((other) => ({ other, points: closeness(other) }))
    .filter(({ points }) => points > 2)
    .sort((a, b) => b.points - a.points || (a.other.id < b.other.id ? -1 : 1))
    .map(({ other }) => other);
  return [...named, ...close].slice(0, MOST_RELATED);
}
