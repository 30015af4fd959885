import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { LANGS } from '../../src/i18n/locales.ts';
import { isPageLink, LINK_NAMES, pageOfLink } from '../../src/i18n/page-links.ts';
import { OWN_PAGES, pathOf } from '../../src/i18n/paths.ts';
import { addressesOf } from '../../src/library/addresses.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readOwnPageFile } from '../../src/library/own-page-file.ts';
import { readLibrary } from '../../src/library/read.ts';
import { stampTranslations } from '../../src/library/stamp.ts';
import { parseBody } from '../../src/markdown/parse.ts';
import { renderOwnPage } from '../../src/markdown/render-own-page.ts';
import { fileText } from './entry.ts';

const HEAD = `---\ntitle: "A page"\ndescription: "What this page is for, in a sentence of some length."\n---\n\n`;
const judge = (body: string) =>
  readOwnPageFile('pages/criteria/en.mdx', new TextEncoder().encode(HEAD + body)).findings.map(
    ({ rule }) => rule,
  );
const render = (body: string) => {
  const { tree } = parseBody(body);
  assert.ok(tree);
  return renderOwnPage(tree, (page) => pathOf('el', page));
};

describe('the body of a page', () => {
  const ALLOWED: readonly [name: string, body: string][] = [
    ['headings of the second and third level', '## One\n\ntext\n\n### Two\n\ntext'],
    ['a code block', '```\nnpm run check\n```'],
    ['a code block with braces and code', '```\nimport x from "y"\nconst a = { b: 1 }\n```'],
    ['code in a line', 'Write `npm ci` or `{a}`.'],
    ['lists and emphasis', '1. **One**\n   - *two*\n2. three'],
    ['a link to a page', '[criteria](page:criteria)'],
    ['a link to another site', '[there](https://example.org/a)'],
    ['Greek', 'Κείμενο με τόνους.'],
  ];
  for (const [name, body] of ALLOWED) it(`may hold ${name}`, () => assert.deepEqual(judge(body), []));

  const REFUSED: readonly [name: string, body: string, rule: string][] = [
    ['a heading of the first level', '# One', 'heading-level'],
    ['a heading of the fourth level', '## One\n\n#### Two', 'heading-level'],
    ['a third level before a second', '### One', 'heading-level'],
    ['a link to a page that is none', '[x](page:nothing)', 'page-link'],
    ['a link to a key of every object', '[x](page:constructor)', 'page-link'],
    ['a link to a page with a path', '[x](page:criteria/../x)', 'page-link'],
    ['a link with a scheme in capitals', '[x](PAGE:criteria)', 'link-address'],
    ['a script as an address', '[x](javascript:alert(1))', 'link-address'],
    ['a relative address', '[x](../criteria/)', 'link-address'],
    ['two links in one line, one of them bad', '[a](page:form) [b](javascript:x)', 'link-address'],
    ['a title of a link', '[x](page:form "title")', 'link-title'],
    ['a tag', '<div>x</div>', 'html'],
    ['a section', '<Challenge>\n\ntext\n\n</Challenge>', 'component'],
    ['a component', '<Doors />', 'component'],
    ['code', 'a {process.env}', 'expression'],
    ['an import', 'import x from "y"', 'esm'],
    ['an image', '![x](https://example.org/a.png)', 'image'],
    ['a citation', 'Text.[^s1]', 'citation-form'],
    ['a table', '| a |\n| - |\n| b |', 'table'],
    ['a character that turns the text', '```\na\u202eb\n```', 'direction-override'],
    ['nothing', '', 'body-missing'],
  ];
  for (const [name, body, rule] of REFUSED)
    it(`may not hold ${name}`, () => assert.ok(judge(body).includes(rule), judge(body).join() || 'nothing'));
});

describe('a rendered page', () => {
  it('leads to pages in the language of the reader', () =>
    assert.equal(render('[a](page:criteria)'), '<p><a href="/el/contribute/criteria/">a</a></p>'));
  it('has headings, lists and code', () =>
    assert.equal(
      render('## One\n\n- two\n\n```\na < {b}\n```'),
      '<h2>One</h2>\n<ul>\n<li>two</li>\n</ul>\n<pre><code translate="no">a &#x3C; {b}</code></pre>',
    ));
  it('drops what the guard would have refused', () => {
    assert.equal(render('![x](https://example.org/a.png)'), '<p></p>');
    assert.equal(render('[x](javascript:alert(1))'), '<p></p>');
    assert.equal(render('<Widget />'), '');
  });
});

