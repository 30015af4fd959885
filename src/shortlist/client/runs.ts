import type { Run } from '../blocks.ts';
import { make } from './page.ts';

/**
 * Builds a line of words and citations.
 *
 * @param runs the line
 * @param hrefOf where the source of a number is
 * @param label accessible name of a citation
 */
export function makeRuns(
  runs: readonly Run[],
  hrefOf: (number: number) => string,
  label: (number: number) => string,
): (Node | string)[] {
  return runs.map((run) => {
    if ('cites' in run) {
      const links = run.cites.flatMap((number, index) => {
        const link = make('a', { href: hrefOf(number) }, String(number));
        link.setAttribute('aria-label', label(number));
        return index > 0 ? [',', link] : [link];
      });
      return make('sup', {}, ...links);
    }
    let words: Node | string = run.text;
    if (run.href) words = make('a', { href: run.href, rel: 'nofollow noopener' }, words);
    if (run.em) words = make('em', {}, words);
    if (run.strong) words = make('strong', {}, words);
    if (run.small) words = make('small', run.lang ? { lang: run.lang } : {}, words);
    return words;
  });
}
