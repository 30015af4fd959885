import { error, type Finding, quoted } from '../issues/issue.ts';
import { isFuture, liesBefore } from '../schemas/dates.ts';
import type { Original } from '../schemas/original.ts';
import type { PracticeFile } from './practice-file.ts';
import { findRepeats } from './repeats.ts';
import type { KnownIds } from './types.ts';

/**
 * Checks the facts of an original against the vocabularies, against its folder and against each other.
 *
 * @param file the original's file
 * @param facts its frontmatter
 * @param vocabulary the vocabularies whose ids it may use
 */
export function checkFacts(file: PracticeFile, facts: Original, vocabulary: KnownIds): Finding[] {
  const findings: Finding[] = [];
  const known = (path: readonly PropertyKey[], id: string, where: keyof KnownIds) => {
    const list: readonly { id: string }[] = vocabulary[where];
    // An empty list is a vocabulary that could not be read, which is said where it stands.
    if (list.length > 0 && !list.some((entry) => entry.id === id)) {
      const message = `${quoted(id)} is not in vocabulary/${where}.yaml: use one of its ids`;
      findings.push(error(file.locate(path), 'vocabulary', message));
    }
  };
  known(['type'], facts.type, 'practice-types');
  for (const [index, id] of facts.serviceAreas.entries()) known(['serviceAreas', index], id, 'service-areas');
  for (const [index, id] of facts.targetGroups.entries()) known(['targetGroups', index], id, 'target-groups');
  for (const [index, id] of facts.places.entries()) known(['places', index], id, 'places');
  for (const [index, { place }] of facts.reusedBy.entries())
    known(['reusedBy', index, 'place'], place, 'places');
  findings.push(...findRepeats(facts, file.locate), ...repeatedReuse(file, facts));
  if (facts.country !== file.country) {
    const message = `"country" is ${facts.country}, but the file lies in practices/${file.country}/: correct one of the two`;
    findings.push(error(file.locate(['country']), 'country-folder', message));
  }
  for (const [index, id] of facts.places.entries()) {
    const place = vocabulary.places.find((entry) => entry.id === id);
    if (place && place.country !== facts.country) {
      const message = `${quoted(id)} lies in ${place.country}, not in ${facts.country}: correct "places" or "country"`;
      findings.push(error(file.locate(['places', index]), 'place-country', message));
    }
  }
  if (facts.places.length === 0 && facts.scope === 'municipal') {
    findings.push(
      error(
        file.locate(['places']),
        'place-missing',
        'a municipal practice needs a place: name one id at least',
      ),
    );
  }
  if (facts.related.includes(file.id)) {
    findings.push(
      error(file.locate(['related']), 'related', 'a practice is not related to itself: delete its id'),
    );
  }
  return [...findings, ...checkDates(file, facts), ...checkEvidence(file, facts)];
}

function repeatedReuse(file: PracticeFile, { reusedBy }: Original): Finding[] {
  const places = reusedBy.map(({ place }) => place);
  return places.flatMap((place, index) =>
    places.indexOf(place) < index
      ? [
          error(
            file.locate(['reusedBy', index]),
            'listed-twice',
            `${quoted(place)} stands twice in "reusedBy": delete one`,
          ),
        ]
      : [],
  );
}

function checkDates(file: PracticeFile, facts: Original): Finding[] {
  const findings: Finding[] = [];
  const wrong = (path: readonly PropertyKey[], message: string) =>
    findings.push(error(file.locate(path), 'dates', message));
  const { started, ended, status, verification } = facts;
  const statusAsOf = String(facts.statusAsOf);
  if (ended && liesBefore(ended, started)) {
    wrong(['ended'], `"ended" (${ended}) lies before "started" (${started}): correct one of the two`);
  }
  if (status === 'running' && ended)
    wrong(['ended'], 'a running practice has no "ended": delete it or change "status"');
  if (status === 'running' && isFuture(started))
    wrong(['started'], `"started" (${started}) is to come: correct it or change "status"`);
  if (status === 'ended' && ended && isFuture(ended))
    wrong(['ended'], `"ended" (${ended}) is to come: correct it or change "status"`);
  if (liesBefore(statusAsOf, started)) {
    wrong(
      ['statusAsOf'],
      `"statusAsOf" (${statusAsOf}) lies before "started" (${started}): correct one of the two`,
    );
  }
  if (liesBefore(verification.date, statusAsOf)) {
    wrong(
      ['verification', 'date'],
      `the last check (${verification.date}) lies before "statusAsOf" (${statusAsOf}): correct one of the two`,
    );
  }
  for (const [index, { year }] of facts.reusedBy.entries()) {
    if (!liesBefore(String(year), started)) continue;
    wrong(
      ['reusedBy', index, 'year'],
      `it cannot be taken over in ${year}, before it "started" (${started}): correct one of the two`,
    );
  }
  return findings;
}

/** An evidence level is a claim: what it rests on must be in the file. */
function checkEvidence(file: PracticeFile, { evidence, sources, reusedBy }: Original): Finding[] {
  const at = file.locate(['evidence', 'level']);
  const kinds = sources.map(({ kind }) => kind);
  if (
    evidence.level === 'independently-evaluated' &&
    !kinds.some((kind) => kind === 'evaluation' || kind === 'research')
  ) {
    const message =
      'an independent evaluation must be among the sources: add it with kind evaluation or research, or lower the level';
    return [error(at, 'evidence', message)];
  }
  if (evidence.level === 'reused' && reusedBy.length === 0) {
    return [
      error(at, 'evidence', '"reused" needs a place that took it over: fill "reusedBy", or lower the level'),
    ];
  }
  return [];
}
