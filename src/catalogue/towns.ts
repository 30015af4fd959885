import { sortedBy } from '../i18n/format.ts';
import type { Lang } from '../i18n/locales.ts';
import type { Catalogue, CataloguePractice } from './catalogue.ts';
import { practicesWith } from './facets.ts';
import { inOrderOfTime } from './in-order-of-time.ts';
import { type Labelled, labelOf } from './labels.ts';
import { type PhaseTitle, type ProgrammeItem, phaseTitles, programmeItems } from './programme.ts';

/** The collections that a town's texts come from. */
export const TOWN_COLLECTIONS = [
  'participants',
  'phases',
  'statements',
  'training',
  'coordination',
  'exchanges',
] as const;

/** The programme's entries that somebody took part in. */
export interface Activities {
  training: ProgrammeItem<'training'>[];
  coordination: ProgrammeItem<'coordination'>[];
  exchanges: ProgrammeItem<'exchanges'>[];
}

/** What a municipality did in the programme, and its practices. */
export interface Town extends Labelled, Activities {
  country: Labelled;
  phases: PhaseTitle[];
  participant: ProgrammeItem<'participants'>;
  /** What sources say of the programme that names the town. */
  statements: ProgrammeItem<'statements'>[];
  practices: CataloguePractice[];
}

/** The municipalities of both phases, in the order of the language's alphabet. */
export function townsOf(catalogue: Catalogue, lang: Lang): Town[] {
  const { vocabulary } = catalogue;
  const [statements, training, coordination, exchanges] = [
    programmeItems(catalogue, 'statements', lang),
    programmeItems(catalogue, 'training', lang),
    programmeItems(catalogue, 'coordination', lang),
    programmeItems(catalogue, 'exchanges', lang),
  ];
  const towns = programmeItems(catalogue, 'participants', lang).flatMap((participant): Town[] => {
    const place = vocabulary.places.find(({ id }) => id === participant.id);
    if (!place) return [];
    const here = ({ places }: { places: readonly string[] }) => places.includes(place.id);
    return [
      {
        id: place.id,
        label: place.label[lang],
        country: { id: place.country, label: labelOf(vocabulary, 'countries', place.country, lang) },
        phases: phaseTitles(catalogue, participant.phases, lang),
        participant,
        statements: statements.filter(here),
        training: training.filter(here),
        coordination: coordination.filter(here),
        exchanges: inOrderOfTime(exchanges.filter(here)),
        practices: practicesWith(catalogue, 'place', place.id),
      },
    ];
  });
  return sortedBy(towns, ({ label }) => label, lang);
}
