import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileText, judge, judgeBody, PIECE_LINE, SOUND_BODY, soundFrontmatter } from './entry.ts';

const ZERO_WIDTH = String.fromCodePoint(0x200b);
const OVERRIDE = String.fromCodePoint(0x202e);
const NO_BREAK = String.fromCodePoint(0xa0);

/** What must be refused, and by which rule. Each is put into a section of a sound file. */
const REFUSED: readonly [name: string, piece: string, rule: string][] = [
  ['an import', 'import x from "./x.mjs"', 'esm'],
  ['an import for its effect', 'import "./x.mjs"', 'esm'],
  ['an import of raw text', 'import x from "/etc/passwd?raw"', 'esm'],
  ['an export', 'export const x = 1', 'esm'],
  ['an export default', 'export default () => null', 'esm'],
  ['an export from', 'export * from "./x.mjs"', 'esm'],
  ['an expression on a line', '{1 + 1}', 'expression'],
  ['an expression in text', 'The town has {process.env.HOME} people.', 'expression'],
  ['an expression with a dynamic import', '{import("./x.mjs")}', 'expression'],
  ['an expression with await', '{await import("./x.mjs")}', 'expression'],
  ['an empty expression', '{}', 'expression'],
  ['a comment in braces', '{/* a note */}', 'expression'],
  ['a template literal', '{`a`}', 'expression'],
  ['an expression in a list', '- one {x}', 'expression'],
  ['an expression in emphasis', '*one {x}*', 'expression'],
  ['an expression in a link', '[one {x}](https://example.org)', 'expression'],
  ['a script', '<script>alert(1)</script>', 'html'],
  ['a script with a source', '<script src="https://example.org/x.js"></script>', 'html'],
  ['an image tag with a handler', '<img src="x" onerror="alert(1)" />', 'html'],
  ['a link tag', '<a href="javascript:alert(1)">here</a>', 'html'],
  ['a frame', '<iframe src="https://example.org"></iframe>', 'html'],
  ['a form', '<form action="https://example.org"><input name="a" /></form>', 'html'],
  ['an SVG', '<svg onload="alert(1)"></svg>', 'html'],
  ['a style', '<style>body</style>', 'html'],
  ['an object', '<object data="x"></object>', 'html'],
  ['a division', '<div>\n\ntext\n\n</div>', 'html'],
  ['a line break tag', 'one<br />two', 'html'],
  ['a details tag', '<details><summary>x</summary></details>', 'html'],
  ['a custom element', '<x-y></x-y>', 'html'],
  ['an unknown component', '<Widget />', 'component'],
  ['an unknown component around text', '<Note>\n\ntext\n\n</Note>', 'component'],
  ['a component with a namespace', '<A.B />', 'component'],
  ['a component of the framework', '<Image src="x" />', 'component'],
  ['a component that loads', '<Fragment set:html="<b>" />', 'component'],
  ['a fragment', '<>\n\ntext\n\n</>', 'component'],
  ['a section inside a section', '<Steps>\n\ntext\n\n</Steps>', 'section-nested'],
  ['a section in a line', 'one <Steps>two</Steps> three', 'section-inline'],
  ['a section in a list', '- <Steps>two</Steps>', 'section-nested'],
  ['a closing tag alone', 'one </b> two', 'mdx-syntax'],
  ['an attribute', '<Widget client:load />', 'attribute'],
  ['an attribute with code', '<Widget title={import("./x.mjs")} />', 'attribute-expression'],
  ['an attribute with a fragment of code', '<b title={x}>text</b>', 'attribute-expression'],
  ['a spread attribute', '<Widget {...import("./x.mjs")} />', 'attribute-expression'],
  ['a spread attribute on a tag', '<b {...x}>text</b>', 'attribute-expression'],
  ['an event handler', '<b onclick="alert(1)">text</b>', 'attribute'],
  ['an image', '![a view](./view.png)', 'image'],
  ['an image that is a module', '![a](./x.mjs)', 'image'],
  ['an image from elsewhere', '![a](https://example.org/a.png)', 'image'],
  ['an image by a data address', '![a](data:image/svg+xml,x)', 'image'],
  ['a javascript address', '[here](javascript:alert(1))', 'link-address'],
  ['a javascript address in capitals', '[here](JaVaScRiPt:alert(1))', 'link-address'],
  ['a javascript address by entities', '[here](&#106;avascript:alert(1))', 'link-address'],
  ['a javascript address with an entity colon', '[here](javascript&colon;alert(1))', 'link-address'],
  ['a javascript address with a tab', '[here](<java\tscript:alert(1)>)', 'link-address'],
  ['a javascript address with a leading space', `[here](<${NO_BREAK}javascript:alert(1)>)`, 'link-address'],
  ['a data address', '[here](data:text/html,x)', 'link-address'],
  ['a vbscript address', '[here](vbscript:x)', 'link-address'],
  ['a file address', '[here](file:///etc/passwd)', 'link-address'],
  ['a mail address', '[here](mailto:a@example.org)', 'link-address'],
  ['an address without a scheme', '[here](//example.org/a)', 'link-address'],
  ['a relative address', '[here](../../secret)', 'link-address'],
  ['an address within the page', '[here](#top)', 'link-address'],
  ['an address with a password', '[here](https://bank.example.org:x@evil.example.org/)', 'link-address'],
  ['an address with a user', '[here](https://user@example.org/)', 'link-address'],
  ['an address with a backslash', '[here](https:\\\\example.org)', 'link-address'],
  ['an address of a bare number', '[here](https://127.0.0.1/)', 'link-address'],
  ['an address of a number in disguise', '[here](https://2130706433/)', 'link-address'],
  ['an address of this machine', '[here](http://localhost/)', 'link-address'],
  ['an address of a bracketed number', '[here](http://[::1]/)', 'link-address'],
  ['an empty address', '[here]()', 'link-address'],
  ['a link with a title', '[here](https://example.org "a title")', 'link-title'],
  ['a citation inside a link', '[the town says so[^s1]](https://example.org/)', 'citation-in-link'],
  ['a heading', '## Results', 'heading'],
  ['a heading by underlining', 'Results\n=======', 'heading'],
  ['a dividing line', '***', 'rule'],
  ['a code block', '```js\nalert(1)\n```', 'code-block'],
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', 'table'],
  ['struck-out text', '~~no~~', 'strikethrough'],
  ['a link definition', '[a]: https://example.org', 'definition'],
  ['a footnote', '[^s1]: the source', 'definition'],
  ['a footnote with an address', '[^s1]: https://example.org', 'definition'],
  ['a check box', '- [ ] to do', 'task-list'],
  ['a lone opening brace', 'a { b', 'expression'],
  ['a lone angle bracket', 'fewer than <5 people', 'mdx-syntax'],
  ['an address in angle brackets', '<https://example.org>', 'mdx-syntax'],
  ['an HTML comment', '<!-- hidden -->', 'mdx-syntax'],
  ['a tag that is not closed', '<Widget>', 'mdx-syntax'],
  ['a direction override', `abc${OVERRIDE}def`, 'direction-override'],
  ['a zero-width space', `abc${ZERO_WIDTH}def`, 'invisible-character'],
  ['a control character', `abc${String.fromCodePoint(7)}def`, 'control-character'],
  ['a null character', `abc${String.fromCodePoint(0)}def`, 'control-character'],
  ['quotes nested deep', `${'> '.repeat(12)}text`, 'nesting-too-deep'],
  ['lists nested deep', `${'- '.repeat(12)}text`, 'nesting-too-deep'],
  ['brackets nested deep', `${'['.repeat(40)}text`, 'nesting-too-deep'],
  ['emphasis nested deep', `${'*'.repeat(40)}text`, 'nesting-too-deep'],
  ['code that nests deep', `a {${'!'.repeat(40_000)}1} b`, 'expression'],
  ['code that nests over lines', `{${'(\n'.repeat(4_000)}1${')\n'.repeat(4_000)}}`, 'expression'],
  ['such code behind a brace in a string', `{"}" +\n${'((((((((((\n'.repeat(2_000)}}`, 'expression'],
  ['such code in an export with an empty line', `export const a =\n\n${'((((((((((\n'.repeat(800)}`, 'esm'],
  [
    'such code between false code spans',
    ['Text \\`{', '('.repeat(18), 'a+a', '))))))))))\n'.repeat(800), '} \\` end'].join(''),
    'expression',
  ],
  ['a code of the private use area', `abc${String.fromCodePoint(0xe000)}def`, 'no-character'],
  ['a tag character', `abc${String.fromCodePoint(0xe0041)}def`, 'invisible-character'],
  ['a Hangul filler', `abc${String.fromCodePoint(0x3164)}def`, 'invisible-character'],
  ['an unclosed citation', 'The town says so.[^s1', 'citation-form'],
  ['an address of the local network', '[here](https://printer.local/)', 'link-address'],
  ['an export of such code', `export const a = ${'!'.repeat(40_000)}1`, 'esm'],
  ['an attribute of such code', `<Widget a={${'!'.repeat(40_000)}1} />`, 'attribute-expression'],
  [
    'emphasis nested deep over words',
    `${'*a _b '.repeat(1_000)}${'c_ d* '.repeat(1_000)}`,
    'nesting-too-deep',
  ],
  ['a direction override by an entity', 'abc &#x202e;def', 'direction-override'],
  ['an invisible character by an entity', 'abc &#8203;def', 'invisible-character'],
  ['two citations in one', 'Both say so.[^s1, s2]', 'citation-form'],
  ['a citation without its mark', 'It says so.[s1]', 'citation-form'],
  ['a citation with a space', 'It says so.[^ s1]', 'citation-form'],
  ['a citation that runs into an address', 'It is at https://example.org/x[^s1]', 'link-address'],
  ['an e-mail address that becomes a link', 'Write to info@example.org for more.', 'link-address'],
  ['hundreds of braces', '{ '.repeat(150), 'too-much-markup'],
];

