import type { Original } from '../schemas/original.ts';
import { SECTION_NAMES } from '../schemas/sections.ts';
import { isSection, TEXT_PARTS, type TextPart } from '../schemas/text-parts.ts';
import { textsAmongFacts, textsOfBrief } from './digest.ts';

/** An original's text, in two versions of which the parts are compared. */
export interface OriginalText {
  facts: Original;
  /** The body as it is written, without frontmatter. */
  body: string;
}

/**
 * Which parts of an original's text differ between two versions.
 *
 * @param before the version that a translation was made from
 * @param now the version that is there
 * @param withBody whether the translation has a body; without one, changes of the body do not concern it
 */
export function changedParts(before: OriginalText, now: OriginalText, withBody: boolean): TextPart[] {
  const [old, current] = [partsOf(before), partsOf(now)];
  return TEXT_PARTS.filter((part) => (withBody || !isSection(part)) && old.get(part) !== current.get(part));
}

function partsOf({ facts, body }: OriginalText): ReadonlyMap<TextPart, string> {
  const parts: [TextPart, string][] = [
    ['title', facts.title],
    ['summary', facts.summary],
    ['facts', JSON.stringify(textsAmongFacts(facts))],
    ['brief', JSON.stringify(textsOfBrief(facts))],
    ...SECTION_NAMES.map((name): [TextPart, string] => [name, sectionIn(body, name)]),
  ];
  return new Map(parts.map(([part, text]) => [part, text.normalize('NFC').replace(/\s+/g, ' ').trim()]));
}

/** A section's text as written; the guard has seen to it that tags stand for nothing else. */
function sectionIn(body: string, name: string): string {
  return body.split(`<${name}>`)[1]?.split(`</${name}>`)[0] ?? '';
}
