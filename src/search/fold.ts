// Pagefind strips combining marks, but these letters have none: they are letters of their own.
const FOLDS: Readonly<Record<string, string>> = {
  ł: 'l',
  ħ: 'h',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ŧ: 't',
  ı: 'i',
};

/** A word in lower case without diacritics, ł as l and ħ as h: the form that people type on another keyboard. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łħđøßæœŧı]/g, (letter) => FOLDS[letter] ?? letter);
}

/** The folded forms of those words of a text that the search engine would not fold by itself; each once. */
export function foldedForms(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => /[łħđøßæœŧı]/.test(word)).map(fold))];
}
