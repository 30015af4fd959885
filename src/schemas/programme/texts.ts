import { z } from 'zod';
import { lineOfText, lineWithCitations } from '../text.ts';

/**
 * Prose of the programme's pages: one line of plain text in which `[^s1]` cites a source.
 *
 * @param max the most characters, citations included
 */
export function citedText(max: number) {
  return lineWithCitations(max).describe('Plain text; `[^s1]` after a sentence cites a source.');
}

/** A list of short texts, one a line. */
export function linesOfText(max: number, maxItems = 20) {
  return z
    .array(lineOfText(max))
    .min(1, 'must hold one item at least: add it, or delete the key')
    .max(maxItems, `must hold ${maxItems} items at most: delete some`);
}
