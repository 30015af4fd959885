import { error, type Finding, START, warning } from '../issues/issue.ts';
import { checkBrief, checkTranslatedBrief } from './check-brief.ts';
import { checkCitations, checkSourcesAreUsed } from './check-citations.ts';
import { checkFacts } from './check-facts.ts';
import { checkTranslation } from './check-translation.ts';
import { digestOfText } from './digest.ts';
import type { PracticeFile } from './practice-file.ts';
import type { KnownIds, Practice, TranslationFile } from './types.ts';

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
export function checkPractice(files: readonly PracticeFile[], vocabulary: KnownIds): CheckedPractice {
  const findings: CheckedPractice['findings'] = [];
  const add = (file: PracticeFile, list: readonly Finding[]) => {
    findings.push(...list.map((finding) => ({ file: file.file, finding })));
  };
  const originals = files.filter(({ kind }) => kind === 'original');
  const [original] = originals;
  for (const extra of originals.slice(1)) {
    const message = `this practice has an original already (${original?.lang}.mdx): give this file the key "translation", or delete it`;
    add(extra, [error(START, 'two-originals', message)]);
  }
  if (!original) {
    // A file that cannot be read may be the original: what is wrong with it is said already.
    if (files.every(({ kind }) => kind === 'translation')) {
      const message = 'this translation has no original beside it: add the original first';
      for (const file of files) add(file, [error(START, 'no-original', message)]);
    }
    return { findings };
  }
  const frontmatter = original.original;
  if (!frontmatter) return { findings };
  add(original, [
    ...checkFacts(original, frontmatter, vocabulary),
    ...checkCitations(original, frontmatter),
    ...checkSourcesAreUsed(original, frontmatter),
    ...checkBrief(original, frontmatter),
  ]);
  const translations: TranslationFile[] = [];
  for (const file of files) {
    if (!file.translation) continue;
    const digest = digestOfText(frontmatter, file.body === '' ? undefined : original.body);
    const outdated = digest !== file.translation.translation.digest;
    add(file, [
      ...checkTranslation(file, file.translation, original, frontmatter),
      ...checkCitations(file, frontmatter),
      ...checkTranslatedBrief(file, file.translation, frontmatter),
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
    `the original has changed since this translation: revise it, then run npm run stamp -- ${file.id}/${file.lang}`,
  );
}
