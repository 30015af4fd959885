import { fold } from './fold.ts';
import type { Named, SearchData } from './search-data.ts';
import { likeness, likenessWithTypo, SAME } from './words.ts';

/** A place, country or concept that words of a query may mean. */
export interface Meaning {
  /** Its index in the search data. */
  named: number;
  /** How sure the reading is, 0 to 1. */
  sureness: number;
  /** Whether the words name it, and do not only stand among the words of its name. */
  whole: boolean;
}

/** Words of a query that belong together: the name of something, or one word. */
export interface Term {
  /** Folded, without function words. */
  words: string[];
  /** Where they stand in the query, in UTF-16 units. */
  start: number;
  end: number;
  meanings: Meaning[];
  /** What each word means by itself, where several words are one name: one list a word. */
  parts: Meaning[][];
  /** What the words were taken for where they seem to hold a typing error, folded. */
  corrected?: string;
  /** True for the last word of a query, which may still be being typed. */
  open: boolean;
}

/** Finds what a query names. */
export type Understand = (query: string) => Term[];

const LONGEST_PHRASE = 5;
const OTHER_LANGUAGE = 0.9;
/** How sure a reading is by a word of a longer name. */
const PART_OF_NAME = 0.6;
const SHORTEST_PART = 4;
const MOST_MEANINGS_OF_PART = 2;
/** Forms less like than this are other words. */
const LIKE_ENOUGH = 0.78;
const LIKE_IN_OTHER_LANGUAGE = 0.85;
/** Names of towns have few forms. */
const LIKE_PLACE = 0.86;

interface Phrase {
  words: readonly string[];
  named: number;
  own: boolean;
}

/**
 * Makes the reader of queries of one language. Names in that language go before names in others; exact ones
 * before inflected ones, those before ones with a typing error.
 */
export function makeUnderstand({ named, stopWords }: SearchData): Understand {
  const stops = new Set(stopWords);
  const phrases = named.flatMap((entry, index) => phrasesOf(entry, index));
  const exact = new Map<string, Phrase[]>();
  const byStart = new Map<string, Phrase[]>();
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    push(exact, phrase.words.join(' '), phrase);
    // German writes together what may stand apart: Deutsch lernen, Deutschlernen.
    if (phrase.words.length > 1) push(exact, phrase.words.join(''), phrase);
    push(byStart, bucket(phrase.words), phrase);
    if (phrase.own && phrase.words.length > 1 && isConcept(named[phrase.named]))
      for (const word of phrase.words) push(byWord, word.slice(0, 3), phrase);
  }
  const typoPhrases = phrases.filter(
    ({ own, words, named: index }) => words.length === 1 && (own || named[index]?.facet === 'place'),
  );
  const known = new Map<string, { meanings: Meaning[]; corrected?: string }>();

  const byName = (words: readonly string[]): Meaning[] => {
    const same = exact.get(words.join(' ')) ?? [];
    const ownSame = same.filter(({ own }) => own);
    if (ownSame.length > 0) return meanings(ownSame, () => SAME);
    const forms = (byStart.get(bucket(words)) ?? []).filter(
      ({ words: held }) => held.length === words.length,
    );
    const like = (phrase: Phrase) =>
      Math.min(...words.map((word, index) => likeness(word, phrase.words[index] ?? '')));
    const ownForms = forms.filter(
      (phrase) => phrase.own && like(phrase) >= (isConcept(named[phrase.named]) ? LIKE_ENOUGH : LIKE_PLACE),
    );
    if (ownForms.length > 0 && same.length === 0) return best(meanings(ownForms, like));
    if (same.length > 0) return meanings(same, () => OTHER_LANGUAGE);
    return best(
      meanings(
        forms.filter((phrase) => like(phrase) >= LIKE_IN_OTHER_LANGUAGE),
        (phrase) => OTHER_LANGUAGE * like(phrase),
      ),
    );
  };
  const byPart = (word: string): Meaning[] => {
    if (word.length < SHORTEST_PART) return [];
    const holding = (byWord.get(word.slice(0, 3)) ?? []).filter(({ words }) =>
      words.some((held) => likeness(word, held) >= LIKE_ENOUGH),
    );
    const found = meanings(holding, () => PART_OF_NAME, false);
    // A word of many names, such as centre, names none of them.
    return found.length > MOST_MEANINGS_OF_PART
      ? []
      : found.map((meaning) => ({ ...meaning, sureness: meaning.sureness / found.length }));
  };
  const byTypo = (word: string): { meanings: Meaning[]; corrected?: string } => {
    const like = typoPhrases
      .map((phrase) => ({ phrase, value: likenessWithTypo(word, phrase.words[0] ?? '') }))
      .filter(({ value }) => value > 0);
    const most = Math.max(0, ...like.map(({ value }) => value));
    const nearest = like.filter(({ value }) => value === most).map(({ phrase }) => phrase);
    const corrected = nearest[0]?.words[0];
    return corrected === undefined
      ? { meanings: [] }
      : { meanings: meanings(nearest, () => most), corrected };
  };
  const read = (words: readonly string[]): { meanings: Meaning[]; corrected?: string } => {
    const key = words.join(' ');
    const before = known.get(key);
    if (before) return before;
    let found: { meanings: Meaning[]; corrected?: string } = { meanings: byName(words) };
    const [word] = words;
    if (words.length === 1 && word !== undefined && found.meanings.length === 0) {
      found = { meanings: byPart(word) };
      if (found.meanings.length === 0) found = byTypo(word);
    }
    known.set(key, found);
    return found;
  };

  const readJoined = (word: string) =>
    meanings(
      (exact.get(word) ?? []).filter(({ own }) => own),
      () => SAME,
    );

  return (query) => {
    const tokens = tokensOf(query, stops);
    const content = tokens.some(({ stop }) => !stop)
      ? tokens
      : tokens.map((token) => ({ ...token, stop: false }));
    const terms: Term[] = [];
    let at = 0;
    while (at < content.length) {
      const first = content[at];
      if (!first || first.stop) {
        at++;
        continue;
      }
      const { length, ...meaning } = longestName(content, at, read, readJoined);
      const taken = content.slice(at, at + length);
      const words = taken.filter(({ stop }) => !stop).map(({ word }) => word);
      terms.push({
        words,
        parts: words.length > 1 ? words.map((word) => byName([word])) : [],
        start: first.start,
        end: taken.at(-1)?.end ?? first.end,
        ...meaning,
        open: at + length === content.length && query.length === taken.at(-1)?.end,
      });
      at += length;
    }
    return terms;
  };
}

