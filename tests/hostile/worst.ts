import { MAX_YAML_CHARACTERS } from '../../src/library/yaml-file.ts';
import { MAX_CHARACTERS } from '../../src/markdown/bounds.ts';
import { fileText, SOUND_BODY } from '../unit/entry.ts';
import { withPiece } from './case.ts';

/** What costs a parser of Markdown the most when it is repeated: marks without partners, and beginnings without ends. */
const MARKDOWN: readonly string[] = [
  ...[
    '[',
    '![',
    '[a ',
    '[a](',
    '[a](<',
    '[a](b "',
    '[a][',
    '[a]',
    '[a](b)',
    '[^a ',
    '[^s1]',
    '](',
    '[*',
    '*[',
    '[![a](b)](c)',
  ],
  ...[
    '*a ',
    'a*b',
    '*a _b ',
    '**a ',
    '*a**b ',
    'a**b_',
    '***a** b* ',
    'a_',
    '_a ',
    '~a',
    '~~a ',
    'a*',
    '*a*',
  ],
  ...['` a', '`a``b', '``` ', '`', '```\n', '~~~\n', '`*', '*`'],
  ...[
    '<',
    '<a ',
    '<a b="',
    '</a>',
    '<a>',
    '<a/>',
    '<!--',
    '<a\n',
    '<Steps>\n\n',
    '</Steps>\n',
    '<Steps>\na\n\n</Steps>\n\n',
  ],
  ...['&', '&a', '&#x', '&amp;', '&a;', '\\', '\\*', '\\[', 'a\\\n', '{', '\\{', '{}'],
  ...[
    'www.',
    'www.a',
    'www.a&',
    'www.(',
    'http://',
    'https://a.',
    'https://a)',
    'a@b',
    'a@b.',
    'a.b@c.d ',
    '-@',
    '_@_',
  ],
  ...[
    '> ',
    '>',
    '> a\n',
    '> - a\n',
    '- ',
    '-\n',
    '- a\n',
    '- a\n\n',
    '- a\n  - b\n',
    '1. ',
    '1. a\n',
    '* ',
    '- [ ] a\n',
    '    a\n',
  ],
  ...[
    '|',
    '|a',
    '|\n',
    'a|b\n-|-\n',
    '| - ',
    '#',
    '# a\n',
    '=',
    'a\n=\n',
    '---\n',
    '***\n',
    '[a]: b\n',
    '[^a]: b\n',
  ],
  ...[
    'a',
    'a ',
    'a\n',
    'a\n\n',
    '\n',
    ' ',
    '\t',
    ' \n',
    'é',
    '😀',
    '"',
    ':',
    '+',
    '(',
    ')',
    '.',
    '!',
    'import a\n',
    'export\n',
  ],
];

/** The same for YAML; each stands in the frontmatter by itself. */
const YAML: readonly string[] = [
  ...[
    '[',
    '{',
    '[\n',
    '[[[[[[[[[[[,]]]]]]]]]]],',
    '{},',
    '[],',
    ']',
    '}',
    ',',
    '[]\n',
    '- ',
    '-\n',
    '- a\n',
    '- - - -\n',
    '? ',
    '? a\n',
    ': ',
    'a: ',
  ],
  ...[
    '"',
    "'",
    '"a\n',
    '"\\x41',
    '#',
    '#\n',
    'a: b # c\n',
    '&a ',
    '*a\n',
    '*',
    '!',
    '!a ',
    '!a b,',
    '<<: {}\n',
    '%a\n',
    '--- a\n',
    '...\n',
    '@',
    '`',
  ],
  ...['a:\n', ' ', '\n', '\ta: b\n', '|\n', '>\n a\n\n', 'a\n', 'a', '😀', '9', 'a: b\r'],
];

/** What no repetition of one piece makes: keys that all differ, in the forms that YAML has for them. */
const KEYS: readonly ((n: number) => string)[] = [
  (n) => `k${n.toString(36)}:\n`,
  (n) => `? k${n.toString(36)}\n`,
  (n) => `"${n.toString(36)}": a\n`,
  (n) => `${n.toString(36)}: {a: 1}\n`,
  (n) => `k${n}: &k${n} [*k${n - 1}, *k${n - 1}]\n`,
];

