import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { budgetState, sectionWords, splitWords } from '../../src/contribute/budget.ts';
import { type DescribedEntry, describeFields, leavesOf } from '../../src/contribute/described.ts';
import { type Draft, keepDraft, keptDraft, readDraft, writeDraft } from '../../src/contribute/draft.ts';
import { ORIGINAL_STEPS, TRANSLATION_STEPS } from '../../src/contribute/fields.ts';
import { judge, type Known } from '../../src/contribute/judge.ts';
import { FORM_MESSAGES } from '../../src/contribute/messages.ts';
import { openFile, splitSections } from '../../src/contribute/open-file.ts';
import { RULES } from '../../src/contribute/rules.ts';
import {
  downloadName,
  LONGEST_ADDRESS,
  LONGEST_MAIL,
  mailFor,
  proposalFor,
} from '../../src/contribute/send.ts';
import { citationGaps, citedKeys, nextKey } from '../../src/contribute/source-keys.ts';
import { digestFor, emptyTranslation, originalTexts } from '../../src/contribute/translating.ts';
import { strangersIn, valuesFrom } from '../../src/contribute/values.ts';
import { writeFile, writeFrontmatter, writeSections } from '../../src/contribute/write.ts';
import { frontmatterJsonSchema } from '../../src/contributing/json-schema.ts';
import { LANGS } from '../../src/i18n/locales.ts';
import { MESSAGES } from '../../src/i18n/messages.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { gatherContent } from '../../src/library/gather.ts';
import { readPracticeFile } from '../../src/library/practice-file.ts';
import { SECTION_NAMES, SECTIONS } from '../../src/schemas/sections.ts';
import { fileText, SOUND_BODY, soundFrontmatter } from './entry.ts';

const FIELDS = {
  original: describeFields('original', frontmatterJsonSchema('original')),
  translation: describeFields('translation', frontmatterJsonSchema('translation')),
};
const gathered = gatherContent(PROJECT_CONTENT, PROJECT_CONTENT);
const KNOWN: Known = { vocabulary: gathered.vocabulary, texts: [], ids: gathered.listing.ids };
const REQUIRED = SECTIONS.filter(({ required }) => required).map(({ name }) => name);
const bytes = (text: string) => new TextEncoder().encode(text);
const opened = (text: string) => {
  const file = openFile(bytes(text));
  if (Array.isArray(file)) throw new Error(file.map(({ message }) => message).join());
  return file;
};

/** What the form makes of a file that it opens and writes again. */
function rewritten(text: string, kind: 'original' | 'translation' = 'original') {
  const { frontmatter, sections } = opened(text);
  const values = valuesFrom(frontmatter, FIELDS[kind]);
  const needed = kind === 'original' ? REQUIRED : (Object.keys(sections) as typeof REQUIRED);
  return writeFile(writeFrontmatter(values, FIELDS[kind]), writeSections(sections, needed));
}

const judged = (text: string, over: Partial<Parameters<typeof judge>[0]> = {}) =>
  judge(
    {
      country: 'it',
      id: 'milan-desk',
      lang: 'en',
      written: rewritten(text),
      isNew: true,
      others: [],
      ...over,
    },
    KNOWN,
  );
/** Places and rules of what is wrong with an original that was spoilt. */
const faults = (change: Record<string, unknown>, body = SOUND_BODY) =>
  judged(fileText({ ...soundFrontmatter(), ...change }, body))
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ place, rule }) => `${place} ${rule}`);

