import { z } from 'zod';
import { faultOfCharacters } from './characters.ts';

/**
 * One line of plain text from a contributor. Characters are judged here too, because YAML's escapes can write
 * what the file itself does not hold.
 *
 * @param max the most characters it may have
 * @param min the fewest; 1 unless told
 */
export function lineOfText(max: number, min = 1) {
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
      const fault = /[\n\r]/.test(text) ? 'must be one line: join the lines' : faultOfCharacters(text);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    });
}
