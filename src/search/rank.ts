import { nameSaid } from './name-said.ts';
import type { Meaning, Term } from './reading.ts';
import type { SearchData } from './search-data.ts';
import { makeWordIndex, wordsLike } from './word-index.ts';
import { foldedWords, likeness, likenessWithTypo } from './words.ts';

/** A practice that answers a query. */
export interface Hit {
  id: string;
  score: number;
  /** Whether it answers every part of the query. */
  whole: boolean;
}

/** What the full-text index says of each word of a query: how well each practice's text holds it, 0 to 1. */
export type TextHits = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Ranks practices by what a query means. */
export type Rank = (terms: readonly Term[], textHits?: TextHits) => Hit[];

/** Words of texts are common ones: with two letters changed they are mostly other words. */
const MOST_ERRORS = 1;
const IN_TEXT = 0.4;
/** How much the words count beside what they mean. */
const WORDS_BESIDE_MEANING = 0.5;
/** What some words of a phrase are worth where not all of them are there. */
const PART_OF_PHRASE = 0.25;
/** A word that stands in full texts only must not outweigh the topic, however rare it is. */
const HIGHEST_RARITY_IN_TEXT = 0.4;
/** What a word that names nothing weighs beside one that does. */
const UNNAMED_WEIGHT = 0.6;
/** What a place or a country weighs beside a topic. */
const PLACE_WEIGHT = 1.6;
/** What each further reading of a word adds. */
const OTHER_READINGS = 0.25;
/** A practice counts as answering a part of a query from this on. */
const ANSWERS = 0.12;
/** Hits below this share of the best are left out; of the first few only those below a smaller one. */
const LEAST_SHARE = 0.3;
const FIRST_FEW = 5;
const LEAST_SHARE_OF_FEW = 0.15;

/** Words of titles and names that a query said, by how like they are. */
type Said = Map<string, number>;

/**
 * Makes the ranking over a language's practices. Each part of a query (a name or a word) is worth more the
 * fewer practices answer it; a practice answers it by what it is about, and by the words of its title, names,
 * keywords, summary and full text.
 */
export function makeRank({ practices, named, stopWords, textWords }: SearchData): Rank {
  const stops = new Set(stopWords);
  const titles = practices.map(({ title }) => foldedWords(title).filter((word) => !stops.has(word)));
  const index = makeWordIndex(practices, titles);
  const about = practices.map((practice) => new Map(practice.about));
  const count = practices.length;

  /** The words of the index that a word of a query is a form of; where it is none's, of which a typing error. */
  const like = (word: string, open: boolean): ReadonlyMap<string, number> => {
    const forms = wordsLike(index, (held) => likeness(word, held, open));
    return forms.size > 0 || textWords.includes(word)
      ? forms
      : wordsLike(index, (held) => likenessWithTypo(word, held, MOST_ERRORS));
  };

  /** How much a practice has to do with the likeliest of some meanings. */
  const tied = (practice: number, meanings: readonly Meaning[]): number => {
    let most = 0;
    let others = 0;
    for (const { named, sureness } of meanings) {
      const value = ((about[practice]?.get(named) ?? 0) / 100) * sureness;
      others += Math.min(most, value);
      most = Math.max(most, value);
    }
    // What answers two readings of a word is likelier right than what answers one.
    return Math.min(1, most + OTHER_READINGS * others);
  };

  /** How well each practice holds the words of a term, 0 to 1, and whether only full texts do. */
  const literally = (term: Term, said: Said, textHits?: TextHits) => {
    const values = practices.map(() => 0);
    const lacking = new Set<number>();
    let inTextOnly = term.meanings.length === 0;
    for (const word of term.words) {
      const best = new Map<number, number>();
      for (const [held, value] of like(word, term.open)) {
        inTextOnly = false;
        said.set(held, Math.max(said.get(held) ?? 0, value));
        for (const [practice, field] of index.get(held) ?? [])
          best.set(practice, Math.max(best.get(practice) ?? 0, value * field));
      }
      const texts = textHits?.get(word);
      practices.forEach(({ id }, practice) => {
        const field = best.get(practice) ?? 0;
        const held = 1 - (1 - field) * (1 - IN_TEXT * (texts?.get(id) ?? 0));
        values[practice] = (values[practice] ?? 0) + held / term.words.length;
        if (held === 0) lacking.add(practice);
      });
    }
    return {
      inTextOnly,
      words: values.map((value, practice) => (lacking.has(practice) ? PART_OF_PHRASE : 1) * value),
    };
  };

  /** How well each practice answers a term by its words and by what they mean, 0 to 1. */
  const answers = ({ meanings, parts }: Term, words: readonly number[]): readonly number[] => {
    const beside = 1 - (1 - WORDS_BESIDE_MEANING) * (meanings[0]?.sureness ?? 0);
    return words.map((value, practice) => {
      const meant = Math.max(
        tied(practice, meanings),
        sumOf(parts.map((part) => tied(practice, part))) / Math.max(1, parts.length),
      );
      return 1 - (1 - meant) * (1 - beside * value);
    });
  };

  const weightOf = ({ meanings: [surest] }: Term, somethingNamed: boolean): number => {
    if (!surest) return somethingNamed ? UNNAMED_WEIGHT : 1;
    const facet = named[surest.named]?.facet;
    return facet === 'place' || facet === 'country' ? PLACE_WEIGHT : 1;
  };

  return (terms, textHits) => {
    const said: Said = new Map();
    const scores = practices.map(() => 0);
    const missing = new Set<number>();
    const somethingNamed = terms.some(({ meanings }) => meanings.length > 0);
    for (const term of terms) {
      const { words, inTextOnly } = literally(term, said, textHits);
      const values = answers(term, words);
      const rarity = Math.min(
        Math.log(1 + count / (0.5 + sumOf(values))) / Math.log(1 + 2 * count),
        inTextOnly ? HIGHEST_RARITY_IN_TEXT : 1,
      );
      const weight = rarity * weightOf(term, somethingNamed);
      values.forEach((value, practice) => {
        scores[practice] = (scores[practice] ?? 0) + weight * value;
        if (value < ANSWERS) missing.add(practice);
      });
    }
    const asked = sumOf(terms.map(({ words }) => words.length));
    const hits = practices
      .map(({ id, names }, practice) => ({
        id,
        score:
          (scores[practice] ?? 0) +
          nameSaid([titles[practice] ?? [], ...names.map((name) => name.split(' '))], said, asked),
        whole: !missing.has(practice),
      }))
      .sort((a, b) => b.score - a.score);
    const most = hits[0]?.score ?? 0;
    return hits.filter(
      ({ score }, position) =>
        score > 0 && score >= (position < FIRST_FEW ? LEAST_SHARE_OF_FEW : LEAST_SHARE) * most,
    );
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
