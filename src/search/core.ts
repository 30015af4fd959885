import { makeRank, type Rank } from './rank.ts';
import type { SearchData } from './search-data.ts';
import type { NamedSuggestion } from './suggest.ts';
import { suggestNamed } from './suggest.ts';
import { makeUnderstand, type Understand } from './understand.ts';

/** What answers queries from a language's vocabulary, without the full texts. */
export interface SearchCore {
  understand: Understand;
  rank: Rank;
  suggest: (typed: string) => NamedSuggestion[];
}

/** Makes the search of a language. */
export function makeCore(data: SearchData): SearchCore {
  return {
    understand: makeUnderstand(data),
    rank: makeRank(data),
    suggest: (typed) => suggestNamed(typed, data),
  };
}
