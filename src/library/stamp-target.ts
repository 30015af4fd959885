import { isLang, LANGS, type Lang } from '../i18n/locales.ts';
import { OWN_PAGES, type OwnPage } from '../i18n/paths.ts';
import { quoted } from '../issues/issue.ts';
import { idSchema } from '../schemas/identifiers.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/programme/collections.ts';

/** Which translations to stamp: those of a practice, of a collection or of a page, or one of them. */
export type StampTarget = { lang?: Lang } & (
  | { kind: 'practice'; id: string }
  | { kind: 'collection'; name: CollectionName }
  | { kind: 'page'; name: OwnPage }
);

/**
 * Reads an argument of `npm run stamp`: `<id>`, `<id>/<lang>`, `programme/<collection>`,
 * `programme/<collection>/<lang>`, `pages/<page>` or `pages/<page>/<lang>`.
 *
 * @returns the target, or what is wrong with the argument
 */
export function parseTarget(argument: string): StampTarget | string {
  const [first = '', ...rest] = argument.split('/');
  const form = FORMS.get(first) ?? PRACTICE;
  const [id = '', lang, ...more] = form === PRACTICE ? [first, ...rest] : rest;
  const shown = quoted(argument);
  if (/\.(?:mdx|yaml)$/.test(argument)) return `${shown} is a file: write it without its ending`;
  if (more.length > 0) return `${shown} has too many parts: write ${form}`;
  if (lang !== undefined && !isLang(lang))
    return `${shown} names no language of the site: use one of ${LANGS.join(' ')}`;
  const chosen = lang === undefined ? {} : { lang };
  if (form === PAGE) {
    const name = OWN_PAGES.find((known) => known === id);
    if (name) return { kind: 'page', name, ...chosen };
    return `${shown} names no page: write ${PAGE} with one of ${OWN_PAGES.join(' ')}`;
  }
  if (form === COLLECTION) {
    const name = COLLECTION_NAMES.find((known) => known === id);
    if (name) return { kind: 'collection', name, ...chosen };
    return `${shown} names no collection: write ${COLLECTION} with one of ${COLLECTION_NAMES.join(' ')}`;
  }
  if (idSchema.safeParse(id).success) return { kind: 'practice', id, ...chosen };
  return `${shown} is not the id of a practice: write ${PRACTICE}`;
}

const PRACTICE = '<id> or <id>/<lang>';
const COLLECTION = 'programme/<collection> or programme/<collection>/<lang>';
const PAGE = 'pages/<page> or pages/<page>/<lang>';
const FORMS: ReadonlyMap<string, string> = new Map([
  ['programme', COLLECTION],
  ['pages', PAGE],
]);
