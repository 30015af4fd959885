/** A place, country or concept that words of a query may mean. */
export interface Meaning {
  /** Its index in the search data. */
  named: number;
  /** How sure the reading is, 0 to 1. */
  sureness: number;
}

/** What words of a query are read as. */
export interface Reading {
  /** The surest first. */
  meanings: Meaning[];
  /** What the words were taken for where they seem to hold a typing error, folded. */
  corrected?: string;
}

/** Words of a query that belong together: the name of something, or one word. */
export interface Term extends Reading {
  /** Folded, without function words. */
  words: string[];
  /** Where they stand in the query, in UTF-16 units. */
  start: number;
  end: number;
  /** What each word means by itself, where several words are one name: one list a word. */
  parts: Meaning[][];
  /** True for the last word of a query where it names nothing: it may still be being typed. */
  open: boolean;
}
