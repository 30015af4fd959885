import type { Lang } from '../i18n/locales.ts';
import { digestOfText } from '../library/digest.ts';
import type { Original } from '../schemas/original.ts';
import type { TranslationMethod } from '../schemas/translation.ts';

/**
 * The skeleton of a translation: the original's texts where the translated ones belong, in the original's order, with
 * the digest of what they are made from. The check refuses texts that are still the original's, and a translation that
 * does not say how it was made.
 *
 * @param original frontmatter of the original
 * @param from its language
 * @param body its body, or undefined for a translation of the frontmatter alone
 * @param method how it is made; left open unless told
 */
export function translationSkeleton(
  original: Original,
  from: Lang,
  body: string | undefined,
  method?: TranslationMethod,
): string {
  const text = (value: string) => JSON.stringify(value);
  const { partners, funding, resources } = original;
  const lines = [
    '---',
    `title: ${text(original.title)}`,
    `summary: ${text(original.summary)}`,
    `keywords: [${original.keywords.map(text).join(', ')}]`,
    'facts:',
    `  lead: ${text(original.lead)}`,
    ...(partners.length > 0 ? ['  partners:', ...partners.map(({ name }) => `    - ${text(name)}`)] : []),
    ...(funding.length > 0
      ? [
          '  funding:',
          ...funding.flatMap(({ name, amount }) => [
            `    - name: ${text(name)}`,
            ...(amount === undefined ? [] : [`      amount: ${text(amount)}`]),
          ]),
        ]
      : []),
    ...(resources
      ? [
          '  resources:',
          ...Object.entries(resources).flatMap(([name, resource]) =>
            resource ? [`    ${name}: ${text(resource.text)}`] : [],
          ),
        ]
      : []),
    `  evidenceReason: ${text(original.evidence.reason)}`,
    'translation:',
    `  from: ${from}`,
    `  digest: "${digestOfText(original, body)}"`,
    `  method:${method ? ` ${method}` : ''}`,
    '---',
    ...(body === undefined ? [] : ['', body]),
  ];
  return `${lines.join('\n')}\n`;
}
