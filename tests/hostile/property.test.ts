import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readPracticeFile } from '../../src/library/practice-file.ts';
import { fileText, SOUND_BODY, soundFrontmatter } from '../unit/entry.ts';
import { withPiece } from './case.ts';
import { bytesOf, HOSTILE_CASES, LEGITIMATE_CASES } from './cases.ts';
import { faultOfHtml, htmlOf } from './rendered.ts';

// The same inputs on each run; HOSTILE_RUNS=20000 HOSTILE_SEED=$RANDOM looks further.
const RUNS = Number(process.env.HOSTILE_RUNS ?? 250);
const SEED = Number(process.env.HOSTILE_SEED ?? 20261125);
const MOST_MS = 2_000;

/** Judges a file and, where the guard lets it pass, checks what the site would show of it. */
function holds(text: string | Uint8Array): boolean {
  const before = process.cpuUsage();
  const file = readPracticeFile(
    'practices/it/milan-desk/en.mdx',
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
  );
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < MOST_MS, `${(user + system) / 1000} ms`);
  for (const { message, line, column } of file.findings) {
    assert.match(message, /^\P{Cc}{10,600}$/u);
    assert.ok(line >= 1 && column >= 1);
  }
  const passes = file.findings.every(({ severity }) => severity !== 'error');
  if (passes) for (const html of htmlOf(file)) assert.equal(faultOfHtml(html), undefined);
  return passes;
}

/** Checks a property on many inputs. At least a share of them must pass the guard, or nothing is rendered. */
function onMany(texts: fc.Arbitrary<string | Uint8Array>, share = 0): void {
  let passed = 0;
  let all = 0;
  fc.assert(
    fc.property(texts, (text) => {
      all++;
      if (holds(text)) passed++;
    }),
    { numRuns: RUNS, seed: SEED },
  );
  assert.ok(passed >= share * all, `${passed} of ${all} passed the guard`);
}

const mix = (tokens: readonly string[], maxLength = 40) =>
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...tokens) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));

const MARKDOWN = [
  ...[
    'a',
    'the town ',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '*',
    '**',
    '_',
    '`',
    '``',
    '~~',
    '\\',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '<',
    '>',
    '/>',
    '</',
    '{',
    '}',
    '&',
    ';',
    '#',
    '|',
    '-',
    '+ ',
    '- ',
    '1. ',
    '> ',
    '=',
    '"',
    "'",
    ':',
    '!',
  ],
  ...[
    '[^s1]',
    '[^s2]',
    '[^',
    '^',
    '[a](https://example.org/)',
    '(https://example.org/',
    'https://example.org/a',
    'www.example.org',
    'a@example.org',
    'javascript:',
    'data:',
    '//',
    '&colon;',
    '&#x202e;',
    '&lt;',
    '&NewLine;',
  ],
  ...[
    '<Steps>',
    '</Steps>',
    '<Challenge>',
    '</Challenge>',
    '<script>',
    '</script>',
    '<b ',
    ' onclick=',
    ' href=',
    '<!--',
    '-->',
    'import ',
    'export ',
    'import x from "y"',
    '{x}',
    '{...x}',
    '---\n',
    '```\n',
    '$',
    '\u200b',
    '\u202e',
    '\ue000',
    '\ue001',
  ],
];

/** Pieces that the guard lets pass, in any order: many of their mixes are rendered. */
const HARMLESS = [
  ...[
    'the town ',
    'ο δήμος ',
    'Łódź ',
    'مركز ',
    'a',
    ' ',
    ' ',
    '. ',
    '\n',
    '*a*',
    '**b**',
    '_c_',
    '`d {e} <f>`',
    '``g ` h``',
    '\\{',
    '\\*',
    '\\<',
    '&amp;',
    '&lt;',
    '&quot;',
    '"',
    "'",
    '(',
    ')',
    '~',
    '!',
    '[^s1]',
    '[^s1][^s2]',
  ],
  ...[
    '[i](https://example.org/j_(k))',
    '[l *m*](<https://example.org/?n=o&p="q>)',
    "[r](https://example.org/'s)",
    'https://example.org/t ',
    'www.example.org/u ',
    '\n\n- v[^s1]\n- w[^s2]\n\n',
    '\n\n2. x\n   - y\n\n',
    '\n\n> z\n\n',
    '\\\n',
    '  \n',
  ],
];

