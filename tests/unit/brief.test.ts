import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { Packer } from 'docx';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { LANGS } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/messages.ts';
import { blocksOf, plainText, type Run } from '../../src/shortlist/blocks.ts';
import type { Brief, Passage } from '../../src/shortlist/brief.ts';
import { briefDocument } from '../../src/shortlist/brief-docx.ts';
import { fitsOnPages } from '../../src/shortlist/brief-length.ts';
import { briefMarkdown } from '../../src/shortlist/brief-markdown.ts';
import { beginningOf, sentencesOf } from '../../src/shortlist/sentences.ts';
import { bareRecordIn, briefFrom, briefIn, library, recordIn, recordsIn } from './shortlist-records.ts';

const THREE = ['athens-accmr', 'milan-welcome-center', 'gdansk-immigrants-council'];

describe('a section as blocks', () => {
  it('keeps words, styles, links and citations', () => {
    const html =
      '<p><strong>Desk.</strong> Open &#x26; free <em>now</em>.<sup><a href="#s3" aria-label="Source 3">3</a><a href="#s12" aria-label="Source 12">12</a></sup> See <a href="https://example.org/?a=1&#x26;b=2" rel="nofollow">this</a></p>';
    assert.deepEqual(blocksOf(html), [
      {
        kind: 'paragraph',
        runs: [
          { text: 'Desk.', strong: true },
          { text: ' Open & free ' },
          { text: 'now', em: true },
          { text: '.' },
          { cites: [3, 12] },
          { text: ' See ' },
          { text: 'this', href: 'https://example.org/?a=1&b=2' },
        ],
      },
    ]);
  });
  it('numbers the items of a numbered list only', () => {
    const blocks = blocksOf(
      '<ol>\n<li>One</li>\n<li>\n<p>Two</p>\n</li>\n</ol>\n<ul>\n<li>Three</li>\n</ul>',
    );
    assert.deepEqual(
      blocks.map(({ kind, number, runs }) => [kind, number, plainText(runs)]),
      [
        ['item', 1, 'One'],
        ['item', 2, 'Two'],
        ['item', undefined, 'Three'],
      ],
    );
  });
  it('takes markup that it does not know for nothing, and escaped markup for words', () => {
    const [block] = blocksOf('<p><script>x</script>&#x3C;b></p>');
    assert.equal(plainText(block?.runs ?? []), 'x<b>');
  });
  it('loses no word and no citation of any section of the library', () => {
    for (const { id, sections } of recordsIn('el'))
      for (const { name, html = '' } of sections) {
        const text = (node: DefaultTreeAdapterTypes.Node): string =>
          'value' in node
            ? node.value
            : 'childNodes' in node && node.nodeName !== 'sup'
              ? node.childNodes.map(text).join('')
              : '';
        const blocks = blocksOf(html);
        const words = blocks.map(({ runs }) => plainText(runs)).join('');
        assert.equal(words.replace(/\s/g, ''), text(parseFragment(html)).replace(/\s/g, ''), `${id} ${name}`);
        const cites = blocks.flatMap(({ runs }) => runs.flatMap((run) => ('cites' in run ? run.cites : [])));
        assert.deepEqual(
          cites.map(String),
          [...html.matchAll(/href="#s(\d+)"/g)].map(([, number]) => number),
        );
      }
  });
});

