import { z } from 'zod';
import { LANGS } from '../i18n/locales.ts';

/** The countries of the programme, as ISO 3166-1 alpha-2 codes in lower case. */
export const COUNTRIES = ['it', 'at', 'pl', 'ro', 'gr', 'es', 'mt'] as const;

export type Country = (typeof COUNTRIES)[number];

export const langSchema = z.enum(LANGS);

export const countrySchema = z.enum(COUNTRIES);

/** Names with a meaning for JavaScript's objects: no key of a file, and no id, because ids are keys of translations. */
export const PROTOTYPE_KEYS: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

/** Names under which Windows has devices, so that nobody there could fetch the folder. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** An id: stable, ASCII, never translated. It is a folder's name and a part of an address. */
export const idSchema = z
  .string()
  .max(80, 'must have 80 characters at most: shorten it')
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be lower-case ASCII letters and digits joined by single hyphens: correct it',
  )
  .refine(
    (id) => !PROTOTYPE_KEYS.has(id) && !DEVICE.test(id) && id !== 'index',
    'is a name with a meaning for programs: choose another',
  );

/** A language tag of a source or a name; wider than the site's own languages. */
export const languageTagSchema = z
  .string()
  .max(35, 'must be a BCP 47 language tag such as it, el or pt-BR: correct it')
  .regex(
    /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
    'must be a BCP 47 language tag such as it, el or pt-BR: correct it',
  )
  .refine(isLanguageTag, 'must be a BCP 47 language tag such as it, el or pt-BR: correct it');

/** The key of a source inside one file, as cited by `[^s1]`. */
export const sourceKeySchema = z
  .string()
  .regex(/^s[1-9][0-9]{0,2}$/, 'must be s and a number, such as s1: correct it');

/** Language of public administration in each country, for names of places. */
export const LANGUAGE_OF: Readonly<Record<Country, (typeof LANGS)[number]>> = {
  it: 'it',
  at: 'de',
  pl: 'pl',
  ro: 'ro',
  gr: 'el',
  es: 'es',
  mt: 'mt',
};

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
