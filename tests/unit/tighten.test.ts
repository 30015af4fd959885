import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tightenHtml } from '../../src/build/tighten.ts';

describe('a tightened page', () => {
  it('has no white space at the edges of blocks', () => {
    assert.equal(
      tightenHtml('<ul class="a"> <li>\n <a href="/">x</a> </li> <li> y</li> </ul>'),
      '<ul class="a"><li><a href="/">x</a></li> <li>y</li></ul>',
    );
  });
  it('has links that begin and end with a word', () => {
    assert.equal(tightenHtml('<p>see <a href="/"> x </a>and</p>'), '<p>see  <a href="/">x</a> and</p>');
  });
  it('keeps the spaces between words', () => {
    const html = '<p>a <b>b</b> <i>c</i> d</p><pre> x </pre><span> y </span>';
    assert.equal(tightenHtml(html), html);
  });
});
