/** Something that was changed in a file: the line it stood in, and what was done to it. */
export interface Change {
  line: number;
  what: string;
}

/** A text after some changes. */
export interface Changed {
  text: string;
  changes: Change[];
}

/** A change of how a text is written, not of what it says. */
export type Tidy = (text: string) => Changed;

const ADDRESS = /(https?:\/\/[^\s"'<>)\]]+)/i;

/** Line ends as everywhere in the project, and no byte order mark. */
export const tidyLineEnds: Tidy = (text) => {
  const changes: Change[] = [];
  let tidied = text;
  if (tidied.startsWith('\ufeff')) {
    tidied = tidied.slice(1);
    changes.push({ line: 1, what: 'byte order mark deleted' });
  }
  const at = tidied.indexOf('\r');
  if (at >= 0) {
    changes.push({
      line: tidied.slice(0, at).split('\n').length,
      what: 'line ends written as in every other file (LF)',
    });
    tidied = tidied.replace(/\r\n?/g, '\n');
  }
  return { text: tidied, changes };
};

/** No white space at the end of a line, but for the two spaces that break a line of Markdown. */
export const tidyLineTails: Tidy = (text) => {
  const lines = text.split('\n');
  const bodyStart = lines.indexOf('---', 1);
  return eachLine(lines, 'spaces at the end deleted', (line, index) => {
    const isBreak = index > bodyStart && /\S {2,}$/.test(line) && (lines[index + 1] ?? '').trim() !== '';
    return isBreak ? line : line.replace(/[ \t]+$/, '');
  });
};

/** Letters with accents as one character each, so that the same word is the same text; addresses stay as they are. */
export const tidyLetters: Tidy = (text) =>
  eachLine(text.split('\n'), 'letters with accents written as one character each (NFC)', (line) =>
    line
      .split(ADDRESS)
      .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFC')))
      .join(''),
  );

/** One line end at the end of the file. */
export const tidyEnd: Tidy = (text) => {
  const tidied = `${text.replace(/\n+$/, '')}\n`;
  const what = text.endsWith('\n') ? 'empty lines at the end deleted' : 'line end added at the end';
  return { text: tidied, changes: tidied === text ? [] : [{ line: tidied.split('\n').length - 1, what }] };
};

function eachLine(
  lines: readonly string[],
  what: string,
  tidy: (line: string, index: number) => string,
): Changed {
  const tidied = lines.map(tidy);
  const changes = tidied.flatMap((line, index) => (line === lines[index] ? [] : [{ line: index + 1, what }]));
  return { text: tidied.join('\n'), changes };
}
