import { type Catalogue, type CataloguePractice, textIn } from '../catalogue/catalogue.ts';
import { valuesOf } from '../catalogue/facets.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { LANGUAGE_OF } from '../schemas/identifiers.ts';
import { type ConceptPhrases, focusOf, focusTextsOf } from './focus.ts';
import type { Named, SearchData, SearchPractice } from './search-data.ts';
import { contentWords, stopWordsOf } from './stop-words.ts';
import { foldedWords } from './words.ts';

/** How much a practice has to do with a place of its country that is not its own. */
const WIDER_SCOPE = 0.3;
const SAME_COUNTRY = 0.1;
/** A tie weaker than this is not worth its bytes. */
const LEAST_TIE = 0.05;

/** A place, country or concept with its names in every language. */
interface Nameable {
  facet: Named['facet'];
  id: string;
  names: Readonly<Record<Lang, readonly string[]>>;
  label: Readonly<Record<Lang, string>>;
}

/** How much each practice has to do with each place, country and concept: the same in every language. */
export interface Ties {
  nameables: readonly Nameable[];
  /** By practice, then in the order of the nameables: 0 to 1. */
  of: ReadonlyMap<string, readonly number[]>;
}

/** Works out all ties once, for the data of every language. */
export function tiesOf(catalogue: Catalogue): Ties {
  const nameables = nameablesOf(catalogue);
  const concepts = nameables.map(phrasesOf);
  const of = new Map(
    catalogue.practices.map((practice) => {
      const texts = focusTextsOf(practice);
      const ties = nameables.map(({ facet, id }, index) => {
        const phrases = concepts[index];
        return phrases
          ? focusOf(texts, valuesOf(practice, facet, catalogue.vocabulary), id, phrases)
          : placeTie(catalogue, practice, facet, id);
      });
      return [practice.id, ties];
    }),
  );
  return { nameables, of };
}

/** What the browser ranks practices by, in one language. */
export function makeSearchData(catalogue: Catalogue, ties: Ties, lang: Lang): SearchData {
  return {
    stopWords: stopWordsOf(lang),
    named: ties.nameables.map((nameable) => named(nameable, lang)),
    practices: catalogue.practices.map((practice) => searchPractice(practice, ties, lang)),
  };
}

function searchPractice(practice: CataloguePractice, ties: Ties, lang: Lang): SearchPractice {
  const facts = practice.original.frontmatter;
  const text = textIn(practice, lang);
  const local = textIn(practice, LANGUAGE_OF[facts.country]);
  const words = ({ frontmatter, lang: textLang }: typeof text, key: 'title' | 'summary' | 'keywords') =>
    contentWords([frontmatter[key]].flat().join(' '), textLang).join(' ');
  const names = [
    facts.localName ? foldedWords(facts.localName.text).join(' ') : '',
    words(local, 'title'),
    words(practice.original, 'title'),
  ];
  return {
    id: practice.id,
    title: text.frontmatter.title,
    names: [...new Set(names)].filter((name) => name !== '' && name !== words(text, 'title')),
    keywords: [...new Set(`${words(text, 'keywords')} ${words(local, 'keywords')}`.split(' '))].join(' '),
    summary: words(text, 'summary'),
    about: (ties.of.get(practice.id) ?? []).flatMap((value, index): [number, number][] =>
      value >= LEAST_TIE ? [[index, Math.round(100 * Math.min(1, value))]] : [],
    ),
  };
}

function named({ facet, id, names, label }: Nameable, lang: Lang): Named {
  const own = [...new Set(names[lang].map((name) => contentWords(name, lang).join(' ')))];
  const others = LANGS.filter((other) => other !== lang).flatMap((other) =>
    names[other].flatMap((name) => [contentWords(name, other).join(' '), foldedWords(name).join(' ')]),
  );
  return {
    facet,
    id,
    label: label[lang],
    own,
    others: [...new Set(others)].filter((name) => !own.includes(name)),
  };
}

function nameablesOf({ vocabulary }: Catalogue): Nameable[] {
  const perLang = (names: (lang: Lang) => readonly string[]) =>
    Object.fromEntries(LANGS.map((lang) => [lang, names(lang)])) as Nameable['names'];
  const schemes = [
    ['country', vocabulary.countries],
    ['area', vocabulary['service-areas']],
    ['group', vocabulary['target-groups']],
    ['type', vocabulary['practice-types']],
  ] as const;
  return [
    ...vocabulary.places.map(({ id, label, localName, alt }) => ({
      facet: 'place' as const,
      id,
      label,
      names: perLang((lang) => [label[lang], localName, ...(alt?.[lang] ?? [])]),
    })),
    ...schemes.flatMap(([facet, concepts]) =>
      concepts.map(({ id, label, alt }) => ({
        facet,
        id,
        label,
        names: perLang((lang) => [label[lang], ...alt[lang]]),
      })),
    ),
  ];
}

function phrasesOf({ facet, names }: Nameable): ConceptPhrases | undefined {
  if (facet === 'place' || facet === 'country') return undefined;
  return Object.fromEntries(
    LANGS.map((lang) => [lang, names[lang].map((name) => contentWords(name, lang))]),
  ) as unknown as ConceptPhrases;
}

/** How much a practice has to do with a place or a country. */
function placeTie(
  catalogue: Catalogue,
  practice: CataloguePractice,
  facet: Nameable['facet'],
  id: string,
): number {
  const facts = practice.original.frontmatter;
  if (facet === 'country') return facts.country === id ? 1 : 0;
  if (facts.places.includes(id)) return 1;
  const place = catalogue.vocabulary.places.find((candidate) => candidate.id === id);
  if (place?.country !== facts.country) return 0;
  return facts.scope === 'municipal' ? SAME_COUNTRY : WIDER_SCOPE;
}
