import { type Catalogue, type CataloguePractice, textIn } from '../catalogue/catalogue.ts';
import { type PracticeView, practiceView } from '../catalogue/practice-view.ts';
import type { Lang } from '../i18n/locales.ts';
import type { Vocabulary } from '../library/types.ts';
import { foldedForms } from './fold.ts';

/** What the index of one language holds of a practice. */
export interface SearchRecord {
  id: string;
  /** Summary and, where it is in this language, the body: what excerpts are taken from. */
  content: string;
  /** Searched too, each with a weight of its own: see weights.ts. */
  meta: {
    title: string;
    /** Its names: own name, original title, and every name of its places and country. */
    names: string;
    /** Keywords, and labels and alternative labels of its concepts. */
    terms: string;
    /** Lead, partners, money, staff and the other facts, as the page shows them. */
    facts: string;
    /** Forms without the letters that the search engine does not fold. */
    folded: string;
  };
}

/**
 * Every practice as one language's index knows it, so that each is findable in each language: by title,
 * by the words people use for its service areas, type, groups and country, and by any name of its places.
 */
export function searchRecords(catalogue: Catalogue, lang: Lang): SearchRecord[] {
  return catalogue.practices.map((practice) => searchRecord(catalogue, practice, lang));
}

function searchRecord(catalogue: Catalogue, practice: CataloguePractice, lang: Lang): SearchRecord {
  const view = practiceView(catalogue, practice, lang);
  const own = textIn(practice, lang);
  const body = own.lang === lang ? own.sections.map(({ text }) => text) : [];
  const content = [view.summary, ...body].join('\n');
  const names = distinct(namesOf(catalogue.vocabulary, practice, lang));
  const facts = distinct(factsOf(view));
  const terms = distinct(termsOf(catalogue.vocabulary, practice, lang));
  return {
    id: practice.id,
    content,
    meta: {
      title: view.title,
      names,
      terms,
      facts,
      folded: foldedForms([view.title, content, names, terms, facts].join(' ')).join(' '),
    },
  };
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join(' · ');
}

function factsOf(view: PracticeView): string[] {
  return [view.lead, ...view.partners, ...view.funding, ...view.resources].map(({ text }) => text);
}

/** A place is found by its name in every language: people search for the name they know. */
function namesOf(vocabulary: Vocabulary, practice: CataloguePractice, lang: Lang): string[] {
  const facts = practice.original.frontmatter;
  const places = vocabulary.places.filter(({ id }) => facts.places.includes(id));
  const country = vocabulary.countries.filter(({ id }) => id === facts.country);
  return [
    ...(facts.localName ? [facts.localName.text] : []),
    facts.title,
    ...places.flatMap(({ label, alt, localName }) => [
      localName,
      ...Object.values(label),
      ...Object.values(alt ?? {}).flat(),
    ]),
    ...country.flatMap(({ label, alt }) => [label[lang], ...alt[lang]]),
  ];
}

function termsOf(vocabulary: Vocabulary, practice: CataloguePractice, lang: Lang): string[] {
  const facts = practice.original.frontmatter;
  const text = textIn(practice, lang);
  const concepts = [
    ...vocabulary['service-areas'].filter(({ id }) => facts.serviceAreas.includes(id)),
    ...vocabulary['practice-types'].filter(({ id }) => id === facts.type),
    ...vocabulary['target-groups'].filter(({ id }) => facts.targetGroups.includes(id)),
  ];
  return [
    ...(text.lang === lang ? text.frontmatter.keywords : []),
    ...concepts.flatMap(({ label, alt }) => [label[lang], ...alt[lang]]),
  ];
}
