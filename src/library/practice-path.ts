import { isLang } from '../i18n/locales.ts';
import { error, type Finding, START } from '../issues/issue.ts';
import { countrySchema, idSchema } from '../schemas/identifiers.ts';

/** Whether a path is one of a practice's file by its form: `practices/<country>/<id>/<lang>.mdx`. */
export function isPracticePath(steps: readonly string[]): boolean {
  const [top, , , name = ''] = steps;
  return (
    top === 'practices' && steps.length === 4 && /^[a-z]{2}\.mdx$/.test(name) && isLang(name.slice(0, 2))
  );
}

/**
 * What is wrong with a folder of `practices/` by its name, or undefined.
 *
 * @param steps its path below the content folder, step by step
 */
export function faultOfPracticeFolder(steps: readonly string[]): Finding | undefined {
  const [top, country, id] = steps;
  if (top !== 'practices') return undefined;
  if (steps.length === 2 && !countrySchema.safeParse(country).success) {
    const message = `practices/ has a folder a country: use one of ${countrySchema.options.join(', ')}`;
    return error(START, 'country-folder', message);
  }
  if (steps.length === 3 && !idSchema.safeParse(id).success) {
    const message =
      'the folder\u2019s name is the id: use lower-case ASCII letters, digits and single hyphens, 80 at most, and no name that programs know';
    return error(START, 'id', message);
  }
  return undefined;
}

/**
 * What is wrong with the path of a practice's file, or undefined; for whoever makes up a path and has no folder to list.
 *
 * @param path the path below the content folder, with forward slashes
 */
export function faultOfPracticePath(path: string): Finding | undefined {
  const steps = path.split('/');
  if (!isPracticePath(steps)) {
    const message = 'a practice\u2019s file is practices/<country>/<id>/<lang>.mdx: correct its path';
    return error(START, 'unexpected-file', message);
  }
  return faultOfPracticeFolder(steps.slice(0, 2)) ?? faultOfPracticeFolder(steps.slice(0, 3));
}
