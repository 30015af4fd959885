import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { fillEvidence } from '../../src/markdown/evidence.ts';
import { renderSection } from '../../src/markdown/render.ts';
import { fileText, judge, SOUND_BODY, soundFrontmatter } from './entry.ts';

const context = {
  sources: new Map([
    ['s1', { number: 1, kind: 'official' as const }],
    ['s2', { number: 2, kind: 'press' as const }],
  ]),
  citationLabel: (number: number) => `Source ${number}`,
};

/** HTML of a piece put into the section of results, or into another one. */
function render(piece: string, name = 'Challenge'): string {
  const body = SOUND_BODY.replace(
    new RegExp(`<${name}>[\\s\\S]*?</${name}>`),
    `<${name}>\n\n${piece}\n\n</${name}>`,
  );
  const section = judge(fileText(soundFrontmatter(), body)).sections.find(
    (candidate) => candidate.name === name,
  );
  assert.ok(section);
  return renderSection(section, context);
}

type Node = DefaultTreeAdapterMap['node'];

function elementsOf(html: string): DefaultTreeAdapterMap['element'][] {
  const walk = (node: Node): DefaultTreeAdapterMap['element'][] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parseFragment(html));
}

describe('a section is rendered', () => {
  it('with citations as links to the list of sources', () => {
    assert.equal(
      render('It said so.[^s1][^s2]'),
      '<p>It said so.<sup><a href="#s1" aria-label="Source 1">1</a><a href="#s2" aria-label="Source 2">2</a></sup></p>',
    );
  });
  it('with the kinds of evidence after each result', () => {
    const html = render('- One.[^s2][^s1]\n- Two.[^s2]', 'Results');
    assert.match(
      fillEvidence(html, (kinds) => `Evidence: ${kinds.join(' and ')}`),
      /<small>Evidence: press and official<\/small>[\s\S]*<small>Evidence: press<\/small>/,
    );
  });
  it('with lists, emphasis, quotes, code and links', () => {
    assert.equal(
      render('> *a* **b** `c` [d](https://example.org/?a=1&b=2).[^s1]'),
      '<blockquote>\n<p><em>a</em> <strong>b</strong> <code>c</code> <a href="https://example.org/?a=1&#x26;b=2" rel="nofollow noopener">d</a>.<sup><a href="#s1" aria-label="Source 1">1</a></sup></p>\n</blockquote>',
    );
  });
  it('without an address that the guard would have refused', () => {
    const link = { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'words' }] };
    const node = { type: 'root', children: [{ type: 'paragraph', children: [link] }] } as never;
    const section = { name: 'Challenge', node, at: { line: 1, column: 1 }, text: 'words', words: 1 } as const;
    assert.equal(renderSection(section, context), '<p>words</p>');
  });
  it('with angle brackets and ampersands as text', () => {
    assert.match(render('a &lt;script&gt; &amp; "b".[^s1]'), /^<p>a &#x3C;script> &#x26; "b"\./);
  });
  it('to elements and attributes of the allow-list only, whatever was refused', () => {
    const pieces = [
      '<script>alert(1)</script>',
      '<img src="x" onerror="alert(1)" />',
      '{alert(1)}',
      '![a](./x.mjs)',
      'text <b onclick="x">bold</b>[^s1]',
      '<iframe src="https://example.org"></iframe>',
    ];
    const allowed = new Set([
      'p',
      'em',
      'strong',
      'code',
      'br',
      'ul',
      'ol',
      'li',
      'blockquote',
      'a',
      'sup',
      'small',
    ]);
    for (const piece of pieces) {
      for (const element of elementsOf(render(piece))) {
        assert.ok(allowed.has(element.tagName), `${piece}: <${element.tagName}>`);
        for (const { name } of element.attrs)
          assert.ok(['href', 'rel', 'aria-label', 'data-evidence'].includes(name), `${piece}: ${name}`);
      }
    }
  });
});
