import type { Lang } from '../i18n/locales.ts';
import type { Catalogue, CataloguePractice } from './catalogue.ts';
import { practicesWith } from './facets.ts';
import { inOrderOfTime } from './in-order-of-time.ts';
import { type ProgrammeItem, programmeItems } from './programme.ts';
import type { Activities } from './towns.ts';

/** What the programme says of a country that takes part as a whole, and the country's practices. */
export interface WholeCountry extends Activities {
  statements: ProgrammeItem<'statements'>[];
  practices: CataloguePractice[];
}

/** A country that takes part as a whole, by its id; undefined where no statement says so. */
export function wholeCountryOf(catalogue: Catalogue, country: string, lang: Lang): WholeCountry | undefined {
  const here = ({ countries }: { countries: readonly string[] }) => countries.includes(country);
  const statements = programmeItems(catalogue, 'statements', lang).filter(here);
  if (statements.length === 0) return undefined;
  return {
    statements,
    training: programmeItems(catalogue, 'training', lang).filter(here),
    coordination: programmeItems(catalogue, 'coordination', lang).filter(here),
    exchanges: inOrderOfTime(programmeItems(catalogue, 'exchanges', lang).filter(here)),
    practices: practicesWith(catalogue, 'country', country),
  };
}
