import type { z } from 'zod';
import { type Finding, START } from '../issues/issue.ts';
import { boundText, decodeText } from '../markdown/bounds.ts';
import { explainIssues } from './explain.ts';
import { plainWords } from './plain-words.ts';
import type { FileSource } from './read-file.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

// Maintained by the project itself, and longer than any practice.
const YAML_BOUNDS = { maxCharacters: 300_000, maxBraces: 10_000, maxLines: 20_000 } as const;

/** So many are enough to see what is wrong with a file of another kind. */
const MOST_ISSUES = 200;

/** The most characters (UTF-16 units) of a YAML file; the longest has 118,000. */
export const MAX_YAML_CHARACTERS = YAML_BOUNDS.maxCharacters;

/** A YAML file as its schema knows it. */
export interface YamlFile<T> {
  /** Missing where anything is wrong. */
  data?: T;
  findings: Finding[];
  locate: ParsedYaml['locate'];
}

/**
 * Reads a YAML file of the project's own: encoding, bounds, syntax, schema.
 *
 * @param source the file's bytes, or why they could not be read
 * @param schema what it must hold
 */
export function readYamlFile<T>(source: FileSource, schema: z.ZodType<T>): YamlFile<T> {
  if ('rule' in source) return { findings: [source], locate: () => START };
  const text = decodeText(source);
  if (typeof text !== 'string') return { findings: [text], locate: () => START };
  const unsafe = boundText(text, YAML_BOUNDS);
  if (unsafe.length > 0) return { findings: unsafe, locate: () => START };
  const yaml = parseYaml(text);
  if (yaml.findings.length > 0) return { findings: yaml.findings, locate: yaml.locate };
  const parsed = schema.safeParse(yaml.value, { error: plainWords });
  return parsed.success
    ? { data: parsed.data, findings: [], locate: yaml.locate }
    : {
        findings: explainIssues(parsed.error.issues.slice(0, MOST_ISSUES), yaml, 'the file'),
        locate: yaml.locate,
      };
}