describe('sentences', () => {
  const split = (...runs: Run[]) => sentencesOf({ kind: 'paragraph', runs }).map(plainText);
  it('end at a full stop before a capital', () => {
    assert.deepEqual(split({ text: 'One is here. Two “is”. Łódź is three! ¿Four? «Five.» Έξι.' }), [
      'One is here.',
      'Two “is”.',
      'Łódź is three!',
      '¿Four?',
      '«Five.»',
      'Έξι.',
    ]);
  });
  it('do not end at an abbreviation, an initial or a number', () => {
    for (const text of [
      'Es begann am 27. November in St. Pölten.',
      'Prowadzi to m.in. Fundacja Ocalenie, ul. Krucza.',
      'Dr. J. Smith came at 5. March.',
      'z. B. Kurse.',
    ])
      assert.deepEqual(split({ text }), [text]);
  });
  it('keep their citations', () => {
    const sentences = sentencesOf({
      kind: 'paragraph',
      runs: [
        { text: 'In 2019' },
        { cites: [1] },
        { text: ' it began.' },
        { cites: [2] },
        { text: ' no capital follows.' },
        { cites: [3] },
      ],
    });
    assert.deepEqual(
      sentences.map((runs) => [plainText(runs), runs.flatMap((run) => ('cites' in run ? run.cites : []))]),
      [
        ['In 2019 it began.', [1, 2]],
        ['no capital follows.', [3]],
      ],
    );
  });
  it('stay with the words in bold that introduce them', () => {
    assert.deepEqual(split({ text: 'Front desk.', strong: true }, { text: ' It is open. Daily.' }), [
      'Front desk. It is open.',
      'Daily.',
    ]);
  });
  it('are taken whole, at least one, as many as fit', () => {
    const blocks = blocksOf('<p>First here. Second here. Third here.</p>');
    const taken = (characters: number) => {
      const { runs, cut } = beginningOf(blocks, characters);
      return [plainText(runs), cut];
    };
    assert.deepEqual(taken(1), ['First here.', true]);
    assert.deepEqual(taken(25), ['First here. Second here.', true]);
    assert.deepEqual(taken(99), ['First here. Second here. Third here.', false]);
  });
  it('go on to the first source where one is asked for', () => {
    const blocks = blocksOf('<p>First here. Second here.<sup><a href="#s1">1</a></sup> Third.</p>');
    assert.equal(plainText(beginningOf(blocks, 12, true).runs), 'First here. Second here.');
  });
});

