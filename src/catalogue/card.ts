import { LANGS, type Lang } from '../i18n/locales.ts';
import type { Facet } from '../i18n/paths.ts';
import type { EvidenceLevel, Status } from '../schemas/original.ts';
import { type Catalogue, type CataloguePractice, fullTextLangs, textIn } from './catalogue.ts';
import { allValuesOf } from './facets.ts';
import { type Labelled, labelled, labelOf } from './labels.ts';

/** What a list shows of a practice, in one language. */
export interface Card {
  id: string;
  title: string;
  summary: string;
  /** Language of title and summary: the reader's, or the original's. */
  textLang: Lang;
  country: Labelled;
  places: Labelled[];
  type: Labelled;
  areas: Labelled[];
  status: Status;
  statusAsOf: number;
  /** Year, or year and month, in which it began, and in which it ended. */
  started: string;
  ended?: string;
  /** Day of the last check. */
  checked: string;
  evidence: { id: EvidenceLevel; label: string };
  fullTextLangs: Lang[];
  /** Its values in every facet. */
  values: Readonly<Record<Facet, readonly string[]>>;
}

/** The card of a practice in a language. */
export function cardOf(catalogue: Catalogue, practice: CataloguePractice, lang: Lang): Card {
  const { vocabulary } = catalogue;
  const facts = practice.original.frontmatter;
  const text = textIn(practice, lang);
  return {
    id: practice.id,
    title: text.frontmatter.title,
    summary: text.frontmatter.summary,
    textLang: text.lang,
    country: { id: facts.country, label: labelOf(vocabulary, 'countries', facts.country, lang) },
    places: labelled(vocabulary, 'places', facts.places, lang),
    type: { id: facts.type, label: labelOf(vocabulary, 'practice-types', facts.type, lang) },
    areas: labelled(vocabulary, 'service-areas', facts.serviceAreas, lang),
    status: facts.status,
    statusAsOf: facts.statusAsOf,
    started: facts.started,
    ...(facts.ended && { ended: facts.ended }),
    checked: facts.verification.date,
    evidence: {
      id: facts.evidence.level,
      label: labelOf(vocabulary, 'evidence-levels', facts.evidence.level, lang),
    },
    fullTextLangs: fullTextLangs(practice, LANGS),
    values: allValuesOf(practice, vocabulary),
  };
}
