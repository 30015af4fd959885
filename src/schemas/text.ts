import { z } from 'zod';

/**
 * One line of plain text from a contributor.
 *
 * @param max the most characters it may have
 * @param min the fewest; 1 unless told
 */
export function lineOfText(max: number, min = 1) {
  return z
    .string()
    .trim()
    .min(min, min === 1 ? 'must not be empty' : `must have ${min} characters at least`)
    .max(max, `must have ${max} characters at most`)
    .regex(/^[^\n\r]*$/, 'must be one line');
}
