import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeCatalogue } from '../../src/catalogue/catalogue.ts';
import type { PracticeEntry } from '../../src/catalogue/entries.ts';
import { practiceStates, translationOverview } from '../../src/catalogue/translation-overview.ts';
import { LANGS } from '../../src/i18n/locales.ts';
import { changedParts } from '../../src/library/changes.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { digestOfText } from '../../src/library/digest.ts';
import { changesSince } from '../../src/library/history.ts';
import { readPracticeFile } from '../../src/library/practice-file.ts';
import { readLibrary } from '../../src/library/read.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { translationSchema } from '../../src/schemas/translation.ts';
import { fileText, SOUND_BODY, soundFrontmatter } from './entry.ts';

const facts = (changes: object = {}) => originalSchema.parse({ ...soundFrontmatter(), ...changes });

describe('the parts of an original that changed', () => {
  const before = { facts: facts(), body: SOUND_BODY };
  const parts = (changes: object, body = SOUND_BODY, withBody = true) =>
    changedParts(before, { facts: facts(changes), body }, withBody);
  it('are none where only form or facts without text changed', () => {
    assert.deepEqual(parts({ started: '2016' }, SOUND_BODY.replaceAll('\n\n', '\n\n\n')), []);
  });
  it('are named one by one, in the order of the page', () => {
    const body = SOUND_BODY.replace('- the town', '- this town');
    assert.deepEqual(parts({ title: 'Another title', lead: 'Another town' }, body), [
      'title',
      'facts',
      'Results',
    ]);
  });
  it('are a section that came or went', () => {
    const body = SOUND_BODY.replace('<Results>', '<Steps>\n\n1. One.[^s1]\n\n</Steps>\n\n<Results>');
    assert.deepEqual(parts({}, body), ['Steps']);
  });
  it('leave the body out for a translation without one', () => {
    assert.deepEqual(parts({}, SOUND_BODY.replace('- the town', '- this town'), false), []);
  });
});

describe('the history of an original', () => {
  const FILE = 'practices/it/milan-desk/en.mdx';
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      stdio: 'ignore',
    });
  const put = (text: string) => {
    mkdirSync(dirname(join(folder, FILE)), { recursive: true });
    writeFileSync(join(folder, FILE), text);
  };
  const first = fileText();
  const digestOf = (text: string, withBody: boolean) => {
    const { original, body } = readPracticeFile(FILE, new TextEncoder().encode(text));
    assert.ok(original);
    return digestOfText(original, withBody ? body : undefined);
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'history-'));
    put(first);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'One');
    put('not even a file');
    git('commit', '--quiet', '-am', 'Two');
    put(first.replace('- the town', '- this town').replace('A desk for', 'The desk for'));
    git('commit', '--quiet', '-am', 'Three');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('tells what changed since the version of a digest', () => {
    assert.deepEqual(changesSince(folder, FILE, digestOf(first, true), true), ['title', 'Results']);
    assert.deepEqual(changesSince(folder, FILE, digestOf(first, false), false), ['title']);
  });
  it('says nothing of a digest that it does not know', () =>
    assert.equal(changesSince(folder, FILE, '0000000000000000', true), undefined));
  it('says nothing where there is none', () => {
    const bare = mkdtempSync(join(tmpdir(), 'bare-'));
    mkdirSync(dirname(join(bare, FILE)), { recursive: true });
    writeFileSync(join(bare, FILE), first);
    try {
      assert.equal(changesSince(bare, FILE, digestOf(first, true), true), undefined);
    } finally {
      rmSync(bare, { recursive: true, force: true });
    }
  });
});

describe('the state of the translations', () => {
  const { programme, vocabulary } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT).library;
  const sections = [{ name: 'Results' as const, html: '<p>x</p>', text: 'x' }];
  const translation = (lang: 'it' | 'el' | 'de', changes: object, method = 'machine') =>
    ({
      kind: 'translation',
      id: 'one',
      lang,
      sections: [],
      outdated: false,
      frontmatter: translationSchema.parse({
        title: `Titel ${lang}`,
        summary: 'Il Comune ha uno sportello per chi arriva. Il Comune conta le visite; nessuno ne sa altro.',
        keywords: ['uno', 'due', 'tre', 'quattro'],
        translation: { from: 'en', digest: '0123456789abcdef', method },
      }),
      ...changes,
    }) as PracticeEntry;
  const catalogue = makeCatalogue(
    [
      { kind: 'original', id: 'one', lang: 'en', sections, frontmatter: facts() },
      translation('it', { sections }, 'human'),
      translation('el', {}),
      translation('de', { sections, outdated: true, changed: ['title'] }),
    ],
    vocabulary,
    programme,
  );
  it('has the language of the page first and every other once', () => {
    const langs = translationOverview(catalogue, 'pl').map(({ lang }) => lang);
    assert.equal(langs[0], 'pl');
    assert.deepEqual([...langs].sort(), [...LANGS].sort());
  });
  it('puts every practice into one group a language', () => {
    for (const { groups } of translationOverview(catalogue, 'en'))
      assert.equal(Object.values(groups).flat().length, 1);
  });
  it('tells full, summary, outdated, none and the original apart, and people from machines', () => {
    const [state] = practiceStates(catalogue, 'it');
    assert.equal(state?.title, 'Titel it');
    assert.deepEqual(state?.langs, {
      outdated: ['de'],
      none: ['pl', 'ro', 'es', 'mt'],
      'summary-only': ['el'],
      full: ['it'],
      original: ['en'],
    });
    const people = translationOverview(catalogue, 'en').filter(({ byPeople }) => byPeople > 0);
    assert.deepEqual(
      people.map(({ lang }) => lang),
      ['it'],
    );
  });
  it('says what changed', () => {
    const [german] = translationOverview(catalogue, 'de');
    assert.deepEqual(german?.groups.outdated[0]?.changed, ['title']);
  });
});
