import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { error, type Finding, type Issue, quoted, START } from '../issues/issue.ts';
import { LANGS, type Lang } from './locales.ts';
import { type MessageNode, parseMessage } from './message-format.ts';

const FOLDER = new URL('./messages/', import.meta.url);

/** Checks the message files of all languages against the English one. */
export function checkMessageFiles(): Issue[] {
  const text = (lang: Lang) => {
    const path = fileURLToPath(new URL(`${lang}.json`, FOLDER));
    return existsSync(path) ? readFileSync(path, 'utf8') : '{}';
  };
  const english = text('en');
  return LANGS.flatMap((lang) =>
    checkMessages(lang, text(lang), english).map((finding) => ({
      file: `src/i18n/messages/${lang}.json`,
      ...finding,
    })),
  );
}

/**
 * Checks one language's messages: same keys as English, same placeholders, and every plural form that the
 * language has.
 *
 * @param lang the language
 * @param text its message file
 * @param englishText the English message file
 */
export function checkMessages(lang: Lang, text: string, englishText: string): Finding[] {
  const given = parseJson(text);
  if (given instanceof Error)
    return [error(START, 'message-syntax', `the file is not sound JSON: ${given.message}: mend it`)];
  const english = parseJson(englishText);
  // What is wrong with the English file itself is said when it is checked.
  const expected: Record<string, unknown> = english instanceof Error ? given : english;
  const at = (key: string) => {
    const index = text.indexOf(`${JSON.stringify(key)}:`);
    const before = text.slice(0, Math.max(index, 0)).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const findings: Finding[] = [];
  for (const key of Object.keys(expected)) {
    if (!Object.hasOwn(given, key))
      findings.push(
        error({ line: 1, column: 1 }, 'message-missing', `the key ${quoted(key)} is missing: translate it`),
      );
  }
  for (const [key, message] of Object.entries(given)) {
    const model = Object.hasOwn(expected, key) ? expected[key] : undefined;
    if (model === undefined) {
      findings.push(error(at(key), 'message-surplus', `the key ${quoted(key)} is not in en.json: delete it`));
    } else if (typeof message !== 'string' || message.trim() === '') {
      findings.push(error(at(key), 'message-empty', `the text of ${quoted(key)} is empty: translate it`));
    } else {
      const fault = faultOfMessage(lang, message, typeof model === 'string' ? model : message);
      if (fault) findings.push(error(at(key), 'message-format', `${quoted(key)}: ${fault}`));
    }
  }
  return findings;
}

function faultOfMessage(lang: Lang, message: string, english: string): string | undefined {
  let nodes: MessageNode[];
  try {
    nodes = parseMessage(message);
  } catch (cause) {
    return (cause as Error).message;
  }
  const wanted = [...placeholdersOf(english)].sort().join(', ');
  const found = [...placeholders(nodes)].sort().join(', ');
  if (wanted !== found) return `the placeholders must be {${wanted}}, not {${found}}`;
  const categories: readonly string[] = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  for (const node of nodes) {
    if (typeof node !== 'object' || !('plural' in node)) continue;
    const missing = categories.filter((category) => !node.forms[category]);
    if (missing.length > 0) return `the plural needs the forms ${missing.join(', ')}: add them`;
    const surplus = Object.keys(node.forms).filter(
      (form) => !form.startsWith('=') && !categories.includes(form),
    );
    if (surplus.length > 0) return `the language has no plural form ${surplus.join(', ')}: delete it`;
  }
  return undefined;
}

function parseJson(text: string): Record<string, unknown> | Error {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
    return isObject
      ? (value as Record<string, unknown>)
      : new Error('it must be one object of keys and texts');
  } catch (cause) {
    return cause as Error;
  }
}

/** Placeholders of a message; of a broken one none, because that is said where it stands. */
function placeholdersOf(message: string): Set<string> {
  try {
    return placeholders(parseMessage(message));
  } catch {
    return new Set();
  }
}

function placeholders(nodes: readonly MessageNode[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    if (typeof node !== 'object') continue;
    if ('argument' in node) names.add(node.argument);
    if ('plural' in node) {
      names.add(node.plural);
      for (const form of Object.values(node.forms)) for (const name of placeholders(form)) names.add(name);
    }
  }
  return names;
}
