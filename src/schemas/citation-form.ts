/** What looks like a citation and is none: `[^s1` without its end, or `[s1]` without its mark. */
const ILL_FORMED = /\[\^(?![^\]\s]+\])|\[s\d+\]/;

export const CITATION_FORM = 'a citation is written [^s1], several as [^s1][^s2]: correct it';

/** Whether a text holds something that was meant as a citation and will not be taken for one. */
export function hasIllFormedCitation(text: string): boolean {
  return ILL_FORMED.test(text);
}
