/** How files begin that are no text of ours, whatever their name says, and what they are. */
const FORMATS: readonly (readonly [starts: readonly string[], what: string])[] = [
  [['\x89PNG', 'GIF87a', 'GIF89a', '\xff\xd8\xff', 'RIFF', 'II*\0', 'MM\0*'], 'a picture'],
  [['%PDF-'], 'a PDF'],
  [['PK\x03\x04'], 'a Word file or an archive'],
  [['\xd0\xcf\x11\xe0', '{\\rtf'], 'a Word file'],
  [['\x1f\x8b', '7z\xbc\xaf', 'Rar!'], 'an archive'],
  [['\x7fELF', 'MZ\x90\0', '\xca\xfe\xba\xbe', '\0asm', '#!'], 'a program'],
];

const MARKED_UP = /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE|html|svg)\b/i;

const LONGEST_START = 64;

/**
 * What a file is by its first bytes, where these are the mark of something else than text.
 *
 * @returns a noun with its article, or undefined
 */
export function formatOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_START));
  if (MARKED_UP.test(start)) return 'a web page or a drawing';
  return FORMATS.find(([starts]) => starts.some((known) => start.startsWith(known)))?.[1];
}
