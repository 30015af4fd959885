import type { z } from 'zod';

/**
 * What to say where a schema gives no words of its own, as the end of a sentence that begins with the key's name.
 *
 * @param issue what the schema found
 */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  const [what, more, fewer] =
    'origin' in issue && (issue.origin === 'array' || issue.origin === 'set')
      ? [' items', 'add some', 'delete some']
      : 'origin' in issue && issue.origin === 'string'
        ? [' characters', 'say more', 'shorten it']
        : ['', 'correct it', 'correct it'];
  if (issue.code === 'too_big') return `must have ${issue.maximum}${what} at most: ${fewer}`;
  if (issue.code === 'too_small') return `must have ${issue.minimum}${what} at least: ${more}`;
  return 'is not what this key takes: correct it';
};
