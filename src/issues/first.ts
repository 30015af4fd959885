import { error, type Finding, START } from './issue.ts';

/** A file of another kind is wrong in every line; so many findings are enough to see it. */
const MOST_FINDINGS = 200;

/** The first findings of a file and, where there are more, how many. */
export function firstFindings(findings: readonly Finding[]): Finding[] {
  if (findings.length <= MOST_FINDINGS) return [...findings];
  const more = findings.length - MOST_FINDINGS;
  const message = `${more} more things are wrong with this file: mend these first and check again`;
  return [...findings.slice(0, MOST_FINDINGS), error(START, 'too-many-findings', message)];
}
