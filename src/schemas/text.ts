import { z } from 'zod';
import { faultOfCharacters } from './characters.ts';
import { CITATION_FORM, hasIllFormedCitation } from './citation-form.ts';

/** Marks that would stand on the page as they are written, because the text is shown as plain text. */
const MARKUP = /\*\*|__|`|\]\(|<[a-z]|<[/!?]\S|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

const NO_CITATION =
  'must not hold a citation: it is shown as plain text; cite in a text that carries sources';

/**
 * One line of plain text from a contributor, shown as it is written. Characters are judged here too, because
 * YAML's escapes can write what the file itself does not hold.
 *
 * @param max the most characters it may have
 * @param min the fewest; 1 unless told; half of them must be letters or digits
 */
export function lineOfText(max: number, min = 1) {
  return judgedLine(max, min, (text) =>
    text.includes('[^') ? { rule: 'citation-form', message: NO_CITATION } : undefined,
  );
}

/**
 * One line of plain text in which `[^s1]` cites a source.
 *
 * @param max the most characters, citations included
 * @param min the fewest; 1 unless told
 */
export function lineWithCitations(max: number, min = 1) {
  return judgedLine(max, min, (text) =>
    hasIllFormedCitation(text)
      ? { rule: 'citation-form', message: `is not well cited: ${CITATION_FORM}` }
      : undefined,
  );
}

interface Fault {
  message: string;
  /** Rule of the finding; `wrong-value` unless told. */
  rule?: string;
}

function judgedLine(max: number, min: number, faultOfCitations: (text: string) => Fault | undefined) {
  return z
    .string()
    .trim()
    .min(
      min,
      min === 1
        ? 'must not be empty: write it, or delete the key'
        : `must have ${min} characters at least: say more`,
    )
    .max(max, `must have ${max} characters at most: shorten it`)
    .superRefine((text, context) => {
      const fault = faultOfLine(text, min) ?? faultOfCitations(text);
      if (fault)
        context.addIssue({ code: 'custom', message: fault.message, params: { rule: fault.rule ?? '' } });
    });
}

function faultOfLine(text: string, min: number): Fault | undefined {
  if (/[\n\r]/.test(text)) return { message: 'must be one line: join the lines' };
  const characters = faultOfCharacters(text);
  if (characters) return { message: characters };
  if (MARKUP.test(text))
    return { message: 'is shown as plain text: delete Markdown, tags and entities, or write it in words' };
  // What is too short altogether has been told so already.
  if (text.length >= min && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < min / 2)
    return { message: 'holds hardly a letter: write it in words' };
  return undefined;
}
