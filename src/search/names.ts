import type { Meaning, Reading } from './reading.ts';
import type { SearchData } from './search-data.ts';
import { likeness, likenessWithTypo, SAME } from './words.ts';

const OTHER_LANGUAGE = 0.9;
/** What a name of this language means in another: Roma, a people, and in Italian a city. */
const NAMESAKE = 0.7;
/** Forms less like than this are other words. */
const LIKE_ENOUGH = 0.75;
const LIKE_IN_OTHER_LANGUAGE = 0.85;
/** Names of towns have few forms. */
const LIKE_PLACE = 0.86;
/** Concepts have common words for names: with two letters changed they are mostly other words. */
const MOST_ERRORS_IN_CONCEPT = 1;
/** Readings less sure than this share of the surest are left out. */
const NEARLY_AS_SURE = 0.9;

interface Phrase {
  /** Sorted: the order of words in a query means nothing. */
  words: readonly string[];
  named: number;
  own: boolean;
  place: boolean;
  topic: boolean;
}

/** Reads words as the name of something. */
export interface Names {
  /** Whether a word is a name in the language. */
  isName: (word: string) => boolean;
  /** By a name or a form of one. */
  byName: (words: readonly string[]) => Meaning[];
  /** One word; if it is no name and no word of the library, by a name that it may be a typing error of. */
  byWord: (word: string) => Reading;
}

/**
 * Makes the reader of names of one language. Names in that language go before names in others; exact ones
 * before inflected ones, those before ones with a typing error.
 *
 * @param isHeld whether a word stands in the library: then it is no typing error
 */
export function makeNames({ named }: SearchData, isHeld: (word: string) => boolean): Names {
  const exact = new Map<string, Phrase[]>();
  const byStart = new Map<string, Phrase[]>();
  const single: Phrase[] = [];
  named.forEach(({ facet, own, others }, index) => {
    const place = facet === 'place' || facet === 'country';
    [...own, ...others].forEach((name, position) => {
      const words = name.split(' ').sort();
      const phrase = { words, named: index, own: position < own.length, place, topic: facet === 'topic' };
      push(exact, words.join(' '), phrase);
      push(byStart, startOf(words), phrase);
      if (words.length === 1 && phrase.own) single.push(phrase);
      // German writes together what may stand apart: Deutsch lernen, Deutschlernen.
      if (words.length > 1 && phrase.own) push(exact, name.replace(/ /g, ''), phrase);
    });
  });

  const isName = (word: string) => exact.get(word)?.some(({ own }) => own) === true;

  const byName = (asked: readonly string[]): Meaning[] => {
    const words = [...asked].sort();
    const same = exact.get(words.join(' ')) ?? [];
    if (same.some(({ own }) => own))
      return meanings(
        same.filter(({ own, place, topic }) => own || place || topic),
        ({ own }) => (own ? SAME : NAMESAKE),
      );
    if (same.length > 0) return meanings(same, () => OTHER_LANGUAGE);
    // Where each word is a name, what is only like a name of several words must not swallow them.
    if (words.length > 1 && words.every(isName)) return [];
    const like = (phrase: Phrase) =>
      Math.min(...words.map((word, index) => likeness(word, phrase.words[index] ?? '')));
    const forms = byStart.get(startOf(words)) ?? [];
    const ownForms = forms.filter(
      (phrase) => phrase.own && like(phrase) >= (phrase.place ? LIKE_PLACE : LIKE_ENOUGH),
    );
    if (ownForms.length > 0) return best(meanings(ownForms, like));
    // What stands in the library is no form of another language's word.
    if (words.every(isHeld)) return [];
    const otherForms = forms.filter((phrase) => like(phrase) >= LIKE_IN_OTHER_LANGUAGE);
    return best(meanings(otherForms, (phrase) => OTHER_LANGUAGE * like(phrase)));
  };

  const byTypo = (word: string): Reading => {
    const like = ({ words, place }: Phrase) =>
      likenessWithTypo(word, words[0] ?? '', place ? undefined : MOST_ERRORS_IN_CONCEPT);
    const most = Math.max(...single.map(like));
    if (!(most > 0)) return { meanings: [] };
    const nearest = single.filter((phrase) => like(phrase) === most);
    return { meanings: meanings(nearest, () => most), corrected: nearest[0]?.words[0] };
  };

  return {
    isName,
    byName,
    byWord: (word) => {
      const meanings = byName([word]);
      return meanings.length > 0 || isHeld(word) ? { meanings } : byTypo(word);
    },
  };
}

const startOf = (words: readonly string[]) => words.length + (words[0] ?? '').slice(0, 3);

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

/** One meaning a named thing, as sure as the surest of its phrases. */
function meanings(phrases: readonly Phrase[], sureness: (phrase: Phrase) => number): Meaning[] {
  const surest = new Map<number, number>();
  for (const phrase of phrases)
    surest.set(phrase.named, Math.max(surest.get(phrase.named) ?? 0, sureness(phrase)));
  return [...surest]
    .map(([named, value]) => ({ named, sureness: value }))
    .sort((a, b) => b.sureness - a.sureness);
}

/** The surest readings, and those nearly as sure. */
function best(found: Meaning[]): Meaning[] {
  return found.filter(({ sureness }) => sureness >= NEARLY_AS_SURE * (found[0]?.sureness ?? 0));
}
