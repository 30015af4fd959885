import { sortedBy } from '../i18n/format.ts';
import type { Lang } from '../i18n/locales.ts';
import type { Catalogue } from './catalogue.ts';
import { type Labelled, labelled } from './labels.ts';

/** How many practices there are by service area and country. */
export interface Matrix {
  countries: (Labelled & { total: number })[];
  rows: (Labelled & { total: number; cells: { country: string; count: number }[] })[];
}

/** Counts the practices by service area and country; a practice counts in each of its areas. */
export function coverageMatrix({ practices, vocabulary }: Catalogue, lang: Lang): Matrix {
  const facts = practices.map(({ original }) => original.frontmatter);
  const countries = sortedBy(
    labelled(
      vocabulary,
      'countries',
      vocabulary.countries.map(({ id }) => id),
      lang,
    ),
    ({ label }) => label,
    lang,
  ).map((country) => ({ ...country, total: facts.filter((fact) => fact.country === country.id).length }));
  const rows = vocabulary['service-areas'].map(({ id, label }) => {
    const inArea = facts.filter(({ serviceAreas }) => serviceAreas.includes(id));
    return {
      id,
      label: label[lang],
      total: inArea.length,
      cells: countries.map((country) => ({
        country: country.id,
        count: inArea.filter((fact) => fact.country === country.id).length,
      })),
    };
  });
  return { countries, rows };
}
