import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { LANGS } from '../../src/i18n/locales.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { attribute, builtPages, find, outDir, site } from './dist.ts';

const { practices, vocabulary } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT).library;
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => name === 'entry' || name === 'url' || name === 'xhtml:link',
});

function readXml(file: string) {
  const text = readFileSync(join(outDir, file), 'utf8');
  assert.equal(XMLValidator.validate(text), true, file);
  return parser.parse(text);
}

type Entry = { id: string; title: { '#text': string }; updated: string; link: { '@_href': string } };

describe('feeds', () => {
  const files = globSync('**/feed.xml', { cwd: outDir });
  const pages = builtPages();
  it('exist for each language, country and service area', () => {
    const expected = LANGS.length * (1 + vocabulary.countries.length + vocabulary['service-areas'].length);
    assert.equal(files.length, expected);
  });
  it('have ids of their own, and entries with ids that are the same in each feed of a language', () => {
    const ids = new Set<string>();
    const entryIds = new Map<string, string>();
    for (const file of files) {
      const { feed } = readXml(file);
      assert.match(feed.id, /^urn:uuid:[0-9a-f-]{36}$/);
      assert.ok(!ids.has(feed.id), file);
      ids.add(feed.id);
      for (const { id, link } of (feed.entry ?? []) as Entry[]) {
        assert.equal(entryIds.get(link['@_href']) ?? id, id);
        entryIds.set(link['@_href'], id);
      }
    }
    assert.equal(new Set(entryIds.values()).size, practices.length * LANGS.length);
  });
  it('tell the titles and the days of the last check, not of the build', () => {
    for (const lang of LANGS) {
      const { feed } = readXml(`${lang}/feed.xml`);
      assert.equal(feed['@_xml:lang'], lang);
      const entries = feed.entry as Entry[];
      assert.equal(entries.length, practices.length);
      for (const { original, translations, id } of practices) {
        const entry = entries.find(({ link }) => link['@_href'] === `${site}/${lang}/practices/${id}/`);
        const text = translations.find((translation) => translation.lang === lang) ?? original;
        assert.equal(entry?.title['#text'], text.frontmatter.title.replaceAll('&', '&amp;'));
        assert.equal(entry?.updated, `${original.frontmatter.verification.date}T00:00:00.000Z`);
      }
    }
  });
  it('are found from the page that they belong to', () => {
    const linked = pages.flatMap((page) => find(page, 'link', 'type', 'application/atom+xml'));
    const hrefs = linked.map((link) => attribute(link, 'href'));
    assert.deepEqual(hrefs.sort(), files.map((file) => `/${file}`).sort());
  });
});

describe('the sitemap', () => {
  const pages = builtPages();
  const listed = new Map<string, Map<string, string>>(
    (readXml('sitemap-0.xml').urlset.url as { loc: string; 'xhtml:link'?: Record<string, string>[] }[]).map(
      ({ loc, 'xhtml:link': links = [] }) => [
        loc,
        new Map(links.map((link) => [link['@_hreflang'] as string, link['@_href'] as string])),
      ],
    ),
  );
  it('lists every page that is the canonical one, and no other', () => {
    const canonical = pages.flatMap((page) => {
      const [link] = find(page, 'link', 'rel', 'canonical');
      const own = `${site}${page.path}`;
      return link && attribute(link, 'href') === own ? [own] : [];
    });
    assert.deepEqual([...listed.keys()].sort(), canonical.sort());
    assert.ok(canonical.length > 500);
  });
  it('gives the alternates of the page itself', () => {
    for (const page of pages) {
      const own = listed.get(`${site}${page.path}`);
      if (!own) continue;
      const links = find(page, 'link', 'rel', 'alternate').filter((link) => attribute(link, 'hreflang'));
      assert.deepEqual(
        [...own].sort(),
        links.map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]).sort(),
      );
    }
  });
  it('is named in robots.txt', () => {
    assert.match(readFileSync(join(outDir, 'robots.txt'), 'utf8'), /^Sitemap: .*\/sitemap-index\.xml$/m);
  });
});
