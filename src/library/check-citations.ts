import { error, type Finding, quoted } from '../issues/issue.ts';
import type { Original } from '../schemas/original.ts';
import type { PracticeFile } from './practice-file.ts';
import { earlierSamePage } from './same-page.ts';

/** Checks that every citation of a file names a source of the original. */
export function checkCitations(file: PracticeFile, facts: Original): Finding[] {
  const keys = new Set(facts.sources.map((source) => source.key));
  return file.citations
    .filter(({ key }) => !keys.has(key))
    .map((citation) =>
      error(
        citation,
        'citation-unknown',
        `${quoted(`[^${citation.key}]`)} cites no source of the original: correct the key, or add the source there`,
      ),
    );
}

function factCitations(facts: Original): { key: string; path: readonly PropertyKey[] }[] {
  const lists: [path: readonly PropertyKey[], keys: readonly string[]][] = [
    ...facts.partners.map(
      ({ sources }, index) => [['partners', index, 'sources'], sources] as [PropertyKey[], string[]],
    ),
    ...facts.funding.map(
      ({ sources }, index) => [['funding', index, 'sources'], sources] as [PropertyKey[], string[]],
    ),
    ...facts.reusedBy.map(
      ({ sources }, index) => [['reusedBy', index, 'sources'], sources] as [PropertyKey[], string[]],
    ),
    ...Object.entries(facts.resources ?? {}).map(
      ([name, resource]) =>
        [['resources', name, 'sources'], resource?.sources ?? []] as [PropertyKey[], string[]],
    ),
  ];
  return lists.flatMap(([path, keys]) => keys.map((key, index) => ({ key, path: [...path, index] })));
}

/** Checks that the original's sources are each listed once and cited. */
export function checkSourcesAreUsed(file: PracticeFile, facts: Original): Finding[] {
  const findings: Finding[] = [];
  const keys = facts.sources.map((source) => source.key);
  const used = factCitations(facts);
  for (const { key, path } of used) {
    if (!keys.includes(key)) {
      findings.push(
        error(
          file.locate(path),
          'citation-unknown',
          `${quoted(key)} is not the key of a source: add the source or correct the key`,
        ),
      );
    }
  }
  const cited = new Set([...used.map(({ key }) => key), ...file.citations.map(({ key }) => key)]);
  for (const [index, source] of facts.sources.entries()) {
    const at = file.locate(['sources', index]);
    if (keys.indexOf(source.key) < index) {
      findings.push(error(at, 'source-twice', `the key ${source.key} stands twice: number the sources anew`));
    } else if (!cited.has(source.key)) {
      findings.push(
        error(
          at,
          'source-uncited',
          `${source.key} is cited nowhere: cite it as [^${source.key}] or delete it`,
        ),
      );
    }
    const same = earlierSamePage(facts.sources, index);
    if (same >= 0) {
      findings.push(
        error(
          at,
          'source-twice',
          `this page is listed already as ${facts.sources[same]?.key}: cite that one`,
        ),
      );
    }
  }
  return findings;
}
