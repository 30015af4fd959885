import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LANG } from '../i18n/locales.ts';
import { COUNTRIES } from '../schemas/identifiers.ts';
import { digestOfEntries } from './check-programme.ts';
import { contentDirOf } from './command.ts';
import { digestOfText } from './digest.ts';
import { readPracticeFile } from './practice-file.ts';
import { isProgrammeFile, readProgrammeFile } from './programme-file.ts';

/**
 * The command `npm run stamp -- <id>/<lang>…`: writes the digest of the original into translations, after a
 * person has made sure that they still say the same. `<id>` alone stamps all languages of a practice,
 * `programme/<collection>/<lang>` and `programme/<collection>` those of a collection of the programme.
 *
 * @param targets practices, collections or single translations to stamp
 * @param environment for `CONTENT_DIR`
 * @returns exit code: 0, or 1 where a target does not exist, or 2 without targets
 */
export function stampTranslations(targets: readonly string[], environment: NodeJS.ProcessEnv): number {
  if (targets.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const contentDir = contentDirOf(environment);
  let code = 0;
  for (const target of targets) {
    const stamped = target.startsWith('programme/')
      ? stampCollection(contentDir, target)
      : stampPractice(join(contentDir, 'practices'), target);
    if (stamped === undefined) code = 1;
    console.log(
      `${target}: ${stamped === undefined ? 'no such translation of a sound original' : `${stamped} stamped`}`,
    );
  }
  return code;
}

const USAGE = `usage: npm run stamp -- <target>…   (after revising the translation)
  <id>/<lang>                      a translation of a practice; <id> alone: all languages
  programme/<collection>/<lang>    a translation of a collection of the programme; without <lang>: all languages`;

/** How many translations were stamped; undefined where there is nothing to stamp. */
function stampPractice(practices: string, target: string): number | undefined {
  const [id = '', lang] = target.split('/');
  const country = COUNTRIES.find((name) => existsSync(join(practices, name, id)));
  if (!country) return undefined;
  const folder = join(practices, country, id);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readPracticeFile(`practices/${country}/${id}/${name}`, readFileSync(join(folder, name))));
  const original = files.find((file) => file.original);
  const facts = original?.original;
  const translations = files.filter((file) => file.kind === 'translation' && (!lang || file.lang === lang));
  if (!original || !facts || translations.length === 0) return undefined;
  return translations.filter((file) =>
    writeDigest(
      join(folder, `${file.lang}.mdx`),
      digestOfText(facts, file.body === '' ? undefined : original.body),
    ),
  ).length;
}

/** How many translations of a collection were stamped; undefined where there is nothing to stamp. */
function stampCollection(contentDir: string, target: string): number | undefined {
  const [, collection = '', lang] = target.split('/');
  const folder = join(contentDir, 'programme', collection);
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).filter((name) => isProgrammeFile(['programme', collection, name]));
  const original = names
    .filter((name) => name === `${DEFAULT_LANG}.yaml`)
    .map((name) => readProgrammeFile(`programme/${collection}/${name}`, readFileSync(join(folder, name))))[0];
  const translations = names.filter(
    (name) => name !== `${DEFAULT_LANG}.yaml` && (!lang || name === `${lang}.yaml`),
  );
  if (!original?.entries || translations.length === 0) return undefined;
  const digest = digestOfEntries(original);
  return translations.filter((name) => writeDigest(join(folder, name), digest)).length;
}

/** Writes a digest into a translation; false where it stood there already. */
function writeDigest(path: string, digest: string): boolean {
  const before = readFileSync(path, 'utf8');
  const after = withDigest(before, digest);
  if (after !== before) writeFileSync(path, after);
  return after !== before;
}

/** The file's text with the digest in its place; a new translation gets it below `from`. */
function withDigest(text: string, digest: string): string {
  const existing = /^([\s\S]*?\bdigest:[ \t]*)(?:"[^"\n]*"|'[^'\n]*'|[^\s,}]+)/;
  if (existing.test(text)) return text.replace(existing, `$1"${digest}"`);
  return text.replace(/^([ \t]+)from:.*$/m, `$&\n$1digest: "${digest}"`);
}
