import { isLang, LANGS, type Lang } from '../i18n/locales.ts';
import { quoted } from '../issues/issue.ts';
import { idSchema } from '../schemas/identifiers.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/programme/collections.ts';

/** Which translations to stamp: those of a practice or of a collection, or one of them. */
export type StampTarget = { lang?: Lang } & (
  | { kind: 'practice'; id: string }
  | { kind: 'collection'; name: CollectionName }
);

/**
 * Reads an argument of `npm run stamp`: `<id>`, `<id>/<lang>`, `programme/<collection>` or
 * `programme/<collection>/<lang>`.
 *
 * @returns the target, or what is wrong with the argument
 */
export function parseTarget(argument: string): StampTarget | string {
  const [first = '', ...rest] = argument.split('/');
  const isProgramme = first === 'programme';
  const [id = '', lang, ...more] = isProgramme ? rest : [first, ...rest];
  const shown = quoted(argument);
  if (/\.(?:mdx|yaml)$/.test(argument)) return `${shown} is a file: write it without its ending`;
  if (more.length > 0) return `${shown} has too many parts: write ${isProgramme ? COLLECTION : PRACTICE}`;
  if (lang !== undefined && !isLang(lang))
    return `${shown} names no language of the site: use one of ${LANGS.join(' ')}`;
  const chosen = lang === undefined ? {} : { lang };
  if (isProgramme) {
    const name = COLLECTION_NAMES.find((known) => known === id);
    if (name) return { kind: 'collection', name, ...chosen };
    return `${shown} names no collection: write ${COLLECTION} with one of ${COLLECTION_NAMES.join(' ')}`;
  }
  if (idSchema.safeParse(id).success) return { kind: 'practice', id, ...chosen };
  return `${shown} is not the id of a practice: write ${PRACTICE}`;
}

const PRACTICE = '<id> or <id>/<lang>';
const COLLECTION = 'programme/<collection> or programme/<collection>/<lang>';
