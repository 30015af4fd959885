import { frontmatterJsonSchema } from '../contributing/json-schema.ts';
import { formatYearMonth, languageName } from '../i18n/format.ts';
import { LANGS, type Lang } from '../i18n/locales.ts';
import { MESSAGES, type MessageKey } from '../i18n/messages.ts';
import { scriptWords } from '../i18n/script-words.ts';
import { contact, hrefOf, hrefOfPath, repository } from '../metadata/site.ts';
import { dayPatterns } from '../shortlist/day.ts';
import type { FormSettings } from './client/settings.ts';
import { type DescribedEntry, describeFields } from './described.ts';
import { FORM_MESSAGES } from './messages.ts';
import { RULES } from './rules.ts';

/** The largest number that the script writes in words. */
const MOST = 2000;

/** The fields of both forms, as page and script work from them. */
export const FIELDS: Readonly<Record<'original' | 'translation', DescribedEntry[]>> = {
  original: describeFields('original', frontmatterJsonSchema('original')),
  translation: describeFields('translation', frontmatterJsonSchema('translation')),
};

/** What the page tells its script, as the text of an attribute. */
export function formSettings(lang: Lang): string {
  const settings: FormSettings = {
    ...scriptWords(lang, FORM_MESSAGES, MOST),
    rules: Object.fromEntries(
      [...RULES, 'other'].map((rule) => [rule, MESSAGES[lang][`rule.${rule}` as MessageKey]]),
    ),
    fields: FIELDS,
    paths: {
      vocabulary: hrefOfPath('/contribute/vocabulary.json'),
      known: hrefOfPath('/contribute/known/'),
      sources: hrefOfPath('/contribute/sources/'),
      form: hrefOf(lang, { page: 'new' }),
      practices: hrefOf(lang, { page: 'catalogue' }),
    },
    ...(repository && { repository }),
    ...(contact && { contact }),
    languages: Object.fromEntries(LANGS.map((other) => [other, languageName(other, lang)])) as Record<
      Lang,
      string
    >,
    days: dayPatterns(lang),
    months: monthPatterns(lang),
  };
  return JSON.stringify(settings);
}

/** How a language writes each month with its year, which is left open. */
function monthPatterns(lang: Lang): string[] {
  return Array.from({ length: 12 }, (_, month) =>
    formatYearMonth(`2013-${String(month + 1).padStart(2, '0')}`, lang).replace('2013', '{year}'),
  );
}