interface Token {
  word: string;
  start: number;
  end: number;
  stop: boolean;
}

function tokensOf(query: string, stops: ReadonlySet<string>): Token[] {
  return [...query.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: text, index }) => {
    const word = fold(text);
    return { word, start: index, end: index + text.length, stop: stops.has(word) || [...word].length === 1 };
  });
}

/** The longest run of words from a place on that is a name; else the one word there. */
function longestName(
  tokens: readonly Token[],
  at: number,
  read: (words: readonly string[]) => { meanings: Meaning[]; corrected?: string },
  readJoined: (word: string) => Meaning[],
): { length: number; meanings: Meaning[]; corrected?: string } {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 1; length--) {
    const run = tokens.slice(at, at + length);
    if (run.at(-1)?.stop) continue;
    const content = run.filter(({ stop }) => !stop).map(({ word }) => word);
    const all = run.map(({ word }) => word);
    const tries = content.length < all.length ? [content, all] : [content];
    for (const words of tries.filter((words) => words.length > 1)) {
      const found = read(words);
      if (found.meanings.length > 0) return { length, ...found };
    }
    const meanings = content.length > 1 ? readJoined(content.join('')) : [];
    if (meanings.length > 0) return { length, meanings };
  }
  return { length: 1, ...read([tokens[at]?.word ?? '']) };
}

function phrasesOf({ own, others }: Named, named: number): Phrase[] {
  const make = (isOwn: boolean) => (phrase: string) => ({ words: phrase.split(' '), named, own: isOwn });
  return [...own.map(make(true)), ...others.map(make(false))];
}

/** Whether something is no place or country: those are named whole or not at all. */
function isConcept(entry: Named | undefined): boolean {
  return entry !== undefined && entry.facet !== 'place' && entry.facet !== 'country';
}

const bucket = (words: readonly string[]) => `${words.length} ${(words[0] ?? '').slice(0, 3)}`;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

/** One meaning a named thing, as sure as the surest of its phrases. */
function meanings(phrases: readonly Phrase[], sureness: (phrase: Phrase) => number, whole = true): Meaning[] {
  const surest = new Map<number, number>();
  for (const phrase of phrases)
    surest.set(phrase.named, Math.max(surest.get(phrase.named) ?? 0, sureness(phrase)));
  return [...surest].map(([named, value]) => ({ named, sureness: value, whole }));
}

/** The surest readings, and those nearly as sure. */
function best(found: Meaning[]): Meaning[] {
  const most = Math.max(0, ...found.map(({ sureness }) => sureness));
  return found.filter(({ sureness }) => sureness >= 0.9 * most);
}
