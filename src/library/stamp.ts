import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTRIES } from '../schemas/identifiers.ts';
import { contentDirOf } from './command.ts';
import { digestOfText } from './digest.ts';
import { readPracticeFile } from './practice-file.ts';

/**
 * The command `npm run stamp -- <id>/<lang>…`: writes the digest of the original into translations, after a
 * person has made sure that they still say the same. `<id>` alone stamps all languages of a practice.
 *
 * @param targets practices or single translations to stamp
 * @param environment for `CONTENT_DIR`
 * @returns exit code: 0, or 1 where a target does not exist, or 2 without targets
 */
export function stampTranslations(targets: readonly string[], environment: NodeJS.ProcessEnv): number {
  if (targets.length === 0) {
    console.error(
      'usage: npm run stamp -- <id>/<lang>…   (after revising that translation; <id> alone: all languages)',
    );
    return 2;
  }
  const practices = join(contentDirOf(environment), 'practices');
  let code = 0;
  for (const target of targets) {
    const [id = '', lang] = target.split('/');
    const country = COUNTRIES.find((name) => existsSync(join(practices, name, id)));
    const stamped = country ? stampPractice(practices, country, id, lang) : undefined;
    if (stamped === undefined) code = 1;
    console.log(
      `${target}: ${stamped === undefined ? 'no such translation of a sound original' : `${stamped} stamped`}`,
    );
  }
  return code;
}

/** How many translations were stamped; undefined where there is nothing to stamp. */
function stampPractice(practices: string, country: string, id: string, lang?: string): number | undefined {
  const folder = join(practices, country, id);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readPracticeFile(`practices/${country}/${id}/${name}`, readFileSync(join(folder, name))));
  const original = files.find((file) => file.original);
  const translations = files.filter((file) => file.kind === 'translation' && (!lang || file.lang === lang));
  if (!original?.original || translations.length === 0) return undefined;
  let stamped = 0;
  for (const file of translations) {
    const digest = digestOfText(original.original, file.body === '' ? undefined : original.body);
    const path = join(folder, `${file.lang}.mdx`);
    const before = readFileSync(path, 'utf8');
    const after = withDigest(before, digest);
    if (after === before) continue;
    writeFileSync(path, after);
    stamped++;
  }
  return stamped;
}

/** The file's text with the digest in its place; a new translation gets it below `from`. */
function withDigest(text: string, digest: string): string {
  const existing = /^([\s\S]*?\bdigest:[ \t]*)(?:"[^"\n]*"|'[^'\n]*'|[^\s,}]+)/;
  if (existing.test(text)) return text.replace(existing, `$1"${digest}"`);
  return text.replace(/^([ \t]+)from:.*$/m, `$&\n$1digest: "${digest}"`);
}
