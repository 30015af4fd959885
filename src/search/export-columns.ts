import { TOWN_SIZES } from '../catalogue/bands.ts';
import type { PracticeRow } from '../catalogue/row.ts';
import { languageName } from '../i18n/format.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { type MessageKey, translator } from '../i18n/messages.ts';
import { COST_BANDS, SCOPES, STATUSES } from '../schemas/original.ts';
import type { ExportColumn } from './export.ts';

/** The columns of the exported table in a language: what people read. The JSON has the ids besides. */
export function exportColumns(lang: Lang): ExportColumn[] {
  const t = translator(lang);
  const unknown = t('fact.unknown');
  const column = (field: keyof PracticeRow, heading: MessageKey): ExportColumn => ({
    field,
    heading: t(heading),
  });
  const words = <T extends string>(ids: readonly T[], word: (id: T) => string) =>
    Object.fromEntries(ids.map((id) => [id, word(id)]));
  return [
    column('id', 'export.id'),
    column('title', 'export.title'),
    column('countryLabel', 'facet.country'),
    column('placeLabels', 'facet.place'),
    { ...column('townSizes', 'facet.size'), labels: words(TOWN_SIZES, (id) => t(`townSize.${id}`)) },
    column('areaLabels', 'facet.area'),
    column('groupLabels', 'facet.group'),
    column('typeLabel', 'facet.type'),
    { ...column('scope', 'export.scope'), labels: words(SCOPES, (id) => t(`scope.${id}`)) },
    { ...column('status', 'facet.status'), labels: words(STATUSES, (id) => t(`status.${id}`)) },
    column('statusAsOf', 'export.statusAsOf'),
    column('started', 'facet.period'),
    column('ended', 'export.ended'),
    column('lead', 'fact.lead'),
    { ...column('cost', 'fact.cost'), unknown },
    {
      ...column('costBand', 'export.costBand'),
      labels: words(COST_BANDS, (id) => t(`costBand.${id}`)),
      unknown,
    },
    { ...column('staff', 'fact.staff'), unknown },
    { ...column('legalPower', 'fact.legalPower'), unknown },
    column('evidenceLabel', 'facet.evidence'),
    column('evidenceReason', 'export.reason'),
    column('summary', 'export.summary'),
    { ...column('fullTextLangs', 'facet.text'), labels: words(LANGS, (id) => languageName(id, lang)) },
    column('checked', 'fact.checked'),
    column('address', 'export.address'),
  ];
}