describe('links by name', () => {
  it('lead to a page each', () => {
    for (const name of LINK_NAMES) assert.ok(pageOfLink(`page:${name}`), name);
    assert.ok(isPageLink('page:nothing') && !pageOfLink('page:nothing'));
  });
});

describe('the pages of a content folder', () => {
  let folder: string;
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const change = (path: string, from: string, to: string) => {
    const text = readFileSync(join(folder, path), 'utf8');
    assert.ok(text.includes(from), path);
    put(path, text.replace(from, to));
  };
  const found = () =>
    readLibrary(folder, PROJECT_CONTENT).issues.map(
      ({ file, severity, rule }) => `${file} ${severity} ${rule}`,
    );
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
    put('practices/it/milan-desk/en.mdx', fileText());
    cpSync(join(PROJECT_CONTENT, 'pages'), join(folder, 'pages'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are sound as the project has them, all in all languages', () => {
    assert.deepEqual(found(), []);
    const { ownPages } = readLibrary(folder, PROJECT_CONTENT).library;
    for (const name of OWN_PAGES)
      for (const lang of LANGS) assert.ok(ownPages?.[name][lang]?.title, `${name}/${lang}`);
  });
  it('may be missing altogether', () => {
    rmSync(join(folder, 'pages'), { recursive: true });
    assert.deepEqual(found(), []);
  });
  it('lack no language', () => {
    rmSync(join(folder, 'pages/form/mt.mdx'));
    assert.deepEqual(found(), ['pages/form/mt.mdx error page-missing']);
  });
  it('lack no page', () => {
    rmSync(join(folder, 'pages/form'), { recursive: true });
    assert.equal(
      found().filter((line) => /^pages\/form\/.. ?.*page-missing$/.test(line)).length,
      LANGS.length,
    );
  });
  it('have no unknown neighbour', () => {
    put('pages/other/en.mdx', `${HEAD}Text.`);
    put('pages/form/fr.mdx', `${HEAD}Text.`);
    assert.deepEqual(found(), [
      'pages/form/fr.mdx error unexpected-file',
      'pages/other/en.mdx error unexpected-file',
    ]);
  });
  it('say what is outdated, until it is stamped', () => {
    change('pages/review/en.mdx', 'The list is the same for everyone.', 'It is the same for all.');
    const outdated = LANGS.slice(1).map((lang) => `pages/review/${lang}.mdx warning translation-outdated`);
    assert.deepEqual(found(), outdated.sort());
    const { log } = console;
    console.log = () => {};
    try {
      assert.equal(stampTranslations(['pages/review/el'], { CONTENT_DIR: folder }), 0);
      assert.equal(found().length, outdated.length - 1);
      assert.equal(stampTranslations(['pages/review'], { CONTENT_DIR: folder }), 0);
    } finally {
      console.log = log;
    }
    assert.deepEqual(found(), []);
  });
  it('have the links, headings, lists and code of their original in every language', () => {
    change('pages/command-line/pl.mdx', 'npm run dev', 'npm run build');
    change('pages/criteria/el.mdx', '(page:monitoring)', '(page:about)');
    assert.deepEqual(found(), [
      'pages/command-line/pl.mdx warning translation-structure',
      'pages/criteria/el.mdx warning translation-structure',
    ]);
  });
  it('have no key that nobody knows, and no language of origin but English', () => {
    change('pages/form/de.mdx', 'from: en', 'from: it');
    change('pages/form/it.mdx', 'title:', 'layout: x\ntitle:');
    assert.deepEqual(found(), [
      'pages/form/de.mdx error translation-from',
      'pages/form/it.mdx error unknown-key',
    ]);
  });
});

describe('the addresses of the content', () => {
  it('are those of sources and of links in texts, each once', () => {
    const { library } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT);
    const addresses = addressesOf(library);
    assert.equal(new Set(addresses).size, addresses.length);
    for (const { original } of library.practices)
      for (const { url } of original.frontmatter.sources) assert.ok(addresses.includes(url), url);
    assert.ok(addresses.every((address) => /^https?:\/\//i.test(address)));
  });
});
