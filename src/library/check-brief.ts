import { error, type Finding, quoted, warning } from '../issues/issue.ts';
import { splitCitations } from '../markdown/citations.ts';
import { BRIEF_PARTS, type BriefPart, UNCITED_BRIEF_PARTS } from '../schemas/brief.ts';
import type { Original } from '../schemas/original.ts';
import type { Translation } from '../schemas/translation.ts';
import type { PracticeFile } from './practice-file.ts';

/** Checks that the lines of an original's brief cite sources of the entry. */
export function checkBrief(file: PracticeFile, { brief, sources }: Original): Finding[] {
  if (!brief) return [];
  return BRIEF_PARTS.flatMap((part) => {
    const keys = keysIn(brief[part]);
    const at = file.locate(['brief', part]);
    if (keys.length === 0 && !UNCITED_BRIEF_PARTS.has(part)) {
      const message = `"brief.${part}" needs a source: cite the one that the entry cites for it, as [^s1]`;
      return [error(at, 'citation-missing', message)];
    }
    return keys
      .filter((key) => !sources.some((source) => source.key === key))
      .map((key) => {
        const message = `${quoted(`[^${key}]`)} in "brief.${part}" cites no source of the entry: correct the key`;
        return error(at, 'citation-unknown', message);
      });
  });
}

/** Checks that a translation has the original's brief, and each line of it the original's citations. */
export function checkTranslatedBrief(
  file: PracticeFile,
  { brief }: Translation,
  { brief: original }: Original,
): Finding[] {
  if (!original) {
    if (!brief) return [];
    const message = 'the original has no "brief": delete it here, or write it there first';
    return [error(file.locate(['brief']), 'translation-brief', message)];
  }
  if (!brief) {
    const message = 'the original has a "brief": translate its five lines';
    return [warning(file.locate(['translation']), 'brief-missing', message)];
  }
  return BRIEF_PARTS.filter((part) => !sameKeys(brief[part], original[part])).map((part) =>
    error(file.locate(['brief', part]), 'translation-citations', differenceOf(part, original[part])),
  );
}

function differenceOf(part: BriefPart, original: string): string {
  const keys = keysIn(original);
  const wanted = keys.length > 0 ? `cites ${keys.map((key) => `[^${key}]`).join('')}` : 'cites nothing';
  return `"brief.${part}" of the original ${wanted}: cite the same here`;
}

function sameKeys(text: string, original: string): boolean {
  return keysIn(text).sort().join(' ') === keysIn(original).sort().join(' ');
}

/** The keys that a line cites, each once. */
function keysIn(text: string): string[] {
  return [...new Set(splitCitations(text).flatMap((piece) => ('keys' in piece ? piece.keys : [])))];
}