const YAML = [
  ...[
    'a',
    'title',
    'summary',
    'translation',
    '__proto__',
    'constructor',
    ': ',
    ':',
    '\n',
    '\n  ',
    '\n- ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|\n',
    '>\n',
    '#',
    '&a ',
    '*a',
    '!',
    '!!str ',
    '!!js/function ',
    '<<: ',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '\\',
    '\\u202e',
    '~',
    'null',
    'true',
    '2017',
    '.inf',
    '0x1f',
    '\t',
    '@',
    '`',
  ],
];

const REAL = globSync('practices/*/*/*.mdx', { cwd: PROJECT_CONTENT })
  .sort()
  .filter((_file, index) => index % 16 === 0)
  .map((file) => readFileSync(`${PROJECT_CONTENT}${file}`, 'utf8'));

/** A published file in which something was put in, taken out or doubled, up to three times. */
const mutated = fc
  .tuple(
    fc.constantFrom(...REAL),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 80 }),
        fc.constantFrom('in', 'out', 'twice'),
        mix([...MARKDOWN, ...YAML], 4),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((current, [place, length, how, token]) => {
      const at = place % current.length;
      const end = Math.min(current.length, at + length);
      if (how === 'in') return current.slice(0, at) + token + current.slice(at);
      if (how === 'out') return current.slice(0, at) + current.slice(end);
      return current.slice(0, end) + current.slice(at);
    }, text),
  );

const inBody = (piece: string) => withPiece(piece);

describe('no input crashes the guard, hangs it, or is shown with more than a practice may hold', () => {
  it('bytes', () => onMany(fc.uint8Array({ maxLength: 3_000 })));
  it('bytes behind a sound beginning', () =>
    onMany(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([Buffer.from(fileText()), bytes])),
    ));
  it('Unicode as a file', () => onMany(fc.string({ unit: 'binary', maxLength: 2_000 })));
  it('Unicode as a section', () => onMany(fc.string({ unit: 'binary', maxLength: 300 }).map(inBody)));
  it('letters of all scripts as a section', () =>
    onMany(fc.string({ unit: 'grapheme', maxLength: 60 }).map(inBody), 0.02));
  it('Markdown, tags and code in a section', () => onMany(mix(MARKDOWN, 12).map(inBody), 0.02));
  it('Markdown, tags and code as a body', () =>
    onMany(mix(MARKDOWN, 80).map((body) => fileText(soundFrontmatter(), body))));
  it('harmless Markdown in a section, most of which is shown', () =>
    onMany(mix(HARMLESS, 30).map(inBody), 0.1));
  it('YAML as frontmatter', () => onMany(mix(YAML).map((yaml) => fileText(yaml))));
  it('YAML behind sound frontmatter', () => {
    const sound = stringify(soundFrontmatter(), { lineWidth: 0 });
    onMany(mix(YAML, 8).map((yaml) => fileText(`${sound}${yaml}`)));
  });
  it('any values as frontmatter', () =>
    onMany(
      fc
        .dictionary(
          fc.constantFrom(...Object.keys(soundFrontmatter())),
          fc.anything({ withNullPrototype: false }),
        )
        .map((facts) => {
          try {
            return fileText({ ...soundFrontmatter(), ...facts }, SOUND_BODY);
          } catch {
            return fileText();
          }
        }),
    ));
  it('published files with changes', () => onMany(mutated, 0.02));
  it('two files of the table, joined at any place', () => {
    const texts = [...HOSTILE_CASES, ...LEGITIMATE_CASES].map(bytesOf).filter(({ length }) => length < 8_000);
    const bytes = fc.constantFrom(...texts);
    onMany(
      fc
        .tuple(bytes, bytes, fc.nat({ max: 8_000 }))
        .map(([a, b, at]) => Buffer.concat([a.subarray(0, at), b.subarray(at)])),
    );
  });
  it('the files of the table that pass', () => {
    for (const one of LEGITIMATE_CASES) assert.ok(holds(bytesOf(one)), one.name);
  });
});

describe('the check of what is shown', () => {
  it('finds what must not be there', () => {
    for (const html of [
      '<script>x</script>',
      '<p onclick="x">a</p>',
      '<p class="x">a</p>',
      '<a href="javascript:x">a</a>',
      '<a href="https://u:p@example.org/">a</a>',
      '<a href="/en/">a</a>',
      '<a href="https://localhost/">a</a>',
      '<img src="x">',
      '<!-- a -->',
      '<li>a</li>',
    ])
      assert.notEqual(faultOfHtml(html), undefined, html);
  });
});
