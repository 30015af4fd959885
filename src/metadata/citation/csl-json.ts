import { type Citation, citationKey, oneLine } from './citation.ts';

/** A citation as CSL-JSON: a list of one item, as citation processors and reference managers read it. */
export function writeCslJson(citation: Citation): string {
  const { lang, version, address } = citation;
  const item = {
    id: citationKey(citation),
    type: 'webpage',
    title: oneLine(citation.title),
    author: [{ literal: oneLine(citation.author) }],
    issued: { 'date-parts': [version.split('-').map(Number)] },
    version,
    URL: address,
    language: lang,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
