import type { SearchData, SearchPractice } from './search-data.ts';
import type { Meaning, Term } from './understand.ts';
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

/** How much a word counts by where it stands. */
const FIELDS = { title: 1, names: 0.95, keywords: 0.85, summary: 0.65 } as const;
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
/** What a name that the query says whole adds, and a query of several words that stands whole in a name. */
const WHOLE_NAME = 1.2;
const WHOLE_QUERY = 0.4;
/** What each further reading of a word adds. */
const OTHER_READINGS = 0.25;
/** A practice counts as answering a part of a query from this on. */
const ANSWERS = 0.12;
/** Hits below this share of the best are left out; of the first few only those below a smaller one. */
const LEAST_SHARE = 0.3;
const FIRST_FEW = 5;
const LEAST_SHARE_OF_FEW = 0.15;

/** Words of titles and names that a query said, by how like they are. */
type Said = ReadonlyMap<string, number>;

/**
 * Makes the ranking over a language's practices. Each part of a query (a name or a word) is worth more the
 * fewer practices answer it; a practice answers it by what it is about, and by the words of its title, names,
 * keywords, summary and full text.
 */
export function makeRank(data: SearchData): Rank {
  const stops = new Set(data.stopWords);
  const titles = data.practices.map(({ title }) => foldedWords(title).filter((word) => !stops.has(word)));
  const index = indexOf(data.practices, titles);
  const about = data.practices.map((practice) => new Map(practice.about));
  const cache = new Map<string, ReadonlyMap<string, number>>();

  /** The words of the index that a word of a query is a form of. */
  const like = (word: string, open: boolean): ReadonlyMap<string, number> => {
    const key = open ? `${word}…` : word;
    const before = cache.get(key);
    if (before) return before;
    let found = likes(index, (held) => likeness(word, held, open));
    if (found.size === 0) found = likes(index, (held) => likenessWithTypo(word, held));
    cache.set(key, found);
    return found;
  };

  return (terms, textHits) => {
    const said = new Map<string, number>();
    const scores = new Float64Array(data.practices.length);
    const missing = new Uint8Array(data.practices.length);
    const somethingNamed = terms.some(({ meanings }) => meanings.some(({ whole }) => whole));
    for (const term of terms) {
      const { values, inTextOnly } = answers(term);
      let sum = 0;
      for (const value of values) sum += value;
      if (sum === 0) {
        missing.fill(1);
        continue;
      }
      const count = data.practices.length;
      let rarity = Math.log(1 + count / (0.5 + sum)) / Math.log(1 + 2 * count);
      if (inTextOnly) rarity = Math.min(rarity, HIGHEST_RARITY_IN_TEXT);
      const weight = rarity * weightOf(term, somethingNamed);
      values.forEach((value, practice) => {
        scores[practice] = (scores[practice] ?? 0) + weight * value;
        if (value < ANSWERS) missing[practice] = 1;
      });
    }
    data.practices.forEach((practice, position) => {
      scores[position] =
        (scores[position] ?? 0) + nameSaid(titles[position] ?? [], practice.names, said, terms);
    });
    const most = Math.max(...scores);
    if (!(most > 0)) return [];
    return data.practices
      .map(({ id }, position) => ({ id, score: scores[position] ?? 0, whole: missing[position] === 0 }))
      .filter(({ score }) => score >= LEAST_SHARE_OF_FEW * most)
      .sort((a, b) => b.score - a.score)
      .filter(({ score }, position) => position < FIRST_FEW || score >= LEAST_SHARE * most);

    /** How well each practice answers a term, 0 to 1. */
    function answers(term: Term): { values: number[]; inTextOnly: boolean } {
      const literal = new Float64Array(data.practices.length);
      const lacking = new Uint8Array(data.practices.length);
      let inTextOnly = term.meanings.length === 0;
      term.words.forEach((word, position) => {
        const open = term.open && position === term.words.length - 1;
        const best = new Map<number, number>();
        for (const [held, value] of like(word, open)) {
          said.set(held, Math.max(said.get(held) ?? 0, value));
          for (const [practice, field] of index.get(held) ?? [])
            best.set(practice, Math.max(best.get(practice) ?? 0, value * field));
        }
        if (best.size > 0) inTextOnly = false;
        const texts = textHits?.get(word);
        data.practices.forEach(({ id }, practice) => {
          const field = best.get(practice) ?? 0;
          const text = IN_TEXT * (texts?.get(id) ?? 0);
          const held = 1 - (1 - field) * (1 - text);
          literal[practice] = (literal[practice] ?? 0) + held / term.words.length;
          if (held === 0) lacking[practice] = 1;
        });
      });
      const values = data.practices.map((_, practice) => {
        const meant = Math.max(
          tied(practice, term.meanings),
          meanOf(term.parts.map((part) => tied(practice, part))),
        );
        const words = (literal[practice] ?? 0) * (lacking[practice] ? PART_OF_PHRASE : 1);
        if (term.meanings.length === 0) return words;
        const sure = Math.max(...term.meanings.map(({ sureness }) => sureness));
        const beside = WORDS_BESIDE_MEANING + (1 - WORDS_BESIDE_MEANING) * (1 - sure);
        return 1 - (1 - meant) * (1 - beside * words);
      });
      return { values, inTextOnly };
    }
  };

  /** How much a practice has to do with the likeliest of some meanings. */
  function tied(practice: number, meanings: readonly Meaning[]): number {
    let most = 0;
    let others = 0;
    for (const { named, sureness } of meanings) {
      const value = ((about[practice]?.get(named) ?? 0) / 100) * sureness;
      others += Math.min(most, value);
      most = Math.max(most, value);
    }
    // What answers two readings of a word is likelier right than what answers one.
    return Math.min(1, most + OTHER_READINGS * others);
  }

  function weightOf(term: Term, somethingNamed: boolean): number {
    if (isPlace(term)) return PLACE_WEIGHT;
    return somethingNamed && term.meanings.length === 0 ? UNNAMED_WEIGHT : 1;
  }

  function isPlace({ meanings }: Term): boolean {
    return meanings.some(({ named, whole }) => {
      const facet = data.named[named]?.facet;
      return whole && (facet === 'place' || facet === 'country');
    });
  }
}

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What it adds that a query said a title or a name: by how much of it was said, and how much of the query that was. */
function nameSaid(
  title: readonly string[],
  names: readonly string[],
  said: Said,
  terms: readonly Term[],
): number {
  const asked = terms.reduce((sum, { words }) => sum + words.length, 0);
  const shares = [title, ...names.map((name) => name.split(' '))].map((words) => {
    const found = words.reduce((sum, word) => sum + (said.get(word) ?? 0), 0);
    const share = found / Math.max(1, words.length);
    const shareOfQuery = Math.min(1, found / Math.max(1, asked));
    // Two words that happen to be in a long title are not its name.
    return WHOLE_NAME * share * share * shareOfQuery + (asked > 1 ? WHOLE_QUERY * shareOfQuery ** 4 : 0);
  });
  return Math.max(...shares);
}

/** Every word of titles, names, keywords and summaries: the practices that hold it, and where it counts most. */
type Index = ReadonlyMap<string, readonly (readonly [practice: number, field: number])[]>;

function indexOf(practices: readonly SearchPractice[], titles: readonly (readonly string[])[]): Index {
  const index = new Map<string, Map<number, number>>();
  practices.forEach((practice, position) => {
    const add = (words: readonly string[], field: number) => {
      for (const word of words) {
        const held = index.get(word) ?? new Map<number, number>();
        index.set(word, held);
        held.set(position, Math.max(held.get(position) ?? 0, field));
      }
    };
    add(titles[position] ?? [], FIELDS.title);
    for (const name of practice.names) add(name.split(' '), FIELDS.names);
    add(practice.keywords.split(' '), FIELDS.keywords);
    add(practice.summary.split(' '), FIELDS.summary);
  });
  return new Map([...index].map(([word, held]) => [word, [...held]]));
}

function likes(index: Index, value: (held: string) => number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const held of index.keys()) {
    const alike = value(held);
    if (alike > 0) found.set(held, alike);
  }
  return found;
}
