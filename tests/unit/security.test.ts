import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CONFIGURATIONS } from '../../src/deploy/configurations.ts';
import { netlifyHeaders, netlifyRedirects } from '../../src/deploy/netlify.ts';
import { SECURITY_HEADERS } from '../../src/security/headers.ts';
import { headerPolicy, pagePolicy } from '../../src/security/policy.ts';
import { digestOf, securePage } from '../../src/security/secure-page.ts';

const page = (head: string) =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body></body></html>`;

describe('the policy', () => {
  it('lets nothing run but files of the site', () => {
    for (const policy of [headerPolicy(), pagePolicy(['abc'])]) {
      assert.ok(!/unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:/.test(policy), policy);
      assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(?:;|$)/);
      assert.match(policy, /base-uri 'none'/);
      assert.match(policy, /object-src 'none'/);
    }
    assert.match(headerPolicy(), /frame-ancestors 'none'/);
  });
  it('in a header says nothing of style sheets, whose digests only the page knows', () => {
    assert.ok(!/style-src|default-src/.test(headerPolicy()));
  });
});

describe('a page', () => {
  it('names the digests of its style sheets before all else', () => {
    const html = securePage(page('<style>p{color:red}</style><style>b{}</style><style>b{}</style>'));
    const [, policy = ''] =
      /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]+)">/.exec(html) ?? [];
    assert.equal(policy, pagePolicy([digestOf('p{color:red}'), digestOf('b{}')]));
    // The known digest of an empty text.
    assert.equal(digestOf(''), '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
  });
  it('with a script of its own is refused, with data or a file is not', () => {
    assert.throws(() => securePage(page('<script>alert(1)</script>')), /a script of its own/);
    assert.throws(() => securePage(page('<script type="module">x()</script>')), /a script of its own/);
    securePage(
      page('<script type="module" src="/a.js"></script><script type="application/ld+json">{}</script>'),
    );
  });
  it('without a place for its policy is refused', () => {
    assert.throws(() => securePage('<p>text</p>'), /policy belongs/);
  });
});

describe('configurations of servers', () => {
  it('are what the sources say: npm run docs writes them', () => {
    for (const [file, write] of Object.entries(CONFIGURATIONS))
      assert.equal(readFileSync(new URL(`../../deploy/${file}`, import.meta.url), 'utf8'), write(), file);
  });
  it('have every header', () => {
    for (const text of [
      ...Object.values(CONFIGURATIONS)
        .slice(1)
        .map((write) => write()),
      netlifyHeaders('/'),
    ])
      for (const [name, value] of SECURITY_HEADERS)
        assert.ok(text.includes(name) && text.includes(value), name);
  });
  it('respect the base path', () => {
    assert.match(netlifyHeaders('/library/'), /^\/library\/\*$/m);
    assert.match(netlifyHeaders('/library/'), /^\/library\/_astro\/\*$/m);
    assert.match(netlifyRedirects('/library/'), /^\/library\/el\/\* \/library\/el\/404\/ 404$/m);
  });
});
