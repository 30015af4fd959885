// Strict readers of the files that readers take away, written from the formats and not from our writers.

/** Cells of a CSV file (RFC 4180). Anything that the format does not allow is an error. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  while (at < text.length) {
    const row: string[] = [];
    do {
      const quoted = take(/"(?:[^"]|"")*"/y);
      row.push(quoted?.slice(1, -1).replaceAll('""', '"') ?? take(/[^",\r\n]*/y) ?? '');
    } while (take(/,/y));
    if (!take(/\r\n/y))
      throw new Error(`neither a comma nor a line end at ${at}: ${text.slice(at, at + 20)}`);
    rows.push(row);
  }
  return rows;
}

/** Type, key and fields of a BibTeX file with one entry, as BibTeX counts braces: backslash or not. */
export function readBibtex(text: string): { type: string; key: string; fields: Record<string, string> } {
  const head = /^@(\w+)\{([\w-]+),\n/.exec(text);
  if (!head) throw new Error(`no entry: ${text}`);
  const fields: Record<string, string> = {};
  let at = head[0].length;
  while (text[at] !== '}') {
    const name = /^\s*(\w+) = /.exec(text.slice(at));
    if (!name) throw new Error(`no field at ${text.slice(at, at + 30)}`);
    at += name[0].length;
    let depth = 0;
    const from = at;
    while (depth > 0 || !',\n'.includes(text[at] as string)) {
      if (text[at] === undefined) throw new Error('a brace has no end');
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
      at++;
    }
    fields[name[1] as string] = text.slice(from, at);
    at += text[at] === ',' ? 2 : 1;
  }
  if (text.slice(at) !== '}\n') throw new Error(`something after the entry: ${text.slice(at)}`);
  return { type: head[1] as string, key: head[2] as string, fields };
}

/** What TeX would print of a field: the commands for special characters undone, braces taken off. */
export function printedByTex(field: string): string {
  const named: Record<string, string> = {
    textbackslash: '\\',
    textbraceleft: '\u0001',
    textbraceright: '\u0002',
    textasciitilde: '~',
    textasciicircum: '^',
    textless: '<',
    textgreater: '>',
    textbar: '|',
  };
  const text = field.replace(/\\([a-z]+)|\\([&%$#_])|[&%$#_~^\\]/g, (whole, command, special) => {
    if (special) return special;
    const character = named[command];
    if (!character) throw new Error(`TeX would stop at ${whole}`);
    return character === '\\' ? '\u0003' : character;
  });
  return text
    .replace(/[{}]/g, '')
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}')
    .replaceAll('\u0003', '\\');
}

/** Tags and values of a RIS file with one reference, in order. */
export function readRis(text: string): [tag: string, value: string][] {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const fields = text
    .slice(0, -2)
    .split('\r\n')
    .map((line): [string, string] => {
      const field = /^([A-Z][A-Z\d]) {2}- (.*)$/.exec(line);
      if (!field) throw new Error(`no field: ${JSON.stringify(line)}`);
      return [field[1] as string, field[2] as string];
    });
  if (fields[0]?.[0] !== 'TY' || fields.at(-1)?.[0] !== 'ER') throw new Error('TY must be first and ER last');
  return fields;
}