describe('the fields of the form', () => {
  for (const kind of ['original', 'translation'] as const) {
    it(`are the keys of the ${kind}'s schema, and each stands in one step`, () => {
      const keys = (kind === 'original' ? ORIGINAL_STEPS : TRANSLATION_STEPS).flatMap((step) => step.keys);
      assert.deepEqual(keys.toSorted(), FIELDS[kind].map(({ key }) => key).toSorted());
    });
    it(`fail with a key of the ${kind}'s schema that they lack`, () => {
      const schema = frontmatterJsonSchema(kind);
      const properties = { ...schema.properties, novelty: { type: 'string' } };
      assert.throws(() => describeFields(kind, { ...schema, properties }), /novelty/);
    });
  }
  it('know what is required, and how long a text may be', () => {
    const title = leavesOf(FIELDS.original).find(({ path }) => path === 'title');
    assert.deepEqual([title?.required, title?.max], [true, 100]);
    const by = leavesOf(FIELDS.original).find(({ path }) => path === 'resources.staff.by');
    assert.deepEqual([by?.required, by?.options], [false, ['volunteers', 'existing-staff']]);
  });
  it('have a label in every language', () => {
    const paths = (entries: readonly DescribedEntry[]): string[] =>
      entries.flatMap((entry) => {
        if ('control' in entry) return entry.control === 'kept' ? [] : [entry.path];
        return [entry.path, ...paths('fields' in entry ? entry.fields : entry.items)];
      });
    const wanted = [
      ...paths(FIELDS.original),
      ...paths(FIELDS.translation),
      ...SECTION_NAMES.map((name) => `section.${name}`),
    ];
    for (const lang of LANGS) {
      const texts: Record<string, string> = MESSAGES[lang];
      assert.deepEqual(
        wanted.filter((path) => !texts[`form.field.${path}`]),
        [],
        lang,
      );
    }
  });
});

