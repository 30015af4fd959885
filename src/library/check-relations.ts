import type { Lang } from '../i18n/locales.ts';
import { error, type Finding, type Point, quoted, START, warning } from '../issues/issue.ts';
import type { Original } from '../schemas/original.ts';
import { alikeKey } from './alike.ts';
import type { Practice } from './types.ts';

/** What must be known of a file to compare it with others. */
export interface KnownText {
  file: string;
  country: string;
  id: string;
  lang: Lang;
  original?: Pick<Original, 'title' | 'summary' | 'related'>;
  translation?: Pick<Original, 'title' | 'summary'>;
  locate: (path: readonly PropertyKey[]) => Point;
}

/**
 * Checks what holds across practices: ids, titles and summaries are unique, related practices exist and
 * name each other.
 *
 * @param practices the practices whose originals are sound
 * @param files every practice file, for the places of what is wrong
 * @param ids ids of all practices, sound or not
 */
export function checkRelations(
  practices: readonly Practice[],
  files: readonly KnownText[],
  ids: ReadonlySet<string>,
): { file: string; finding: Finding }[] {
  const found: { file: string; finding: Finding }[] = [];
  const folders = new Map<string, Set<string>>();
  for (const file of files) folders.set(file.id, (folders.get(file.id) ?? new Set()).add(file.country));
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  const titles = new Map<string, string>();
  const summaries = new Map<string, string>();
  for (const file of files) {
    if (file.country !== [...(folders.get(file.id) ?? [])][0]) {
      found.push({
        file: file.file,
        finding: error(START, 'id', `the id ${quoted(file.id)} is taken in another country: choose another`),
      });
    }
    const text = file.original ?? file.translation;
    if (text) {
      const title = `${file.lang} ${alikeKey(text.title)}`;
      const other = titles.get(title);
      if (other !== undefined && other !== file.id) {
        const message = `${quoted(other)} has this title too: choose one that tells them apart`;
        found.push({ file: file.file, finding: error(file.locate(['title']), 'title-twice', message) });
      }
      titles.set(title, file.id);
      const summary = `${file.lang} ${alikeKey(text.summary)}`;
      const twin = summaries.get(summary);
      if (twin !== undefined && twin !== file.id) {
        const message = `${quoted(twin)} has this summary too: say what sets this practice apart`;
        found.push({ file: file.file, finding: error(file.locate(['summary']), 'summary-twice', message) });
      }
      summaries.set(summary, file.id);
    }
    for (const [index, id] of (file.original?.related ?? []).entries()) {
      const at = file.locate(['related', index]);
      if (!ids.has(id)) {
        found.push({
          file: file.file,
          finding: error(at, 'related', `there is no practice ${quoted(id)}: correct the id or delete it`),
        });
      } else if (byId.has(id) && !byId.get(id)?.original.frontmatter.related.includes(file.id)) {
        found.push({
          file: file.file,
          finding: warning(
            at,
            'related',
            `${quoted(id)} does not name this practice in turn: add ${file.id} there`,
          ),
        });
      }
    }
  }
  return found;
}
