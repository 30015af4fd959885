import type { z } from 'zod';
import { error, type Finding, quoted } from '../issues/issue.ts';
import type { ParsedYaml } from './yaml.ts';

type ZodIssue = z.core.$ZodIssue;

/**
 * Turns what a schema found into findings in plain words, each with its place and a remedy.
 *
 * @param issues the issues of a failed parse
 * @param yaml the text they come from, for the places
 * @param whole what that text is
 */
export function explainIssues(
  issues: readonly ZodIssue[],
  yaml: Pick<ParsedYaml, 'locate' | 'value'>,
  whole: 'the frontmatter' | 'the file',
): Finding[] {
  return issues.flatMap((issue) => explainIssue(issue, yaml, whole));
}

/** A file of another kind has nothing but unknown keys: the first ones are enough to see it. */
const MOST_KEYS = 20;

function explainIssue(issue: ZodIssue, yaml: Pick<ParsedYaml, 'locate' | 'value'>, whole: string): Finding[] {
  const name = issue.path.length === 0 ? whole : nameOf(issue.path);
  const at = yaml.locate(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, MOST_KEYS)
        .map((key) =>
          error(
            yaml.locate([...issue.path, key]),
            'unknown-key',
            `${quoted(key)} is not a key ${issue.path.length ? `of ${name}` : 'of this file'}: delete it or correct its spelling`,
          ),
        );
    case 'invalid_type':
      return valueAt(yaml.value, issue.path) === undefined
        ? [error(at, 'missing-key', `${name} is missing: add it`)]
        : [error(at, 'wrong-type', `${name} must be ${NOUNS[issue.expected] ?? issue.expected}`)];
    case 'invalid_value':
      return valueAt(yaml.value, issue.path) === undefined
        ? [error(at, 'missing-key', `${name} is missing: add it; one of ${issue.values.join(', ')}`)]
        : [error(at, 'wrong-value', `${name} must be one of ${issue.values.map(String).join(', ')}`)];
    case 'invalid_union':
      return valueAt(yaml.value, issue.path) === undefined
        ? [error(at, 'missing-key', `${name} is missing: add it`)]
        : [error(at, 'wrong-value', `${name} ${issue.message}`)];
    case 'invalid_key': {
      // The path ends with the key itself.
      const key = quoted(String(issue.path.at(-1) ?? ''));
      const group = issue.path.length > 1 ? `of ${nameOf(issue.path.slice(0, -1))}` : 'of this file';
      const why = issue.issues.map(({ message }) => message).join('; ');
      return [error(at, 'unknown-key', `the key ${key} ${group} ${why}: correct it`)];
    }
    case 'custom':
      return [error(at, String(issue.params?.rule || 'wrong-value'), `${name} ${issue.message}`)];
    default:
      return [error(at, RULES[issue.code] ?? 'wrong-value', `${name} ${issue.message}`)];
  }
}

const RULES: Partial<Record<ZodIssue['code'], string>> = { too_big: 'too-long', too_small: 'too-short' };

const NOUNS: Partial<Record<string, string>> = {
  string: 'text; put it into quotes',
  number: 'a number, without quotes',
  int: 'a whole number, without quotes',
  boolean: 'true or false',
  array: 'a list, one "- " a line or in [ ]',
  object: 'a group of keys, indented below it',
  record: 'a group of keys, indented below it',
};

/** `sources[2].url` for a path, in quotes. */
function nameOf(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`)).join('');
  return quoted(text.replace(/^\./, ''));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return current ?? undefined;
}
