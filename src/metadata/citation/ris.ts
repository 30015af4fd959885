import { type Citation, citationKey, oneLine } from './citation.ts';

/**
 * A citation as RIS: a line a field, two letters, two spaces, a hyphen and a space, lines ended as RIS wants them.
 * A name with a comma would be taken for surname and first name, and an asterisk is not allowed in one.
 */
export function writeRis(citation: Citation): string {
  const { lang, version, address } = citation;
  const fields = [
    ['TY', 'ELEC'],
    ['ID', citationKey(citation)],
    ['AU', oneLine(citation.author.replace(/[,*]/g, ' '))],
    ['TI', oneLine(citation.title)],
    ['PY', version.slice(0, 4)],
    ['DA', `${version.replaceAll('-', '/')}/`],
    ['LA', lang],
    ['UR', address],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
