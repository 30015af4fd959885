import type { TownSize } from '../catalogue/bands.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { facetValues } from '../catalogue/facets.ts';
import type { Labelled } from '../catalogue/labels.ts';
import type { Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';
import { COST_BANDS } from '../schemas/scales.ts';
import { ELSEWHERE, MUNICIPAL_ONLY, NO_HIRING, type Question } from './answers.ts';

/** Groups that a practice may be for, but that do not arrive. */
const NOT_ARRIVING = ['host-community', 'frontline-staff'];

/** The answers that each question offers, in a language: only such as the library can say something on. */
export function answersOf(catalogue: Catalogue, lang: Lang): Record<Question, readonly Labelled[]> {
  const t = translator(lang);
  const known = (facet: 'country' | 'size' | 'group' | 'area') =>
    facetValues(catalogue, facet, lang).filter(({ count }) => count > 0);
  return {
    country: [...known('country'), { id: ELSEWHERE, label: t('fits.elsewhere') }],
    // In the words of the messages, because a reason puts them into the middle of a sentence.
    size: known('size').map(({ id }) => ({ id, label: t(`townSize.${id as TownSize}`) })),
    group: known('group').filter(({ id }) => !NOT_ARRIVING.includes(id)),
    area: known('area'),
    // Money that covers a band covers the lower ones too, so every band can be asked for.
    cost: COST_BANDS.map((id) => ({ id, label: t(`costBand.${id}`) })),
    staff: [{ id: NO_HIRING, label: t('fits.noHiring') }],
    power: [{ id: MUNICIPAL_ONLY, label: t('fits.municipalOnly') }],
  };
}

/** For each of the means, a line that says of how many practices anything is known. */
export function knownOf({ practices }: Catalogue, lang: Lang): Record<'cost' | 'staff' | 'power', string> {
  const t = translator(lang);
  const all = practices.length;
  const resources = practices.flatMap(({ original }) => original.frontmatter.resources ?? []);
  return {
    cost: t('fits.known.cost', { all, known: resources.filter(({ cost }) => cost?.band).length }),
    staff: t('fits.known.staff', {
      all,
      known: resources.filter(({ staff }) => staff).length,
      without: resources.filter(({ staff }) => staff?.by).length,
    }),
    power: t('fits.known.power', { all, known: resources.filter(({ legalPower }) => legalPower).length }),
  };
}
