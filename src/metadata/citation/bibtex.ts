import type { Lang } from '../../i18n/locales.ts';
import { type Citation, citationKey, oneLine } from './citation.ts';

/** Names by which LaTeX knows the languages; it has none for Maltese. */
const LANGUAGE_IDS: Partial<Record<Lang, string>> = {
  en: 'british',
  it: 'italian',
  de: 'ngerman',
  pl: 'polish',
  ro: 'romanian',
  el: 'greek',
  es: 'spanish',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// Braces are counted by BibTeX even behind a backslash, so they are named, never written.
const SPECIALS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
};

/** A text as a BibTeX field holds it. Letters stay as they are, in UTF-8: commands for Greek would serve nobody. */
export function escapeBibtex(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^<>|]/g, (character) => SPECIALS[character] ?? character)
    .replace(/[&%$#_]/g, '\\$&');
}

/**
 * A citation as BibTeX, readable to BibLaTeX and to reference managers. Author and title stand in braces of their
 * own: the name is no person's, and the letters of the title keep their case.
 */
export function writeBibtex(citation: Citation): string {
  const { lang, version, address } = citation;
  const language = LANGUAGE_IDS[lang];
  const fields = [
    ['author', `{{${escapeBibtex(citation.author)}}}`],
    ['title', `{{${escapeBibtex(citation.title)}}}`],
    ['year', `{${version.slice(0, 4)}}`],
    ['month', MONTHS[Number(version.slice(5, 7)) - 1]],
    ['version', `{${version}}`],
    ['url', `{${address.replace(/[{}\\\s]/g, encodeURIComponent)}}`],
    ...(language ? [['langid', `{${language}}`]] : []),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`);
  return `@online{${citationKey(citation)},\n${lines.join(',\n')}\n}\n`;
}