/** What must pass: text that only looks suspicious, and every script the library is written in. */
const ALLOWED: readonly [name: string, piece: string][] = [
  ['Greek', 'Ο Δήμος υποδέχεται τους νεοεισερχόμενους.[^s1]'],
  ['Maltese', 'Il-Kunsill jgħin lill-persuni li għadhom kif waslu f’Ħal Għaxaq.[^s1]'],
  ['Polish', 'Łódź i Gdańsk przyjmują źrebię, żółw, chrząszcz.[^s1]'],
  ['Romanian', 'Primăria îi primește pe cei nou-veniți în oraș.[^s1]'],
  ['an Arabic name', 'The association مركز الأمل works with the town.[^s1]'],
  ['a code span with an import', 'The sign says `import x from "y"` and `{a}`.[^s1]'],
  ['braces that are escaped', 'The sign says \\{a\\}.[^s1]'],
  ['braces behind two backslashes, as the text that they are', 'A sign says a \\\\{x}.[^s1]'],
  ['an entity', 'Fewer than &lt; 5 people &amp; more.[^s1]'],
  ['an address with brackets', '[a page](https://example.org/a_(b)/c%20d?e=f#g).[^s1]'],
  ['an address with a port', '[a page](https://example.org:8443/a).[^s1]'],
  ['an address in the text', 'The page https://example.org/one says so.[^s1]'],
  ['an international address', '[a page](https://παράδειγμα.example.org/σελίδα).[^s1]'],
  ['a quote', '> People said that they felt heard.[^s1]'],
  ['a numbered list', '1. one[^s1]\n2. two[^s2]'],
  ['a nested list', '- one[^s1]\n  - two[^s2]'],
  ['emphasis', 'A *very* **old** house.[^s1]'],
  ['the word import at the start', 'Imports of goods grew.[^s1]'],
  ['a hard line break', 'one\\\ntwo[^s1]'],
  ['two citations together', 'Both say so.[^s1][^s2]'],
  ['a dollar, a hash and an at sign', 'It cost $5, was #1, and a@b.[^s1]'],
];

