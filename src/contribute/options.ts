import type { Catalogue } from '../catalogue/catalogue.ts';
import { textIn } from '../catalogue/catalogue.ts';
import { languageName, sortedBy } from '../i18n/format.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { MESSAGES, type MessageKey, translator } from '../i18n/messages.ts';

/** A value that a field offers. */
export interface Option {
  value: string;
  label: string;
  /** What it means, where the label alone does not say. */
  meaning?: string;
  /** Country of a place. */
  country?: string;
}

/** Languages that sources of this field are written in, besides those of the site; a file may name any other. */
const SOURCE_LANGS = [
  ...['sq', 'ar', 'bg', 'ca', 'zh', 'hr', 'cs', 'da', 'nl', 'et', 'eu', 'fa', 'fi', 'fr', 'gl', 'ka', 'hu'],
  ...['lv', 'lt', 'mk', 'nb', 'pt', 'ru', 'sr', 'sk', 'sl', 'sv', 'tr', 'uk', 'ur'],
];

/** Where the labels of a field's values stand, by the field's path: beginnings of keys. */
const MESSAGE_OPTIONS: Readonly<Record<string, string>> = {
  scope: 'scope.',
  status: 'status.',
  'partners.kind': 'partnerKind.',
  'resources.cost.band': 'costBand.',
  'verification.state': 'verification.',
  'sources.kind': 'sourceKind.',
};

const STAFF: Readonly<Record<string, MessageKey>> = {
  volunteers: 'fits.volunteers',
  'existing-staff': 'fits.existingStaff',
};

/**
 * The values that a field offers, with labels in the page's language.
 *
 * @param path the field, keys joined by dots
 * @param values the values that its schema names, if it names any
 */
export function optionsOf(
  path: string,
  values: readonly string[] | undefined,
  catalogue: Catalogue,
  lang: Lang,
): Option[] {
  const { vocabulary } = catalogue;
  const concepts = (name: 'practice-types' | 'service-areas' | 'target-groups' | 'evidence-levels') =>
    vocabulary[name].map(({ id, label, definition }) => ({
      value: id,
      label: label[lang],
      meaning: definition[lang],
    }));
  const places = () =>
    sortedBy(
      vocabulary.places.map(({ id, label, country }) => ({ value: id, label: label[lang], country })),
      ({ label }) => label,
      lang,
    );
  switch (path) {
    case 'country':
      return vocabulary.countries.map(({ id, label }) => ({ value: id, label: label[lang] }));
    case 'places':
    case 'reusedBy.place':
      return places();
    case 'type':
      return concepts('practice-types');
    case 'serviceAreas':
      return concepts('service-areas');
    case 'targetGroups':
      return concepts('target-groups');
    case 'evidence.level':
      return concepts('evidence-levels');
    case 'localName.lang':
    case 'sources.lang':
      return languageOptions(lang);
    case 'related':
      return sortedBy(
        catalogue.practices.map((practice) => ({
          value: practice.id,
          label: textIn(practice, lang).frontmatter.title,
          country: practice.original.frontmatter.country,
        })),
        ({ label }) => label,
        lang,
      );
    default:
      return (values ?? []).map((value) => ({ value, label: labelOf(path, value, lang) }));
  }
}

function labelOf(path: string, value: string, lang: Lang): string {
  if (path === 'resources.staff.by') return translator(lang)(STAFF[value] as MessageKey);
  const beginning = MESSAGE_OPTIONS[path] ?? `form.option.${path}.`;
  return MESSAGES[lang][`${beginning}${value}` as MessageKey] ?? value;
}

/** The languages of the site first, then the others by their names. */
export function languageOptions(lang: Lang): Option[] {
  const named = (tags: readonly string[]) =>
    sortedBy(
      tags.map((value) => ({ value, label: languageName(value, lang) })),
      ({ label }) => label,
      lang,
    );
  return [...named(LANGS), ...named(SOURCE_LANGS)];
}
