import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirOf } from './command.ts';
import { digestOfText } from './digest.ts';
import { readPracticeFile } from './practice-file.ts';

/**
 * The command `npm run stamp -- <id>…`: writes the digest of the original into its translations, after a
 * person has made sure that they still say the same.
 *
 * @param ids practices to stamp
 * @param environment for `CONTENT_DIR`
 * @returns exit code: 0, or 1 where an id has no sound original, or 2 without ids
 */
export function stampTranslations(ids: readonly string[], environment: NodeJS.ProcessEnv): number {
  if (ids.length === 0) {
    console.error('usage: npm run stamp -- <practice id>…   (after revising its translations)');
    return 2;
  }
  const practices = join(contentDirOf(environment), 'practices');
  let code = 0;
  for (const id of ids) {
    const country = readdirSync(practices).find((name) => readdirSync(join(practices, name)).includes(id));
    const stamped = country ? stampPractice(practices, country, id) : undefined;
    if (stamped === undefined) code = 1;
    console.log(
      stamped === undefined
        ? `${id}: no practice with a sound original has this id`
        : `${id}: ${stamped} translations stamped`,
    );
  }
  return code;
}

function stampPractice(practices: string, country: string, id: string): number | undefined {
  const folder = join(practices, country, id);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readPracticeFile(`practices/${country}/${id}/${name}`, readFileSync(join(folder, name))));
  const original = files.find((file) => file.original);
  if (!original?.original) return undefined;
  let stamped = 0;
  for (const file of files.filter(({ isTranslation }) => isTranslation)) {
    const digest = digestOfText(original.original, file.body === '' ? undefined : original.body);
    const path = join(folder, `${file.lang}.mdx`);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(/^(\s+digest:[ \t]*).*$/m, `$1"${digest}"`);
    if (after === before) continue;
    writeFileSync(path, after);
    stamped++;
  }
  return stamped;
}
