import type { Lang } from '../i18n/locales.ts';
import { MESSAGES, type MessageKey } from '../i18n/messages.ts';

/** What the page says of a field. */
export interface FieldTexts {
  label: string;
  help?: string;
  example?: string;
}

/**
 * The texts of a field in a language.
 *
 * @param path the field, keys joined by dots; `section.Results` for a section
 * @throws Error for a field that has no label, which the tests find first
 */
export function fieldTexts(path: string, lang: Lang): FieldTexts {
  const text = (part: string) => MESSAGES[lang][`form.${part}.${path}` as MessageKey] as string | undefined;
  const label = text('field');
  if (label === undefined) throw new Error(`the field ${path} has no label`);
  const [help, example] = [text('help'), text('example')];
  return { label, ...(help && { help }), ...(example && { example }) };
}