describe('the rules of the check', () => {
  it('are each explained in every language', () => {
    for (const lang of LANGS) {
      const texts: Record<string, string> = MESSAGES[lang];
      assert.deepEqual(
        RULES.filter((rule) => !texts[`rule.${rule}`]),
        [],
        lang,
      );
    }
  });
  it('are all listed: no module that the form runs finds anything by another name', () => {
    const root = fileURLToPath(new URL('../../src/', import.meta.url));
    const modules = globSync(
      [
        'library/{check-brief,check-citations,check-copies,check-facts,check-practice,check-relations,check-translation}.ts',
        'library/{explain,practice-file,repeats,yaml}.ts',
        // Those of the library's own pages are not the form's.
        'markdown/!(guard-own-page|render-own-page).ts',
        'schemas/{characters,text}.ts',
      ],
      { cwd: root },
    );
    assert.ok(modules.length > 15);
    const used = modules.flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return [
        ...[
          ...text.matchAll(
            /(?:error|warning)\(\s*(?:[\w.]+(?:\((?:[^()]|\([^()]*\))*\))?|\{[^}]*\}|\[[^\]]*\])[^,]*,\s*'([a-z-]+)'/g,
          ),
        ],
        ...[...text.matchAll(/\[\s*'([a-z]+(?:-[a-z]+)*)',\s*['`"]/g)],
        ...[...text.matchAll(/rule(?:: | = )'([a-z-]+)'/g)],
      ].map(([, rule]) => rule as string);
    });
    const found = [...new Set(used)];
    // Pairs of texts that are something else: paths of keys, names of nodes, attributes.
    const noRules = new Set([
      'facts',
      'verification',
      'partners',
      'translation',
      'root',
      'paragraph',
      'nofollow',
      'i',
      'e',
    ]);
    assert.ok(found.length > 50, String(found.length));
    assert.deepEqual(
      found.filter((rule) => !noRules.has(rule) && !(RULES as readonly string[]).includes(rule)),
      [],
    );
  });
});

describe('writing a file', () => {
  it('gives the same data as was opened, for every practice of the library', () => {
    for (const { file, kind } of gathered.files) {
      if (kind === 'unknown') continue;
      const text = readFileSync(join(PROJECT_CONTENT, file), 'utf8');
      const again = readPracticeFile(file, bytes(rewritten(text, kind).text));
      const first = readPracticeFile(file, bytes(text));
      assert.deepEqual(
        again.findings.map(({ rule }) => rule),
        first.findings.map(({ rule }) => rule),
        file,
      );
      assert.deepEqual(again.original ?? again.translation, first.original ?? first.translation, file);
      assert.equal(again.body, first.body, file);
    }
  });
  it('knows the field of every line', () => {
    const { text, places } = rewritten(fileText());
    const lines = text.split('\n');
    assert.equal(places[lines.indexOf('lead: "Municipality of Milan"')], 'lead');
    assert.equal(places[lines.findIndex((line) => line.includes('/two'))], 'sources.1.url');
    assert.equal(places[lines.indexOf('<Results>') + 2], 'section.Results');
  });
  it('leaves out what is empty, and writes the keys that must be there', () => {
    const written = writeFile(writeFrontmatter(valuesFrom({}, FIELDS.original), FIELDS.original), []);
    const data = parse(written.text.split('---')[1] ?? '');
    assert.equal(data.title, '');
    assert.deepEqual(data.sources, []);
    for (const key of ['ended', 'brief', 'resources', 'localName', 'related']) assert.ok(!(key in data), key);
  });
  it('writes texts that YAML would take for something else', () => {
    for (const text of ['yes', '2017', '- a: b # c', '"quoted" \\ {a}', 'line\nbreak', '\u0085 \u2028']) {
      const values = valuesFrom(
        { ...soundFrontmatter(), lead: text, sources: [{ key: 's1', lang: 'no' }] },
        FIELDS.original,
      );
      const written = writeFile(writeFrontmatter(values, FIELDS.original), []);
      const data = parse(written.text.slice(4, -4), { version: '1.2', schema: 'core' });
      assert.equal(data.lead, text.trim().replace('\n', ' '));
      assert.equal(data.sources[0].lang, 'no');
    }
  });
  it('keeps the place of a finding in a text that plays with the tags', () => {
    const { findings } = judged(
      fileText(soundFrontmatter(), SOUND_BODY.replace('</Limits>', '<b>bold</b>\n\n</Limits>')),
    );
    assert.ok(findings.some(({ place, rule }) => place === 'section.Limits' && rule === 'html'));
  });
});

describe('judging what the form holds', () => {
  it('finds nothing in a sound practice', () => assert.deepEqual(faults({}), []));
  for (const [what, change, expected] of [
    ['an empty title', { title: '' }, 'title too-short'],
    ['no country', { country: '' }, 'country wrong-value'],
    ['an unknown place', { places: ['atlantis'] }, 'places vocabulary'],
    ['a place of another country', { places: ['athens'] }, 'places place-country'],
    ['an end before the beginning', { status: 'ended', ended: '2010' }, 'ended dates'],
    ['a year that is none', { statusAsOf: 'long ago' }, 'statusAsOf wrong-type'],
    [
      'a partner without a name',
      { partners: [{ name: '', kind: 'public', sources: ['s1'] }] },
      'partners.0.name too-short',
    ],
    [
      'a source of a partner that is gone',
      { partners: [{ name: 'x', kind: 'public', sources: ['s9'] }] },
      'partners.0.sources citation-unknown',
    ],
    ['a relation to nothing', { related: ['no-such-practice'] }, 'related related'],
    ['a brief with one line', { brief: { problem: 'x'.repeat(70) } }, 'brief.costs too-short'],
  ] as const)
    it(`puts ${what} beside its field`, () =>
      assert.ok(faults(change).includes(expected), faults(change).join('\n')));
  it('puts a wrong address beside the address of that source', () => {
    const [one, two] = soundFrontmatter().sources as object[];
    assert.ok(
      faults({ sources: [one, { ...two, url: 'javascript:alert(1)' }] }).includes(
        'sources.1.url wrong-value',
      ),
    );
  });
  it('says that a required section is empty at that section', () => {
    const body = SOUND_BODY.replace(/<Results>[\s\S]*<\/Results>/, '');
    assert.ok(faults({}, body).includes('section.Results section-empty'));
  });
  it('refuses an id that is taken or ill-formed', () => {
    const taken = judged(fileText(), { id: 'athens-accmr' }).findings;
    assert.ok(taken.some(({ place, rule }) => place === 'file.id' && rule === 'id'));
    const wrong = judged(fileText(), { id: 'Mailand!' }).findings;
    assert.ok(wrong.some(({ place }) => place === 'file.id'));
  });
  it('hands out a practice to show only where the guard has passed its text', () => {
    assert.ok(judged(fileText()).practice);
    const hostile = fileText(
      soundFrontmatter(),
      SOUND_BODY.replace('</Limits>', '<img src="x" onerror="alert(1)"/>\n\n</Limits>'),
    );
    assert.equal(judged(hostile).practice, undefined);
  });
  it('finds the same as the check does in the same text', () => {
    const text = rewritten(fileText({ ...soundFrontmatter(), lead: '**bold**' })).text;
    const file = readPracticeFile('practices/it/milan-desk/en.mdx', bytes(text));
    const form = judged(text).findings.filter(({ place }) => place !== 'file.id');
    for (const { rule, message } of file.findings)
      assert.ok(
        form.some((finding) => finding.rule === rule && finding.message === message),
        message,
      );
  });
});

describe('opening a file', () => {
  it('splits sections at their tags and says what stands outside', () => {
    const { sections, outside } = splitSections(
      'lost\n<Limits>\n\na <b>\n\n</Limits>\n\n<Limits>\ntwice\n</Limits>',
    );
    assert.deepEqual(sections, { Limits: 'a <b>' });
    assert.match(outside, /lost[\s\S]*twice/);
  });
  for (const [what, text] of [
    ['no frontmatter', 'hello'],
    ['YAML with an anchor', '---\na: &x 1\n---\n'],
    ['a control character', '---\ntitle: \u0000\n---\n'],
    ['too deep a nesting', `---\ntitle: ${'['.repeat(60)}\n---\n`],
    ['too many characters', `---\n${'a'.repeat(200_001)}\n---\n`],
  ] as const)
    it(`refuses ${what}`, () => assert.ok(Array.isArray(openFile(bytes(text)))));
  it('refuses what is not UTF-8', () =>
    assert.ok(Array.isArray(openFile(new Uint8Array([0xff, 0xfe, 0x41])))));
  it('takes texts as texts and says which keys it has no field for', () => {
    const raw = { title: { evil: 1 }, layout: 'x', sources: [{ url: 5, slug: 'y' }], places: 'nowhere' };
    const values = valuesFrom(raw, FIELDS.original);
    assert.deepEqual([values.title, values.places], ['', []]);
    assert.deepEqual(strangersIn(raw, FIELDS.original), ['layout', 'sources.slug']);
  });
});

describe('a translation in the form', () => {
  const file = 'practices/gr/athens-accmr/en.mdx';
  const original = readPracticeFile(file, readFileSync(join(PROJECT_CONTENT, file)));
  const italian = readFileSync(join(PROJECT_CONTENT, 'practices/gr/athens-accmr/it.mdx'), 'utf8');
  it('has the digest that the check expects', () => {
    const { frontmatter, sections } = opened(italian);
    assert.equal(
      (frontmatter as { translation: { digest: string } }).translation.digest,
      digestFor(original, Object.keys(sections).length > 0),
    );
  });
  it('is judged against its original', () => {
    const written = rewritten(italian, 'translation');
    const entry = {
      country: 'gr',
      id: 'athens-accmr',
      lang: 'it',
      written,
      isNew: false,
      others: [original],
    };
    assert.deepEqual(judge(entry, KNOWN).findings, []);
  });
  it('has a field for each text of the original', () => {
    const facts = original.original;
    assert.ok(facts);
    const begun = valuesFrom(emptyTranslation(facts), FIELDS.translation);
    const texts = valuesFrom(originalTexts(facts), FIELDS.translation);
    const count = (values: typeof begun) => values.facts as { partners: string[]; funding: object[] };
    assert.equal(count(begun).partners.length, facts.partners.length);
    assert.equal(count(texts).funding.length, facts.funding.length);
  });
});

describe('drafts', () => {
  const draft: Draft = {
    target: { task: 'new', id: '', lang: 'el' },
    id: 'x',
    values: { title: 'Ένα' },
    sections: { Limits: 'a\u0000<b' },
    kept: 5,
  };
  it('come back as they were', () => assert.deepEqual(readDraft(writeDraft(draft)), draft));
  for (const text of [
    '',
    '{}',
    'null',
    '[1]',
    '{"format":"admin4all-draft-1"}',
    '{"format":"admin4all-draft-1","target":{"task":"new","lang":"xx"}}',
    'x'.repeat(300_000),
  ])
    it(`refuse ${text.slice(0, 30) || 'nothing'}`, () => assert.equal(readDraft(text), undefined));
  it('take no id that is none, and no section that is none', () => {
    const odd = { ...JSON.parse(writeDraft(draft)), sections: { Evil: 'x', Limits: 5 } };
    odd.target.id = '../../x';
    assert.deepEqual(readDraft(JSON.stringify(odd))?.sections, {});
    assert.equal(readDraft(JSON.stringify(odd))?.target.id, '');
  });
  it('are kept only if the browser lets them', () => {
    const store = new Map<string, string>();
    const open = () => ({
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
      removeItem: (key: string) => void store.delete(key),
    });
    assert.ok(keepDraft(open, draft));
    assert.deepEqual(keptDraft(open, draft.target), draft);
    const blocked = () => {
      throw new Error('blocked');
    };
    assert.equal(keepDraft(blocked, draft), false);
    assert.equal(keptDraft(blocked, draft.target), undefined);
  });
});

describe('sending', () => {
  const repository = 'https://github.com/example/library';
  const file = 'practices/gr/x/el.mdx';
  it('puts a short text into the address of the new file', () => {
    const { address, isFilled } = proposalFor(repository, file, 'ένα & δύο #', false);
    assert.ok(isFilled);
    const url = new URL(address);
    assert.equal(url.pathname, '/example/library/new/main/content/practices');
    assert.equal(url.searchParams.get('filename'), 'gr/x/el.mdx');
    assert.equal(url.searchParams.get('value'), 'ένα & δύο #');
  });
  it('opens the empty editor for a long one', () => {
    const { address, isFilled } = proposalFor(repository, file, 'ω'.repeat(LONGEST_ADDRESS / 6), false);
    assert.equal(isFilled, false);
    assert.ok(!address.includes('value='));
  });
  it('opens the editor of a file that is there', () =>
    assert.equal(
      proposalFor(repository, file, 'x', true).address,
      `${repository}/edit/main/content/${file}`,
    ));
  it('writes a mail that programs can open', () => {
    const mail = mailFor('a+b@example.org', 'Πρακτική', ['one', 'two & three']);
    assert.match(mail, /^mailto:a%2Bb@example\.org\?subject=%CE.*&body=one%0D%0Atwo%20%26%20three$/);
    assert.ok(mailFor('a@example.org', 's', ['ω'.repeat(1000)]).length <= LONGEST_MAIL);
  });
  it('names the file so that no folder is meant', () => {
    assert.equal(downloadName('../../evil', 'el'), 'evil.el.mdx');
    assert.equal(downloadName('', 'el'), 'practice.el.mdx');
  });
});

describe('sources and budgets', () => {
  it('give a new source a key that no other ever had here', () => {
    assert.equal(nextKey([]), 's1');
    assert.equal(nextKey(['s1', 's7', 'odd']), 's8');
  });
  it('tell what nothing cites, and what is cited without being there', () => {
    const cited = citedKeys(['a [^s1][^s4]', 'b [^s1]']);
    assert.deepEqual(citationGaps(['s1', 's2'], cited), { unused: ['s2'], unknown: ['s4'] });
  });
  it('count words as the check does', () => {
    const file = gathered.files.find(({ kind }) => kind === 'original');
    const texts = splitSections(file?.body ?? '').sections;
    for (const { name, words } of file?.sections ?? [])
      assert.equal(sectionWords(texts[name] ?? ''), words, name);
  });
  it('tell how much of a budget is used', () => {
    assert.deepEqual(
      [0, 1, 5, 11].map((count) => budgetState({ count, min: 2, max: 10 })),
      ['empty', 'short', 'right', 'long'],
    );
    assert.deepEqual(splitWords('a, b;c\n\n d '), ['a', 'b', 'c', 'd']);
  });
  it('hand only messages to the page that the script shows', () =>
    assert.equal(new Set(FORM_MESSAGES).size, FORM_MESSAGES.length));
});
