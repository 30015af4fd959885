/**
 * What two texts that say the same have in common: their letters and digits, whatever the spaces, stops,
 * capitals and forms of characters between them.
 */
export function alikeKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
