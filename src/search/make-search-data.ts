import { type Catalogue, type CataloguePractice, textIn } from '../catalogue/catalogue.ts';
import { valuesOf } from '../catalogue/facets.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { LANGUAGE_OF } from '../schemas/identifiers.ts';
import { type ConceptPhrases, type FocusText, focusOf, focusOfWords, focusTextsOf } from './focus.ts';
import { wordsNear } from './near-words.ts';
import { type Named, type SearchData, type SearchPractice, wordsOf } from './search-data.ts';
import { contentWords, stopWordsOf } from './stop-words.ts';
import { FUNDING, TOPICS } from './topics.ts';
import { foldedWords } from './words.ts';

/** How much a practice has to do with a place of its country that is not its own. */
const WIDER_SCOPE = 0.3;
const SAME_COUNTRY = 0.1;
/** A tie weaker than this is not worth its bytes. */
const LEAST_TIE = 0.05;
/** How much a practice says about its money: what it costs in all, what somebody gave, or only who. */
const COST_KNOWN = 1;
const AMOUNT_KNOWN = 0.8;
const FUNDER_KNOWN = 0.4;

/** What topics are called in each language, folded and without function words. */
const TOPIC_PHRASES = Object.fromEntries(
  LANGS.map((lang) => [
    lang,
    new Set(
      TOPICS.flatMap(({ words }) => words[lang].split(', ')).map((name) =>
        contentWords(name, lang).join(' '),
      ),
    ),
  ]),
) as unknown as Readonly<Record<Lang, ReadonlySet<string>>>;

/** A place, country, concept or topic with its names in every language. */
interface Nameable {
  facet: Named['facet'];
  id: string;
  names: Readonly<Record<Lang, readonly string[]>>;
  label: Readonly<Record<Lang, string>>;
}

/** How much each practice has to do with each place, country, concept and topic: the same in every language. */
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
        if (!phrases || facet === 'place') return placeTie(catalogue, practice, facet, id);
        return facet === 'topic'
          ? topicTie(practice, id, texts, phrases)
          : focusOf(texts, valuesOf(practice, facet, catalogue.vocabulary), id, phrases);
      });
      return [practice.id, ties];
    }),
  );
  return { nameables, of };
}

/** What the browser ranks practices by, in one language. */
export function makeSearchData(catalogue: Catalogue, ties: Ties, lang: Lang): SearchData {
  const named = ties.nameables.map((nameable) => namedIn(nameable, lang));
  const practices = catalogue.practices.map((practice) => searchPractice(practice, ties, lang));
  return {
    stopWords: stopWordsOf(lang),
    compounds: lang === 'de',
    textWords: wordsLikeNames(catalogue, lang, named, practices),
    named,
    practices,
  };
}

/** Words of the full texts that the other data lack, and that a name could be taken for. */
function wordsLikeNames(
  { practices }: Catalogue,
  lang: Lang,
  named: readonly Named[],
  known: readonly SearchPractice[],
): string[] {
  const held = new Set([...stopWordsOf(lang), ...known.flatMap(wordsOf), ...named.flatMap(({ own }) => own)]);
  const names = named.flatMap(({ own }) => own).filter((name) => !name.includes(' '));
  const texts = practices.flatMap(({ texts }) => texts.get(lang)?.sections ?? []);
  const words = [...new Set(texts.flatMap(({ text }) => foldedWords(text)))];
  return wordsNear(
    words.filter((word) => !held.has(word)),
    names,
  );
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

function namedIn({ facet, id, names, label }: Nameable, lang: Lang): Named {
  const isConcept = facet === 'area' || facet === 'group' || facet === 'type';
  const phrasesIn = (other: Lang) => {
    const phrases = names[other].map((name) => contentWords(name, other).join(' '));
    // A topic is narrower than the concepts that share a word with it: who says it means the topic.
    return isConcept ? phrases.filter((phrase) => !TOPIC_PHRASES[other].has(phrase)) : phrases;
  };
  const own = [...new Set(phrasesIn(lang))];
  const others = LANGS.filter((other) => other !== lang).flatMap((other) => {
    // A topic has many words: of those of other languages its label is enough.
    if (facet === 'topic') return phrasesIn(other).slice(0, 1);
    return [...phrasesIn(other), ...names[other].map((name) => foldedWords(name).join(' '))];
  });
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
    ...vocabulary.places.map(({ id, country, label, localName, alt }) => ({
      facet: 'place' as const,
      id,
      label,
      // Its local name is a name in the language of its country; in the others if they list it.
      names: perLang((lang) => [
        label[lang],
        ...(lang === LANGUAGE_OF[country] ? [localName] : []),
        ...(alt?.[lang] ?? []),
      ]),
    })),
    ...schemes.flatMap(([facet, concepts]) =>
      concepts.map(({ id, label, alt }) => ({
        facet,
        id,
        label,
        names: perLang((lang) => [label[lang], ...alt[lang]]),
      })),
    ),
    ...TOPICS.map(({ id, words }) => {
      const names = perLang((lang) => words[lang].split(', '));
      const label = Object.fromEntries(LANGS.map((lang) => [lang, names[lang][0]])) as Nameable['label'];
      return { facet: 'topic' as const, id, label, names };
    }),
  ];
}

function phrasesOf({ facet, names }: Nameable): ConceptPhrases | undefined {
  if (facet === 'place' || facet === 'country') return undefined;
  return Object.fromEntries(
    LANGS.map((lang) => [lang, names[lang].map((name) => contentWords(name, lang))]),
  ) as unknown as ConceptPhrases;
}

/** How much a practice has to do with a topic. */
function topicTie(
  { original }: CataloguePractice,
  id: string,
  texts: readonly FocusText[],
  phrases: ConceptPhrases,
): number {
  if (id !== FUNDING) return focusOfWords(texts, phrases);
  const { funding, resources } = original.frontmatter;
  if (resources?.cost) return COST_KNOWN;
  if (funding?.some(({ amount }) => amount)) return AMOUNT_KNOWN;
  return funding && funding.length > 0 ? FUNDER_KNOWN : 0;
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
