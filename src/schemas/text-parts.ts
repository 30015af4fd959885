import { SECTION_NAMES, type SectionName } from './sections.ts';

/** The parts of a practice's text that can change apart from each other, in the order of the page. */
export const TEXT_PARTS = ['title', 'summary', 'facts', 'brief', ...SECTION_NAMES] as const;

export type TextPart = (typeof TEXT_PARTS)[number];

/** Whether a part is a section of the body. */
export function isSection(part: TextPart): part is SectionName {
  return (SECTION_NAMES as readonly string[]).includes(part);
}
