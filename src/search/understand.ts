import { partsOfCompound } from './compounds.ts';
import { fold } from './fold.ts';
import { makeNames, type Names } from './names.ts';
import type { Reading, Term } from './reading.ts';
import { heldWords, type SearchData } from './search-data.ts';

/** Finds what a query names; nothing where all of its words are function words or single letters. */
export type Understand = (query: string) => Term[];

const LONGEST_PHRASE = 5;

interface Token {
  word: string;
  start: number;
  end: number;
  stop: boolean;
}

/** Makes the reader of queries of one language. */
export function makeUnderstand(data: SearchData): Understand {
  const stops = new Set(data.stopWords);
  const held = new Set(heldWords(data));
  const names = makeNames(data, (word) => held.has(word));
  const known = [...held, ...data.named.flatMap(({ own }) => own)];

  const partsOfWord = (word: string) => (data.compounds ? partsOfCompound(word, known) : []);

  /** The token; where it is a compound that nobody has written here, its parts. */
  const partsOfToken = (token: Token): Token[] => {
    const { word, stop } = token;
    const parts = stop || held.has(word) || names.byName([word]).length > 0 ? [] : partsOfWord(word);
    return parts.length > 0 ? parts.map((part) => ({ ...token, word: part })) : [token];
  };

  const partsOfTerm = (words: readonly string[], { meanings }: Reading): readonly string[] => {
    if (words.length > 1) return words;
    return meanings.length > 0 ? [] : words.flatMap(partsOfWord);
  };

  return (query) => {
    const tokens = tokensOf(query, stops).flatMap(partsOfToken);
    const terms: Term[] = [];
    for (let at = 0; at < tokens.length; ) {
      const first = tokens[at];
      if (!first || first.stop) {
        at++;
        continue;
      }
      const { length, reading } = longestName(tokens, at, names) ?? {
        length: 1,
        reading: names.byWord(first.word),
      };
      const taken = tokens.slice(at, at + length);
      const words = contentOf(taken);
      at += length;
      const { end } = taken.at(-1) ?? first;
      terms.push({
        ...reading,
        words,
        parts: partsOfTerm(words, reading).map((word) => names.byName([word])),
        start: first.start,
        end,
        open: end === query.length && reading.meanings.length === 0,
      });
    }
    return terms;
  };
}

function tokensOf(query: string, stops: ReadonlySet<string>): Token[] {
  return [...query.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: text, index }) => {
    const word = fold(text);
    return { word, start: index, end: index + text.length, stop: stops.has(word) || [...word].length === 1 };
  });
}

const contentOf = (tokens: readonly Token[]) => tokens.flatMap(({ word, stop }) => (stop ? [] : [word]));

/** The longest run of several words from a place on that is a name. */
function longestName(
  tokens: readonly Token[],
  at: number,
  { byName, isName }: Names,
): { length: number; reading: Reading } | undefined {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 1; length--) {
    const run = tokens.slice(at, at + length);
    const content = contentOf(run);
    if (run.at(-1)?.stop) continue;
    if (content.length < 2) continue;
    const together = content.join('');
    const meanings = byName(isName(together) ? [together] : content);
    if (meanings.length > 0) return { length, reading: { meanings } };
  }
  return undefined;
}
