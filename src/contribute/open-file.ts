import { error, type Finding, START } from '../issues/issue.ts';
import { parseYaml } from '../library/yaml.ts';
import { boundText, decodeText, isParsable, MAX_CHARACTERS } from '../markdown/bounds.ts';
import { splitDocument } from '../markdown/document.ts';
import { SECTION_NAMES, type SectionName } from '../schemas/sections.ts';
import type { SectionTexts } from './write.ts';

/** A practice's file taken apart for the form: data that nobody has judged yet. */
export interface OpenedFile {
  kind: 'original' | 'translation';
  /** The frontmatter as data. */
  frontmatter: unknown;
  sections: SectionTexts;
  /** Text that stands in no section, or in a second one of the same name, and has no field in the form. */
  outside: string;
}

/**
 * Takes a file apart, behind the same bounds and with the same YAML as the check.
 *
 * @param bytes a stranger's file
 * @returns the parts, or what keeps the file from being read
 */
export function openFile(bytes: Uint8Array): OpenedFile | Finding[] {
  // UTF-8 has three bytes a UTF-16 unit at most, and a byte order mark of three.
  if (bytes.length > 3 * MAX_CHARACTERS + 3)
    return [
      error(START, 'file-too-large', `the file has more than ${MAX_CHARACTERS} characters: shorten it`),
    ];
  const text = decodeText(bytes);
  if (typeof text !== 'string') return [text];
  const bounds = boundText(text);
  if (!isParsable(bounds)) return bounds;
  const document = splitDocument(text);
  if ('rule' in document) return [document];
  const yaml = parseYaml(document.frontmatter, document.frontmatterLine);
  if (yaml.findings.length > 0) return yaml.findings;
  const isObject = yaml.value !== null && typeof yaml.value === 'object' && !Array.isArray(yaml.value);
  if (!isObject)
    return [error(START, 'frontmatter-missing', 'the frontmatter must hold keys, such as title: …')];
  const kind = Object.hasOwn(yaml.value as object, 'translation') ? 'translation' : 'original';
  return { kind, frontmatter: yaml.value, ...splitSections(document.body) };
}

/** Splits a body at the lines that hold nothing but a section's tag, whatever stands between them. */
export function splitSections(body: string): Pick<OpenedFile, 'sections' | 'outside'> {
  const sections = new Map<SectionName, string[]>();
  const outside: string[] = [];
  let current: { name: SectionName; lines: string[] } | undefined;
  for (const line of body.split('\n')) {
    const tag = /^<(\/?)(\w+)>[ \t]*$/.exec(line);
    const name = SECTION_NAMES.find((known) => known === tag?.[2]);
    const closes = tag?.[1] === '/';
    if (current) {
      if (name === current.name && closes) {
        sections.set(current.name, current.lines);
        current = undefined;
      } else current.lines.push(line);
    } else if (name && !closes && !sections.has(name)) current = { name, lines: [] };
    else outside.push(line);
  }
  if (current) sections.set(current.name, current.lines);
  return {
    sections: Object.fromEntries([...sections].map(([name, lines]) => [name, lines.join('\n').trim()])),
    outside: outside.join('\n').trim(),
  };
}
