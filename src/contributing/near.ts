import { distance } from '../search/words.ts';

const MOST = 3;

/**
 * The known names that somebody may have meant: mistyped by a few letters, or holding what was typed.
 *
 * @returns three at most, the nearest first
 */
export function nearest(asked: string, known: readonly string[]): string[] {
  const typed = asked.toLowerCase().slice(0, 100);
  // Of two letters nothing can be guessed.
  if (typed.length < 3) return [];
  const allowed = Math.max(1, Math.floor(typed.length / 4));
  return known
    .map((name) => ({ name, errors: distance(typed, name, allowed) }))
    .map(({ name, errors }) => ({
      name,
      errors: errors > allowed && name.includes(typed) ? allowed : errors,
    }))
    .filter(({ errors }) => errors <= allowed)
    .sort((a, b) => a.errors - b.errors || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}