describe('the guard refuses', () => {
  for (const [name, piece, rule] of REFUSED) {
    it(name, () => {
      const { findings } = judgeBody(piece);
      const found = findings.filter((finding) => finding.rule === rule);
      assert.ok(found.length > 0, `no finding ${rule}; got ${JSON.stringify(findings)}`);
      for (const { severity, message, line, column } of found) {
        assert.equal(severity, 'error');
        assert.ok(!message.includes('\n') && message.length > 20, message);
        assert.ok(line >= 1 && column >= 1);
      }
      assert.ok(
        found.some(({ line }) => Math.abs(line - PIECE_LINE) <= piece.split('\n').length),
        `line ${found[0]?.line}, not about ${PIECE_LINE}`,
      );
    });
  }
  it('each thing of the table for its own reason', () => {
    const names = REFUSED.map(([name]) => name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length >= 60);
  });
});

describe('the guard lets pass', () => {
  for (const [name, piece] of ALLOWED) {
    it(name, () => {
      assert.deepEqual(
        judgeBody(piece).findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  }
  it('a sound file', () => assert.deepEqual(judge(fileText()).findings, []));
  it('Windows line ends and a byte order mark', () => {
    assert.deepEqual(judge(`\ufeff${fileText().replaceAll('\n', '\r\n')}`).findings, []);
  });
});

describe('a whole file is refused', () => {
  const rulesOf = (text: string | Uint8Array) => judge(text).findings.map(({ rule }) => rule);
  it('that is not UTF-8', () => assert.deepEqual(rulesOf(new Uint8Array([0xff, 0xfe, 0x41])), ['encoding']));
  it('that is too large', () =>
    assert.deepEqual(rulesOf(fileText() + 'word '.repeat(20_000)), ['file-too-large']));
  it('without frontmatter', () => assert.deepEqual(rulesOf(SOUND_BODY), ['frontmatter-missing']));
  it('whose frontmatter has no end', () =>
    assert.deepEqual(rulesOf('---\ntitle: a\n'), ['frontmatter-missing']));
  it('whose frontmatter is a list', () =>
    assert.deepEqual(rulesOf(fileText('- a')), ['frontmatter-missing']));
  it('with text outside a section', () => {
    assert.ok(rulesOf(fileText(soundFrontmatter(), `Hello.\n\n${SOUND_BODY}`)).includes('outside-section'));
  });
  it('without a body', () => assert.deepEqual(rulesOf(fileText(soundFrontmatter(), '')), ['body-missing']));
});

describe('errors come all at once', () => {
  it('also several syntax errors in one file', () => {
    const { findings } = judgeBody('fewer than <5\n\nmore than <6\n\n![a](./x.mjs)\n\n{x}');
    const rules = findings.map(({ rule }) => rule);
    assert.equal(rules.filter((rule) => rule === 'mdx-syntax').length, 2);
    assert.ok(rules.includes('image') && rules.includes('expression'), rules.join());
  });
  it('in the frontmatter and in the body', () => {
    const frontmatter = { ...soundFrontmatter(), status: 'going', layout: './x.astro' };
    const rules = judge(fileText(frontmatter, `${SOUND_BODY}\nHello {x}\n`)).findings.map(({ rule }) => rule);
    for (const rule of ['wrong-value', 'unknown-key', 'outside-section', 'expression'])
      assert.ok(rules.includes(rule), rule);
  });
});
