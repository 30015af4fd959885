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

/** How much of a word must be there for an inflected form of it to count as the same word. */
const SHARE_OF_WORD = 0.6;
const SHORT_WORD = 4;

/**
 * Whether a text holds a word or a form of it that begins alike. The search engine, where it knows no form
 * of a word, answers with whatever shares a few first letters; this tells such guesses from hits.
 */
export function holdsWord(text: string, word: string, lang: string): boolean {
  const plain = (written: string) => plainForm(fold(written), lang);
  const folded = plain(word);
  const stem = folded.slice(0, Math.max(SHORT_WORD, Math.ceil(folded.length * SHARE_OF_WORD)));
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((candidate) => candidate.startsWith(stem));
}

/** German writes ä as ae where there is no ä; English writes bodies for more than one body. */
function plainForm(folded: string, lang: string): string {
  if (lang === 'de') return folded.replace(/([aou])e/g, '$1');
  return lang === 'en' ? folded.replace(/ies\b/g, 'y') : folded;
}
