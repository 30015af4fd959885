import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGS } from '../../src/i18n/locales.ts';
import { FACETS, pathOf, withBase } from '../../src/i18n/paths.ts';
import { linksOf } from '../../src/metadata/alternates.ts';
import { readSettings } from '../../src/metadata/settings.ts';
import { faultOfWebAddress } from '../../src/schemas/web-address.ts';

describe('paths', () => {
  it('begin with the language and end with a slash', () => {
    assert.equal(pathOf('it', { page: 'home' }), '/it/');
    assert.equal(pathOf('el', { page: 'catalogue' }), '/el/practices/');
    assert.equal(pathOf('mt', { page: 'practice', id: 'malta-i-belong' }), '/mt/practices/malta-i-belong/');
    assert.equal(pathOf('pl', { page: 'value', facet: 'country', value: 'gr' }), '/pl/countries/gr/');
    assert.equal(pathOf('pl', { page: 'facet', facet: 'area' }), '/pl/areas/');
  });
  it('never meet for different pages', () => {
    const pages = [
      { page: 'home' as const },
      { page: 'catalogue' as const },
      { page: 'about' as const },
      { page: 'fits' as const },
      ...FACETS.map((facet) => ({ page: 'facet' as const, facet })),
    ];
    const paths = LANGS.flatMap((lang) => pages.map((page) => pathOf(lang, page)));
    assert.equal(new Set(paths).size, paths.length);
  });
  it('lie below a base, however it is written', () => {
    for (const base of ['/library/', '/library']) assert.equal(withBase(base, '/it/'), '/library/it/');
    assert.equal(withBase('/', '/it/'), '/it/');
  });
});

describe('links of a page to its languages', () => {
  it('list every language and a default, each by its own address', () => {
    const { canonical, alternates } = linksOf('it', { page: 'about' });
    assert.equal(canonical, 'http://localhost:4321/it/about/');
    assert.deepEqual(
      alternates.map(({ hreflang }) => hreflang),
      [...LANGS, 'x-default'],
    );
    assert.equal(
      alternates.find(({ hreflang }) => hreflang === 'el')?.href,
      'http://localhost:4321/el/about/',
    );
  });
  it('list only languages with a main text of their own', () => {
    const { alternates } = linksOf('en', { page: 'practice', id: 'a' }, ['en', 'it'], 'en');
    assert.deepEqual(
      alternates.map(({ hreflang }) => hreflang),
      ['en', 'it', 'x-default'],
    );
  });
  it('point from a page with another language\u2019s text to the original', () => {
    const links = linksOf('pl', { page: 'practice', id: 'a' }, ['en', 'it'], 'en');
    assert.deepEqual(links, { canonical: 'http://localhost:4321/en/practices/a/', alternates: [] });
  });
});

describe('settings', () => {
  it('have defaults', () => {
    const { site, base, repository } = readSettings({});
    assert.deepEqual([site, base, repository], ['http://localhost:4321', '/', undefined]);
  });
  it('take a base path however it is written', () => {
    for (const path of ['library', '/library', 'library/', '/library/']) {
      assert.equal(readSettings({ BASE_PATH: path }).base, '/library/');
    }
  });
  it('keep the origin of the site\u2019s address', () => {
    assert.equal(readSettings({ SITE_URL: 'https://example.org/' }).site, 'https://example.org');
  });
  it('take an address for e-mail', () => {
    assert.equal(readSettings({ CONTACT_EMAIL: ' a.b+c@example.org ' }).contact, 'a.b+c@example.org');
    assert.equal(readSettings({ CONTACT_EMAIL: '' }).contact, undefined);
  });
  for (const [name, value] of [
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'javascript:x'],
    ['SITE_URL', 'https://example.org/library'],
    ['BASE_PATH', '/a b/'],
    ['BASE_PATH', '../x'],
    ['BASE_PATH', '/a//b/'],
    ['BASE_PATH', '.'],
    ['REPOSITORY_URL', 'http://x'],
    ['CONTACT_EMAIL', 'library'],
    ['CONTACT_EMAIL', 'a@b'],
    ['CONTACT_EMAIL', 'a@example.org?cc=b@example.org'],
    ['CONTACT_EMAIL', 'A <a@example.org>'],
  ] as const) {
    it(`refuse ${name}=${value}`, () =>
      assert.throws(() => readSettings({ [name]: value }), new RegExp(name)));
  }
});

describe('a web address', () => {
  const SOUND = [
    'https://example.org',
    'http://example.org/a',
    'https://example.org/a_(b)?c=d&e=%20#f',
    'https://www.gdansk.pl/x,a,1',
    'https://παράδειγμα.gr/α',
    'HTTPS://example.org/',
  ];
  for (const address of SOUND)
    it(`${address} is sound`, () => assert.equal(faultOfWebAddress(address), undefined));
  const FAULTY = [
    '',
    'example.org',
    'ftp://example.org',
    'https://',
    'https:///a',
    'https://a',
    'https://example.org ',
    ' https://example.org',
    'https://exa mple.org',
    'https://a:b@example.org',
    'https://10.0.0.1',
    'https://0x7f.1',
    'https://[::1]',
    'https://example.',
    'https://example.org\\a',
  ];
  for (const address of FAULTY)
    it(`"${address}" is not`, () => assert.notEqual(faultOfWebAddress(address), undefined));
});
