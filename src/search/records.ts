import type { Catalogue, CataloguePractice } from '../catalogue/catalogue.ts';
import { textIn } from '../catalogue/catalogue.ts';
import { type PracticeView, practiceView } from '../catalogue/practice-view.ts';
import type { Lang } from '../i18n/locales.ts';
import type { Vocabulary } from '../library/types.ts';
import { foldedForms } from './fold.ts';

/** What the index of one language holds of a practice. */
export interface SearchRecord {
  id: string;
  /** Summary and, where it is in this language, the body: what excerpts are taken from. */
  content: string;
  meta: {
    title: string;
    /** Labels and alternative labels of its concepts and places, keywords, own names. */
    terms: string;
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
  const body =
    textIn(practice, lang).lang === lang ? textIn(practice, lang).sections.map(({ text }) => text) : [];
  const content = [view.summary, ...body].join('\n');
  const terms = [...new Set(termsOf(catalogue.vocabulary, practice, view, lang))].join(' · ');
  return {
    id: practice.id,
    content,
    meta: { title: view.title, terms, folded: foldedForms([view.title, content, terms].join(' ')).join(' ') },
  };
}

function termsOf(
  vocabulary: Vocabulary,
  practice: CataloguePractice,
  view: PracticeView,
  lang: Lang,
): string[] {
  const { facts } = view;
  const text = textIn(practice, lang);
  const concepts = [
    ...vocabulary['service-areas'].filter(({ id }) => facts.serviceAreas.includes(id)),
    ...vocabulary['practice-types'].filter(({ id }) => id === facts.type),
    ...vocabulary['target-groups'].filter(({ id }) => facts.targetGroups.includes(id)),
    ...vocabulary.countries.filter(({ id }) => id === facts.country),
  ];
  const places = vocabulary.places.filter(({ id }) => facts.places.includes(id));
  return [
    ...(text.lang === lang ? text.frontmatter.keywords : []),
    ...concepts.flatMap(({ label, alt }) => [label[lang], ...alt[lang]]),
    // A place is found by its name in every language: people search for the name they know.
    ...places.flatMap(({ label, alt, localName }) => [
      localName,
      ...Object.values(label),
      ...Object.values(alt ?? {}).flat(),
    ]),
    ...(facts.localName ? [facts.localName.text] : []),
    ...[...practice.texts.values()].map(({ frontmatter }) => frontmatter.title),
    view.lead.text,
  ];
}
