/** Stands where the entry says more than the brief. */
export const CUT = '[…]';

/** A text with the language that it is in before it, where it is not the brief's. */
export function withLanguage(text: string, language: string | undefined): string {
  return language ? `(${language}) ${text}` : text;
}
