import { LANGS } from '../i18n/locales.ts';
import { type CellValue, toCsvText } from './csv.ts';
import type { PracticeData } from './practice-data.ts';

/** A column of the table: its name, what it means, and its value for a practice. */
export interface DataColumn {
  name: string;
  meaning: string;
  value: (practice: PracticeData) => CellValue;
}

/** Ids in one cell; none of them holds the mark that parts them. */
const joined = (values: readonly (string | number)[]) => values.join('|');

const FACTS: readonly DataColumn[] = [
  column('id', 'Id of the practice; it does not change.', ({ id }) => id),
  column('country', 'ISO 3166-1 alpha-2 code in lower case.', ({ country }) => country),
  column('places', 'Ids of places, parted by |.', ({ places }) => joined(places)),
  column('scope', 'municipal, regional or national.', ({ scope }) => scope),
  column('type', 'Id of the practice type.', ({ type }) => type),
  column('service_areas', 'Ids of service areas, parted by |.', ({ serviceAreas }) => joined(serviceAreas)),
  column('target_groups', 'Ids of target groups, parted by |.', ({ targetGroups }) => joined(targetGroups)),
  column('started', 'Year, or year and month, in which it began.', ({ started }) => started),
  column('ended', 'Year, or year and month, in which it ended; else empty.', ({ ended }) => ended ?? null),
  column('status', 'running, ended or unclear.', ({ status }) => status),
  column('status_as_of', 'Year of the latest source that says so.', ({ statusAsOf }) => statusAsOf),
  column('lead', 'Who leads it, in the language of the original.', ({ lead }) => lead),
  column(
    'cost_band',
    'Band of the cost in euros; empty where not known.',
    ({ resources }) => resources?.cost?.band ?? null,
  ),
  column('evidence_level', 'Id of the evidence level.', ({ evidence }) => evidence.level),
  column('verification', 'Who checked the entry.', ({ verification }) => verification.state),
  column('checked', 'Day of the last check.', ({ verification }) => verification.date),
  column('sources', 'Number of sources.', ({ sources }) => sources.length),
  column('related', 'Ids of practices close in meaning, parted by |.', ({ related }) => joined(related)),
  column('original_lang', 'Language in which the entry was written.', ({ originalLang }) => originalLang),
];

const TEXTS: readonly DataColumn[] = LANGS.flatMap((lang) => [
  column(
    `title_${lang}`,
    `Title in ${lang}; empty where it has none.`,
    ({ texts }) => texts[lang]?.title ?? null,
  ),
  column(`summary_${lang}`, `Summary in ${lang}.`, ({ texts }) => texts[lang]?.summary ?? null),
  column(`address_${lang}`, `Address of the page in ${lang}.`, ({ texts }) => texts[lang]?.address ?? null),
]);

/** The columns of the table, in their order. */
export const DATA_COLUMNS: readonly DataColumn[] = [...FACTS, ...TEXTS];

/** All practices as one table in CSV, one line a practice. */
export function practiceTable(practices: readonly PracticeData[]): string {
  return toCsvText([
    DATA_COLUMNS.map(({ name }) => name),
    ...practices.map((practice) => DATA_COLUMNS.map(({ value }) => value(practice))),
  ]);
}

function column(name: string, meaning: string, value: DataColumn['value']): DataColumn {
  return { name, meaning, value };
}
