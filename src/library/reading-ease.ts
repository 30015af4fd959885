/** How easy an English text is to read. */
export interface ReadingEase {
  words: number;
  wordsPerSentence: number;
  /** Flesch reading ease: 100 very easy, 60 plain, 30 hard. Foreign names lower it. */
  score: number;
}

/**
 * Reading ease of an English text, after Flesch (1948): 206.835 − 1.015 × words a sentence − 84.6 ×
 * syllables a word. Syllables are estimated from groups of vowels.
 *
 * @param text plain text; a line break ends a sentence, as in a list
 */
export function readingEase(text: string): ReadingEase {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
  if (words.length === 0) return { words: 0, wordsPerSentence: 0, score: 100 };
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const wordsPerSentence = words.length / sentences.length;
  const score = 206.835 - 1.015 * wordsPerSentence - 84.6 * (syllables / words.length);
  return { words: words.length, wordsPerSentence, score };
}

/** Groups of vowels; a final e is silent ("care", "role"), except after a consonant and l ("table"). */
function syllablesOf(word: string): number {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const groups = plain.replace(/(?<=[^aeiouyl]|[aeiouy]l)e(?:s|d)?$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}
