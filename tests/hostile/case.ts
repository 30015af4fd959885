import { stringify } from 'yaml';
import { fileText, SOUND_BODY, soundFrontmatter } from '../unit/entry.ts';

/** A file of a practice that must be refused by a rule, or, without one, be let pass without an error. */
export interface FileCase {
  name: string;
  /** The whole file, as text or as bytes. */
  text: string | Uint8Array;
  rule?: string;
  /** The rule is found only beside the vocabularies and the practice's other facts. */
  together?: boolean;
}

/** Text for a section of a sound file, and the rule that refuses it. */
export type Row = readonly [name: string, piece: string, rule: string];

type Facts = Record<string, unknown>;

/** A change of a sound frontmatter, and the rule that refuses it. */
export type FactsRow = readonly [name: string, changes: Facts | ((facts: Facts) => unknown), rule: string];

/** Puts each piece into the first section of a sound file. */
export function inSection(rows: readonly Row[]): FileCase[] {
  return rows.map(([name, piece, rule]) => ({ name, text: withPiece(piece), rule }));
}

/** A sound file with a piece in its first section. */
export function withPiece(piece: string): string {
  const body = SOUND_BODY.replace('<Challenge>\n', () => `<Challenge>\n\n${piece}\n`);
  return fileText(soundFrontmatter(), body);
}

/** Changes the facts of a sound file. */
export function inFacts(rows: readonly FactsRow[], together = false): FileCase[] {
  return rows.map(([name, changes, rule]) => {
    const facts = soundFrontmatter();
    if (typeof changes === 'function') changes(facts);
    else Object.assign(facts, changes);
    return { name, text: fileText(facts), rule, together };
  });
}

/** Puts YAML as it stands behind the facts of a sound file. */
export function inYaml(rows: readonly Row[]): FileCase[] {
  const facts = stringify(soundFrontmatter(), { lineWidth: 0 });
  return rows.map(([name, yaml, rule]) => ({ name, text: fileText(`${facts}${yaml}`), rule }));
}

/** Puts a whole body behind sound facts. */
export function asBody(rows: readonly Row[]): FileCase[] {
  return rows.map(([name, body, rule]) => ({ name, text: fileText(soundFrontmatter(), body), rule }));
}
