import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ELSEWHERE, FILTERS } from '../../src/fits/answers.ts';
import { LANGS } from '../../src/i18n/locales.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { LANGUAGE_OF } from '../../src/schemas/identifiers.ts';
import { attribute, builtPages, find, outDir, site, textOf } from './dist.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const { practices } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT).library;
const localised = pages.filter(({ path }) => /^\/[a-z]{2}\//.test(path));
const langOf = (path: string) => path.slice(1, 3);
const practicePages = localised.filter(({ path }) => /^\/..\/practices\/[^/]+\/$/.test(path));

const idsByPath = new Map<string, Set<string>>();
/** The ids of a page, which links from other pages may name. */
function idsOf(path: string): Set<string> {
  const known = idsByPath.get(path);
  if (known) return known;
  const drawing = path.endsWith('.svg') ? readFileSync(join(outDir, path), 'utf8') : '';
  const ids = new Set([
    ...(byPath.get(path)?.elements.flatMap((element) => attribute(element, 'id') ?? []) ?? []),
    ...[...drawing.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string),
  ]);
  idsByPath.set(path, ids);
  return ids;
}

describe('every page', () => {
  it('exists in every language', () => {
    for (const { path } of localised)
      for (const lang of LANGS) assert.ok(byPath.has(`/${lang}${path.slice(3)}`), `${lang}: ${path}`);
    assert.ok(localised.length >= 8 * 70);
  });
  it('has one h1, a title, a description and the language of its address', () => {
    for (const page of pages) {
      assert.equal(find(page, 'h1').length, 1, page.path);
      // The dots of a map have titles too, which are those of SVG.
      const titles = find(page, 'title').filter(({ namespaceURI }) => namespaceURI.endsWith('/xhtml'));
      assert.equal(titles.length, 1, page.path);
      if (page.file === '404.html') continue;
      assert.ok(attribute(find(page, 'meta', 'name', 'description')[0] as never, 'content'), page.path);
    }
    for (const page of localised)
      assert.equal(attribute(find(page, 'html')[0] as never, 'lang'), langOf(page.path), page.path);
  });
  it('has a title of its own in its language', () => {
    const titles = new Map<string, string>();
    for (const page of localised) {
      const title = `${langOf(page.path)} ${/<title>([^<]*)/.exec(page.html)?.[1]}`;
      assert.ok(!titles.has(title), `${page.path} and ${titles.get(title)}: ${title}`);
      titles.set(title, page.path);
    }
  });
  it('has no id twice and no heading out of order', () => {
    for (const page of pages) {
      const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
      assert.equal(
        new Set(ids).size,
        ids.length,
        `${page.path}: ${ids.filter((id, index) => ids.indexOf(id) < index)}`,
      );
      const levels = page.elements.flatMap(({ tagName }) =>
        /^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [],
      );
      for (const [index, level] of levels.entries()) {
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${page.path}: h${levels[index - 1]}, h${level}`);
      }
    }
  });
  it('links only to what exists, with a slash at the end', () => {
    let checked = 0;
    for (const page of pages) {
      const ids = idsOf(page.path);
      for (const name of ['href', 'src', 'action']) {
        for (const element of page.elements) {
          const address = attribute(element, name);
          if (address === undefined || /^https?:/.test(address)) continue;
          checked++;
          if (address.startsWith('#')) {
            assert.ok(ids.has(address.slice(1)), `${page.path}: ${address}`);
            continue;
          }
          assert.ok(address.startsWith('/'), `${page.path}: ${address}`);
          const [path = ''] = address.split(/[?#]/);
          assert.ok(
            byPath.has(path) || (existsSync(join(outDir, path)) && statSync(join(outDir, path)).isFile()),
            `${page.path}: ${address}`,
          );
          const anchor = address.split('#')[1];
          if (anchor !== undefined) assert.ok(idsOf(path).has(anchor), `${page.path}: ${address}`);
        }
      }
    }
    assert.ok(checked > 10_000);
  });
  it('loads nothing from elsewhere', () => {
    for (const page of pages) {
      for (const element of page.elements) {
        if (element.tagName === 'a' || attribute(element, 'rel')?.match(/canonical|alternate/)) continue;
        for (const name of ['src', 'href', 'srcset', 'data', 'action']) {
          assert.ok(
            !/^(?:https?:)?\/\//.test(attribute(element, name) ?? ''),
            `${page.path}: ${name} of ${element.tagName}`,
          );
        }
      }
    }
  });
  it('has no style attribute and no event handler', () => {
    for (const page of pages) {
      for (const element of page.elements) {
        for (const { name } of element.attrs)
          assert.ok(name !== 'style' && !name.startsWith('on'), `${page.path}: ${name}`);
      }
    }
  });
});

describe('alternates', () => {
  const alternates = (path: string) =>
    new Map(
      find(byPath.get(path) as never, 'link', 'rel', 'alternate')
        // The page's feed is another form of it, not another language.
        .filter((link) => attribute(link, 'hreflang') !== undefined)
        .map((link) => [
          attribute(link, 'hreflang') as string,
          (attribute(link, 'href') ?? '').replace(site, ''),
        ]),
    );
  it('name themselves and each other', () => {
    for (const { path } of localised) {
      const named = alternates(path);
      if (named.size === 0) continue;
      assert.equal(named.get(langOf(path)), path);
      assert.ok(named.has('x-default'), path);
      for (const [lang, other] of named) {
        if (lang === 'x-default') continue;
        assert.equal(langOf(other), lang);
        assert.deepEqual(alternates(other), named, `${path} and ${other}`);
      }
    }
  });
  it('of a practice are the languages with its full text; the others point to the original', () => {
    for (const { id, original, translations } of practices) {
      const full = [original, ...translations.filter(({ sections }) => sections.length > 0)].map(
        ({ lang }) => lang,
      );
      for (const lang of LANGS) {
        const path = `/${lang}/practices/${id}/`;
        const page = byPath.get(path);
        assert.ok(page, path);
        const canonical = attribute(find(page, 'link', 'rel', 'canonical')[0] as never, 'href');
        const own = full.includes(lang);
        assert.equal(canonical, `${site}/${own ? lang : original.lang}/practices/${id}/`);
        assert.deepEqual([...alternates(path).keys()].sort(), own ? [...full, 'x-default'].sort() : []);
      }
    }
  });
});

describe('practices', () => {
  it('are on a page and in the list of every language', () => {
    for (const lang of LANGS) {
      const catalogue = byPath.get(`/${lang}/practices/`);
      assert.ok(catalogue);
      const listed = find(catalogue, 'li', 'data-practice').map((item) => attribute(item, 'data-practice'));
      assert.deepEqual([...listed].sort(), practices.map(({ id }) => id).sort());
    }
  });
  it('show title and summary of their own in every language', () => {
    for (const { id, original, translations } of practices) {
      for (const lang of LANGS) {
        const text =
          lang === original.lang ? original : translations.find((candidate) => candidate.lang === lang);
        assert.ok(text, `${lang}: ${id}`);
        const page = byPath.get(`/${lang}/practices/${id}/`);
        assert.ok(page);
        assert.equal(textOf(find(page, 'h1')[0]), text.frontmatter.title, `${lang}: ${id}`);
        assert.equal(textOf(find(page, 'p', 'class', 'lead')[0]), text.frontmatter.summary, `${lang}: ${id}`);
      }
    }
  });
  it('say nothing of an outdated translation', () => {
    for (const { id, translations } of practices) {
      for (const { lang, outdated } of translations) assert.ok(!outdated, `${lang}: ${id}`);
    }
  });
  it('have their full text in the language of their country', () => {
    for (const { id, original, translations } of practices) {
      const lang = LANGUAGE_OF[original.frontmatter.country];
      assert.ok(
        translations.some((text) => text.lang === lang && text.sections.length > 0),
        `${id}: ${lang}`,
      );
    }
  });
  it('mark text in another language', () => {
    for (const { id, original, translations } of practices) {
      for (const lang of LANGS) {
        const page = byPath.get(`/${lang}/practices/${id}/`);
        assert.ok(page);
        const full =
          lang === original.lang ||
          translations.some((text) => text.lang === lang && text.sections.length > 0);
        for (const prose of find(page, 'div', 'class', 'prose')) {
          assert.equal(attribute(prose, 'lang'), full ? undefined : original.lang, `${lang}: ${id}`);
        }
      }
    }
  });
  it('link every citation to a source, and every source is there', () => {
    for (const page of practicePages) {
      const id = page.path.split('/')[3];
      const practice = practices.find((candidate) => candidate.id === id);
      const links = page.elements.filter(
        (element) => element.tagName === 'a' && /^#s\d+$/.test(attribute(element, 'href') ?? ''),
      );
      assert.ok(links.length >= (practice?.original.frontmatter.sources.length ?? Infinity), page.path);
      for (const { url } of practice?.original.frontmatter.sources ?? [])
        assert.ok(find(page, 'a', 'href', url).length > 0, url);
    }
  });
});

describe('budgets in bytes', () => {
  const zipped = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length;
  const styleOf = (html: string) =>
    [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('');
  it('the style sheet has 8 KB at most', () => {
    for (const page of pages) assert.ok(zipped(styleOf(page.html)) <= 8 * 1024, page.path);
  });
  it('a practice with its style sheet has 14 KB at most: one network flight', () => {
    for (const page of practicePages) {
      assert.ok(styleOf(page.html).length > 1000, `${page.path}: the style sheet is not in the page`);
      assert.ok(zipped(page.html) <= 14 * 1024, `${page.path}: ${zipped(page.html)}`);
    }
  });
  const everyPage = scriptsOf('/en/about/');
  it('a page for reading has one script, which counts what was saved: 2 KB at most', () => {
    const bytes = everyPage.map((file) => zipped(readFileSync(join(outDir, file))));
    assert.ok(bytes.reduce((sum, size) => sum + size, 0) <= 2 * 1024, bytes.join());
    // Home and catalogue search, one page asks and ranks, three are made of what was saved, a practice has buttons,
    // and the form for contributors writes a file and judges it.
    const active = /^\/..\/(?:$|practices\/|fits\/|shortlist\/|compare\/|brief\/|contribute\/new\/)/;
    for (const page of localised.filter(({ path }) => !active.test(path)))
      assert.deepEqual(scriptsOf(page.path), everyPage, page.path);
    for (const page of pages.filter(({ path }) => !/^\/..\//.test(path)))
      assert.deepEqual(find(page, 'script'), [], page.path);
  });
  // A page's own scripts with what they import at once, the search of the catalogue among them; what they load later,
  // when asked, is not counted.
  const BUDGETS: readonly [path: string, kilobytes: number][] = [
    ['/en/practices/athens-accmr/', 3],
    ['/en/practices/', 12],
    ['/en/', 6],
    ['/en/fits/', 6],
    // Parsers and schemas, the same as in the check.
    ['/en/contribute/new/', 144],
  ];
  for (const [path, kilobytes] of BUDGETS) {
    it(`the scripts of ${path} have ${kilobytes} KB at most`, () => {
      const own = scriptsOf(path).filter((file) => !everyPage.includes(file));
      const bytes = own.map((file) => zipped(readFileSync(join(outDir, file))));
      const sum = bytes.reduce((total, size) => total + size, 0);
      assert.ok(sum > 0 && sum <= kilobytes * 1024, `${bytes.join(' + ')} = ${sum}`);
    });
  }
});

describe('the questions without a script', () => {
  it('filter the catalogue only by what it knows of every practice, and by values that it has', () => {
    const page = byPath.get('/en/fits/');
    assert.ok(page);
    const named = find(page, 'input').filter((input) => attribute(input, 'name'));
    const names = new Set(named.map((input) => attribute(input, 'name')));
    assert.deepEqual([...names], [...FILTERS]);
    assert.ok(named.every((input) => attribute(input, 'value') !== ELSEWHERE));
  });
});

describe('the search indexes', () => {
  it('know every practice in every language', () => {
    for (const lang of LANGS) {
      const table = JSON.parse(
        readFileSync(join(outDir, 'search', lang, 'practices.json'), 'utf8'),
      ) as Record<string, string>;
      assert.deepEqual(Object.values(table).sort(), practices.map(({ id }) => id).sort());
    }
  });
});

/** The scripts of a page, with those that they import when they start. */
function scriptsOf(path: string): string[] {
  const page = byPath.get(path);
  assert.ok(page, path);
  const files = new Set(find(page, 'script').flatMap((script) => attribute(script, 'src') ?? []));
  for (const file of files) {
    const text = readFileSync(join(outDir, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) files.add(`/_astro/${name}`);
  }
  return [...files];
}
