import { sortedBy } from '../i18n/format.ts';
import type { Lang } from '../i18n/locales.ts';
import type { Catalogue, CataloguePractice } from './catalogue.ts';
import { practicesWith } from './facets.ts';
import { type Labelled, labelOf } from './labels.ts';
import { type ProgrammeItem, programmeItems } from './programme.ts';

/** What a municipality did in the programme, and its practices. */
export interface Town extends Labelled {
  country: Labelled;
  phases: string[];
  participant: ProgrammeItem<'participants'>;
  training: ProgrammeItem<'training'>[];
  coordination: ProgrammeItem<'coordination'>[];
  exchanges: ProgrammeItem<'exchanges'>[];
  practices: CataloguePractice[];
}

/** The municipalities of both phases, in the order of the language's alphabet. */
export function townsOf(catalogue: Catalogue, lang: Lang): Town[] {
  const { vocabulary } = catalogue;
  const phaseTitles = new Map(programmeItems(catalogue, 'phases', lang).map(({ id, title }) => [id, title]));
  const [training, coordination, exchanges] = [
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
        phases: participant.phases.map((phase) => phaseTitles.get(phase) ?? phase),
        participant,
        training: training.filter(here),
        coordination: coordination.filter(here),
        exchanges: exchanges.filter(here).sort((a, b) => (a.start < b.start ? -1 : 1)),
        practices: practicesWith(catalogue, 'place', place.id),
      },
    ];
  });
  return sortedBy(towns, ({ label }) => label, lang);
}