describe('a council brief', () => {
  const passagesOf = ({ parts }: Brief): Passage[] =>
    parts.flatMap(({ entries, table }) => [
      ...entries.flatMap(({ passages }) => passages),
      ...(table?.rows ?? []).flatMap(({ cells }) => cells.flat()),
    ]);
  const citesOf = (brief: Brief) =>
    passagesOf(brief).flatMap(({ runs }) => runs.flatMap((run) => ('cites' in run ? run.cites : [])));
  const brief = briefFrom(
    'el',
    THREE.map((id) => bareRecordIn('el', id)),
    { town: 'Πάτρα' },
  );

  it('has its parts in the order of a decision', () => {
    const t = translator('el');
    assert.deepEqual(
      brief.parts.map(({ heading }) => heading),
      (['problem', 'options', 'costs', 'evidence', 'risks', 'needs'] as const).map((part) =>
        t(`brief.${part}`),
      ),
    );
    assert.deepEqual(brief.lines, ['Για: Πάτρα', 'Ημερομηνία: 25.11.2026']);
  });
  it('cites just the sources that it lists, numbered through', () => {
    const listed = brief.groups.flatMap(({ sources }) => sources.map(({ number }) => number));
    assert.deepEqual(
      listed,
      listed.map((_, index) => index + 1),
    );
    assert.deepEqual(
      [...new Set(citesOf(brief))].sort((a, b) => a - b),
      listed,
    );
  });
  it('leads each citation to the source that the entry cites', () => {
    const record = recordIn('el', 'gdansk-immigrants-council');
    const [cost] = record.shown.facts.cost;
    const row = brief.parts.flatMap(({ table }) => table?.rows ?? [])[2];
    const cites = row?.cells[0]?.[0]?.runs.flatMap((run) => ('cites' in run ? run.cites : []));
    const urls = cites?.map(
      (number) => brief.groups[2]?.sources.find((source) => source.number === number)?.url,
    );
    assert.deepEqual(
      urls,
      cost?.sources.map((number) => record.sources.find((source) => source.number === number)?.url),
    );
  });
  it('says which text is in another language, and that entries were translated by a machine', () => {
    const foreign = passagesOf(brief).filter(({ lang }) => lang !== 'el');
    assert.ok(foreign.length > 0);
    for (const { language } of foreign) assert.equal(language, 'γλώσσα: Αγγλικά');
    assert.ok(passagesOf(brief).every(({ lang, language }) => (lang === 'el') === (language === undefined)));
    assert.ok(brief.origin.includes('Μεταφράστηκε από γλωσσικό μοντέλο'));
  });
  it('says what no source says, and where an entry says more', () => {
    const words = passagesOf(brief).map(({ runs }) => plainText(runs));
    assert.ok(words.includes('Δεν βρέθηκε πηγή'));
    assert.ok(passagesOf(brief).some(({ cut }) => cut));
  });
  it('names the day of the last check and the address of each entry', () => {
    for (const [index, { address, checked }] of brief.groups.entries()) {
      assert.equal(address, `https://example.org/el/practices/${THREE[index]}/`);
      assert.match(checked, /Τελευταίος έλεγχος: \d+ \p{L}+ 20\d\d/u);
    }
  });
  it('takes the title that the reader gives', () => {
    assert.equal(briefIn('en', THREE, { title: 'For Monday' }).title, 'For Monday');
    assert.equal(briefIn('en', THREE).title, translator('en')('brief.defaultTitle'));
  });
  describe('of an entry with lines for it', () => {
    const id = 'gdansk-immigrant-integration-model';
    const practice = library.practices.find((candidate) => candidate.id === id);
    const lines = practice?.translations.find(({ lang }) => lang === 'el')?.frontmatter.brief;
    const mixed = briefFrom('el', [recordIn('el', id), bareRecordIn('el', 'athens-accmr')]);
    const [problem, option, costs, evidence, risks, needs] = mixed.parts;
    const said = (part: typeof problem, index = 0) =>
      part?.entries[index]?.passages.map(({ runs }) => plainText(runs)) ?? [];
    const plain = (line = '') => line.replace(/(?:\[\^s\d+\])+/g, '');

    it('says the lines in the reader\u2019s language, each whole', () => {
      assert.deepEqual(said(problem), [plain(lines?.problem)]);
      assert.deepEqual(said(costs), [plain(lines?.costs)]);
      assert.equal(said(evidence).at(-1), plain(lines?.evidence));
      assert.deepEqual(said(risks), [plain(lines?.risks)]);
      assert.deepEqual(said(needs), [plain(lines?.needs)]);
      const own = mixed.parts.flatMap(({ entries }) => entries.find(({ letter }) => letter === 'A') ?? []);
      for (const { lang, language, cut } of own.flatMap(({ passages }) => passages))
        assert.deepEqual([lang, language, cut], ['el', undefined, false]);
      assert.equal(own.length, 6);
    });
    it('tells the option in its summary, without sentences in another language', () => {
      const { summary, shown } = recordIn('el', id);
      assert.deepEqual(said(option).slice(1), [summary]);
      assert.ok(said(option)[0]?.startsWith(shown.where));
    });
    it('leaves the table of costs to the options without lines', () => {
      assert.deepEqual(
        costs?.entries.map(({ letter }) => letter),
        ['A'],
      );
      assert.deepEqual(
        costs?.table?.rows.map(({ letter }) => letter),
        ['B'],
      );
      const all = briefFrom('el', [recordIn('el', id)]);
      assert.equal(all.parts[2]?.table, undefined);
    });
    it('cites the sources that the lines cite', () => {
      const cites = risks?.entries[0]?.passages[0]?.runs.flatMap((run) => ('cites' in run ? run.cites : []));
      const keys = [...(lines?.risks ?? '').matchAll(/\[\^(s\d+)\]/g)].map(([, key]) => key);
      const urls = practice?.original.frontmatter.sources;
      assert.deepEqual(
        cites?.map((number) => mixed.groups[0]?.sources.find((source) => source.number === number)?.url),
        keys.map((key) => urls?.find((source) => source.key === key)?.url),
      );
    });
    it('is written as Markdown with both', () => {
      const text = briefMarkdown(mixed);
      assert.ok(text.includes(plain(lines?.needs).slice(0, 60)));
      assert.equal(text.match(/^\| [AB] /gm)?.length, 1);
    });
  });
  for (const lang of LANGS) {
    it(`fits on two pages with the three longest practices in ${lang}`, () => {
      const longest = recordsIn(lang)
        .map(({ id, sources, summary, evidenceReason }) => ({
          id,
          length: sources.length * 100 + summary.length + evidenceReason.length,
        }))
        .sort((a, b) => b.length - a.length)
        .slice(0, 3);
      assert.ok(
        fitsOnPages(
          briefIn(
            lang,
            longest.map(({ id }) => id),
          ),
        ),
      );
    });
  }
  it('takes as many options as a shortlist holds', () => {
    const twelve = recordsIn('mt').slice(0, 12);
    const long = briefIn(
      'mt',
      twelve.map(({ id }) => id),
    );
    assert.deepEqual(long.groups.map(({ letter }) => letter).join(''), 'ABCDEFGHIJKL');
  });

  describe('as Markdown', () => {
    const text = briefMarkdown(brief);
    it('has its headings, its table and its sources', () => {
      assert.equal(text.match(/^## /gm)?.length, 7);
      assert.equal(text.match(/^# /gm)?.length, 1);
      assert.equal(text.match(/^\| [ABC] /gm)?.length, 3);
      for (const { sources } of brief.groups)
        for (const { number, url } of sources)
          assert.match(
            text,
            new RegExp(`^${number}\\. .*<${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}>$`, 'm'),
          );
    });
    it('says the language of foreign texts', () => assert.match(text, /\(γλώσσα: Αγγλικά\) /));
    it('escapes what Markdown would take for its own', () => {
      const odd = briefMarkdown(briefIn('en', THREE, { title: '# *A* [x](y) <b> | c' }));
      assert.ok(odd.startsWith('# \\# \\*A\\* \\[x\\](y) \\<b\\> \\| c\n'), odd.slice(0, 60));
    });
  });

  describe('as a Word file', () => {
    const parts = Packer.toBuffer(briefDocument(brief)).then(unzipped);
    it('holds well-formed XML', async () => {
      const files = await parts;
      for (const name of ['word/document.xml', 'word/styles.xml', '[Content_Types].xml', 'docProps/core.xml'])
        assert.deepEqual(unbalanced(files.get(name) ?? ''), [], name);
    });
    it('says what the brief says, in its order', async () => {
      const xml = (await parts).get('word/document.xml') ?? '';
      const words = [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g)]
        .map(([element]) => decoded(element.replace(/<[^>]+>/g, '')))
        .join('');
      let from = 0;
      for (const expected of [
        brief.title,
        'Για: Πάτρα',
        ...brief.parts.map(({ heading }) => heading),
        brief.sourcesHeading,
        ...brief.groups.flatMap(({ sources }) => sources.map(({ title }) => title)),
      ]) {
        const at = words.indexOf(expected, from);
        assert.ok(at >= 0, expected);
        from = at + 1;
      }
      assert.equal(xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length, 7);
      assert.equal(xml.match(/<w:tbl>/g)?.length, 1);
    });
    it('marks the language of each text', async () => {
      const files = await parts;
      assert.match(files.get('word/document.xml') ?? '', /<w:lang w:val="en"\/>/);
      assert.match(files.get('word/styles.xml') ?? '', /<w:lang w:val="el"\/>/);
    });
  });
});

/** Reads a ZIP file by its central directory. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const data = zip.subarray(start, start + size);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** What is not well-formed in an XML text: tags without their other half, and text that breaks out. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  const faults = xml.startsWith('<?xml') ? [] : ['no declaration'];
  const rest = xml
    .replace(/<\?[^>]*\?>/g, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_tag, close, name, _attributes, empty) => {
      if (close && open.pop() !== name) faults.push(`</${name}>`);
      if (!close && !empty) open.push(name);
      return '';
    });
  if (/[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(rest)) faults.push('a bare < > or &');
  return [...faults, ...open];
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