/** The bounds of one paragraph and one body (`src/markdown/bound-body.ts`), which an attacker would just keep to. */
const TOGETHER = { characters: 5_900, marks: 195, lines: 200 };
const MARK = /[*_~`[\]<>&\\@|]|www\.|https?:/gi;

const fill = (unit: string, length: number) =>
  unit === '' ? '' : unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** As many paragraphs of a unit as a file may hold, each with as many units as it may hold, spread by letters. */
function withinBounds(unit: string, spread: string): string {
  const marks = Math.max(1, unit.match(MARK)?.length ?? 0);
  const lines = Math.max(1, unit.split('\n').length - 1);
  const count = Math.floor(
    Math.min(TOGETHER.marks / marks, TOGETHER.lines / lines, TOGETHER.characters / unit.length),
  );
  const room = Math.max(0, Math.floor(TOGETHER.characters / count) - unit.length - 1);
  const paragraph = Array(count)
    .fill(`${unit}${fill(spread, room)}`)
    .join(' ')
    .slice(0, TOGETHER.characters);
  const most = Math.max(1, Math.floor(980 / Math.max(1, paragraph.match(MARK)?.length ?? 0)));
  return Array(Math.min(9, most)).fill(paragraph).join('\n\n');
}

/** A text at the limit of size. */
export interface WorstCase {
  name: string;
  text: string;
  /** Whether it lies in the place of a vocabulary, which may be longer than a practice. */
  isList?: boolean;
}

/** Every worst case: at the limit of the file, and just within every bound that stands before the parser. */
export function* worstCases(): Generator<WorstCase> {
  const room = MAX_CHARACTERS - withPiece('').length - 10;
  for (const unit of MARKDOWN) {
    const name = JSON.stringify(unit);
    yield { name: `${name} as far as the file goes`, text: withPiece(fill(unit, room)) };
    yield { name: `${name} within bounds`, text: withPiece(withinBounds(unit, '')) };
    yield { name: `${name} within bounds, among words`, text: withPiece(withinBounds(unit, ' a')) };
    yield { name: `${name} within bounds, among letters`, text: withPiece(withinBounds(unit, 'w')) };
  }
  const frontmatter = MAX_CHARACTERS - SOUND_BODY.length - 100;
  for (const unit of YAML) {
    yield { name: `YAML ${JSON.stringify(unit)}`, text: fileText(fill(unit, frontmatter)) };
    yield {
      name: `YAML in a list ${JSON.stringify(unit)}`,
      text: fileText(`a: [${fill(unit, frontmatter)}]`),
    };
    yield {
      name: `YAML on 1,900 lines ${JSON.stringify(unit)}`,
      text: fileText(
        Array(1_900)
          .fill(fill(unit.trim() || '.', 25))
          .join('\n'),
      ),
    };
  }
  for (const unit of [...YAML, 'a,', '{a: b},', '- {id: a}\n']) {
    const list = fill(unit, MAX_YAML_CHARACTERS - 10);
    yield { name: `vocabulary ${JSON.stringify(unit)}`, text: list, isList: true };
    yield { name: `vocabulary in a list ${JSON.stringify(unit)}`, text: `[${list}]`, isList: true };
  }
  for (const key of KEYS) {
    const keys = [...Array(1_900).keys()].map(key);
    yield { name: `YAML keys ${key(1)}`, text: fileText(keys.join('')) };
  }
  const flow = [...Array(9_000).keys()].map((n) => n.toString(36));
  yield { name: 'YAML keys of one line', text: fileText(`{${flow.map((key) => `${key}:`).join(',')}}`) };
  yield { name: 'YAML keys without values', text: fileText(`{${flow.join(',')}}`) };
  yield { name: 'YAML keys in a group', text: fileText(`localName: {${flow.join(': ,')}}`) };
  yield { name: 'places of one line', text: fileText(`places: [${flow.join(',')}]`) };
}
