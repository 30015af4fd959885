import { error, type Finding, quoted, START, warning } from '../issues/issue.ts';
import type { Original } from '../schemas/original.ts';
import type { Translation } from '../schemas/translation.ts';
import { digestOfText } from './digest.ts';
import type { PracticeFile } from './practice-file.ts';
import type { Practice, TranslationFile, Vocabulary } from './types.ts';

/** What a practice's files say together. */
export interface CheckedPractice {
  /** Findings, each with the file it is about. */
  findings: { file: string; finding: Finding }[];
  /** The practice, where its original is sound. */
  practice?: Practice;
}

/**
 * Checks the files of one practice against each other and against the vocabularies.
 *
 * @param files all files of one folder
 * @param vocabulary the vocabularies whose ids the facts may use
 */
export function checkPractice(files: readonly PracticeFile[], vocabulary: Vocabulary): CheckedPractice {
  const findings: CheckedPractice['findings'] = [];
  const add = (file: PracticeFile, list: readonly Finding[]) => {
    findings.push(...list.map((finding) => ({ file: file.file, finding })));
  };
  const originals = files.filter((file) => !file.isTranslation);
  const [original] = originals;
  for (const extra of originals.slice(1)) {
    const message = `this practice has an original already (${original?.lang}.mdx): give this file the key "translation", or delete it`;
    add(extra, [error(START, 'two-originals', message)]);
  }
  if (!original) {
    for (const file of files) {
      add(file, [
        error(START, 'no-original', 'this translation has no original beside it: add the original first'),
      ]);
    }
    return { findings };
  }
  const frontmatter = original.original;
  if (!frontmatter) return { findings };
  add(original, [
    ...checkFacts(original, frontmatter, vocabulary),
    ...checkCitations(original, frontmatter),
    ...checkSourcesAreUsed(original, frontmatter),
  ]);
  const translations: TranslationFile[] = [];
  for (const file of files) {
    if (!file.translation) continue;
    const digest = digestOfText(frontmatter, file.body === '' ? undefined : original.body);
    const outdated = digest !== file.translation.translation.digest;
    add(file, [
      ...checkTranslation(file, file.translation, original, frontmatter),
      ...checkCitations(file, frontmatter),
      ...(outdated ? [outdatedWarning(file)] : []),
    ]);
    translations.push({
      kind: 'translation',
      id: file.id,
      lang: file.lang,
      frontmatter: file.translation,
      sections: file.sections,
      outdated,
    });
  }
  return {
    findings,
    practice: {
      id: original.id,
      original: {
        kind: 'original',
        id: original.id,
        lang: original.lang,
        frontmatter,
        sections: original.sections,
      },
      translations,
    },
  };
}

function outdatedWarning(file: PracticeFile): Finding {
  return warning(
    file.locate(['translation', 'digest']),
    'translation-outdated',
    `the original has changed since this translation: revise it, then run npm run stamp -- ${file.id}`,
  );
}

function checkFacts(file: PracticeFile, facts: Original, vocabulary: Vocabulary): Finding[] {
  const findings: Finding[] = [];
  const known = (path: readonly PropertyKey[], id: string, where: keyof Vocabulary) => {
    const list: readonly { id: string }[] = vocabulary[where];
    if (!list.some((entry) => entry.id === id)) {
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
  for (const key of ['places', 'serviceAreas', 'targetGroups', 'keywords', 'related'] as const) {
    for (const [index, value] of facts[key].entries()) {
      if (facts[key].indexOf(value) < index) {
        findings.push(
          error(
            file.locate([key, index]),
            'listed-twice',
            `${quoted(value)} stands twice in "${key}": delete one`,
          ),
        );
      }
    }
  }
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
  if (facts.ended && facts.ended < facts.started.slice(0, facts.ended.length)) {
    findings.push(
      error(
        file.locate(['ended']),
        'dates',
        `"ended" (${facts.ended}) lies before "started" (${facts.started})`,
      ),
    );
  }
  if (facts.status === 'running' && facts.ended) {
    findings.push(
      error(
        file.locate(['ended']),
        'dates',
        'a running practice has no "ended": delete it or change "status"',
      ),
    );
  }
  if (facts.related.includes(file.id)) {
    findings.push(
      error(file.locate(['related']), 'related', 'a practice is not related to itself: delete its id'),
    );
  }
  return findings;
}

function checkCitations(file: PracticeFile, facts: Original): Finding[] {
  const keys = new Set(facts.sources.map((source) => source.key));
  return file.citations
    .filter(({ key }) => !keys.has(key))
    .map((citation) =>
      error(
        citation,
        'citation-unknown',
        `[^${citation.key}] cites no source of the original: correct the key, or add the source there`,
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

function checkSourcesAreUsed(file: PracticeFile, facts: Original): Finding[] {
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
    const same = facts.sources.findIndex(({ url }) => url === source.url);
    if (same < index) {
      findings.push(
        error(
          at,
          'source-twice',
          `this address is listed already as ${facts.sources[same]?.key}: cite that one`,
        ),
      );
    }
  }
  return findings;
}

function checkTranslation(
  file: PracticeFile,
  text: Translation,
  original: PracticeFile,
  facts: Original,
): Finding[] {
  const findings: Finding[] = [];
  if (text.translation.from !== original.lang) {
    const message = `"from" is ${text.translation.from}, but the original is ${original.lang}.mdx: write from: ${original.lang}`;
    findings.push(error(file.locate(['translation', 'from']), 'translation-from', message));
  }
  for (const name of ['partners', 'funding'] as const) {
    const given = text.facts?.[name]?.length;
    if (given !== undefined && given !== facts[name].length) {
      const message = `"facts.${name}" has ${given} items, the original ${facts[name].length}: give one for each, in the same order`;
      findings.push(error(file.locate(['facts', name]), 'translation-facts', message));
    }
  }
  for (const name of Object.keys(text.facts?.resources ?? {})) {
    if (!facts.resources || !(name in facts.resources)) {
      findings.push(
        error(
          file.locate(['facts', 'resources', name]),
          'translation-facts',
          `the original has no "${name}": delete it here`,
        ),
      );
    }
  }
  if (file.body === '') return findings;
  for (const section of file.sections) {
    if (!original.sections.some(({ name }) => name === section.name)) {
      findings.push(
        error(
          section.at,
          'translation-section',
          `the original has no <${section.name}>: a translation adds nothing, delete it`,
        ),
      );
    }
  }
  for (const { name } of original.sections) {
    if (!file.sections.some((section) => section.name === name)) {
      findings.push(
        error(
          file.sections[0]?.at ?? START,
          'translation-section',
          `<${name}> of the original is missing: translate it`,
        ),
      );
    }
  }
  const count = (keys: readonly { key: string }[]) =>
    keys
      .map(({ key }) => key)
      .sort()
      .join(' ');
  if (count(file.citations) !== count(original.citations)) {
    const message = 'the citations differ from those of the original: every sentence keeps its sources';
    findings.push(warning(file.sections[0]?.at ?? START, 'translation-citations', message));
  }
  return findings;
}
