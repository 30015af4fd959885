import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { stringify } from 'yaml';
import { formatIssue } from '../../src/issues/issue.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { digestOfText } from '../../src/library/digest.ts';
import { readLibrary } from '../../src/library/read.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { fileText, judge, SOUND_BODY, soundFrontmatter, withoutPrivileges } from './entry.ts';

let folder: string;
const put = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const issues = () => readLibrary(folder, PROJECT_CONTENT).issues;
const rules = () => issues().map(({ rule }) => rule);
const DESK = 'practices/it/milan-desk';
const translation = (changes: object = {}, from: object = {}) => ({
  title: 'Uno sportello per chi arriva al Comune di Milano',
  summary:
    'Il Comune ha uno sportello per chi arriva. Il Comune conta le visite; nessuno ne ha esaminato gli effetti finora.',
  keywords: ['sportello', 'chi arriva', 'Milano', 'Comune'],
  facts: { lead: 'Comune di Milano' },
  translation: {
    from: 'en',
    digest: digestOfText(originalSchema.parse(soundFrontmatter()), undefined),
    method: 'machine',
    ...from,
  },
  ...changes,
});
const translationText = (frontmatter: object, body = '') => `---\n${stringify(frontmatter)}---\n${body}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-'));
  put(`${DESK}/en.mdx`, fileText());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a content folder', () => {
  it('is sound with one original and the project\u2019s vocabularies', () => assert.deepEqual(issues(), []));
  it('is sound with a translation of the frontmatter alone', () => {
    put(`${DESK}/it.mdx`, translationText(translation()));
    assert.deepEqual(issues(), []);
  });
  it('that does not exist is an error', () => {
    assert.deepEqual(
      readLibrary(join(folder, 'nowhere'), PROJECT_CONTENT).issues.map(({ rule }) => rule),
      ['content-folder'],
    );
  });
  it('lists the errors of all files, in their order', () => {
    put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), status: 'x', scope: 'y' }));
    put('practices/at/wien-desk/en.mdx', 'no frontmatter');
    put('practices/pl/notes.txt', 'x');
    assert.deepEqual(rules(), ['frontmatter-missing', 'wrong-value', 'wrong-value', 'unexpected-file']);
  });
  it('refuses a file in the wrong place', () => {
    put(`${DESK}/notes.md`, 'x');
    put(`${DESK}/EN.mdx`, fileText());
    put(`${DESK}/fr.mdx`, fileText());
    put('practices/it/en.mdx', fileText());
    assert.deepEqual([...new Set(rules())], ['unexpected-file']);
  });
  it('refuses programs, pictures and vector graphics', () => {
    for (const name of ['x.mjs', 'x.svg', 'x.png', '.htaccess']) put(`${DESK}/${name}`, 'x');
    assert.deepEqual(rules(), Array(4).fill('unexpected-file'));
  });
  it('refuses a folder it does not know', () => {
    put('scripts/x.ts', 'x');
    assert.deepEqual(rules(), ['unexpected-file']);
  });
  it('refuses symbolic links', () => {
    symlinkSync('/etc/hostname', join(folder, DESK, 'it.mdx'));
    symlinkSync(tmpdir(), join(folder, 'practices/at'));
    assert.deepEqual(rules(), ['symbolic-link', 'symbolic-link']);
  });
  it('never opens a symbolic link or a folder in the place of a vocabulary', () => {
    cpSync(join(PROJECT_CONTENT, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
    rmSync(join(folder, 'vocabulary/places.yaml'));
    symlinkSync('/dev/zero', join(folder, 'vocabulary/places.yaml'));
    rmSync(join(folder, 'vocabulary/countries.yaml'));
    mkdirSync(join(folder, 'vocabulary/countries.yaml'));
    assert.ok(rules().includes('symbolic-link'));
  });
  it('refuses a huge file without reading it whole', () => {
    put(`${DESK}/it.mdx`, `---\n${'x\r'.repeat(5_000_000)}`);
    assert.deepEqual(rules(), ['file-too-large']);
  });
  it('writes no line of its own by a file\u2019s name', () => {
    put(`${DESK}/a\n::error::b.mdx`, 'x');
    assert.ok(issues().every((issue) => !formatIssue(issue).includes('\n')));
  });
  it('refuses an ill-formed id', () => {
    for (const id of ['Milan-Desk', 'milan_desk', 'milan--desk', 'mil\u0430n', 'a'.repeat(81)])
      put(`practices/it/${id}/en.mdx`, fileText());
    assert.deepEqual(rules(), Array(5).fill('id'));
  });
  it('takes vocabularies with Windows line ends', () => {
    cpSync(join(PROJECT_CONTENT, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
    const path = join(folder, 'vocabulary/countries.yaml');
    writeFileSync(path, `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
    assert.deepEqual(issues(), []);
  });
  it('brings vocabularies of its own, and then all of them', () => {
    cpSync(join(PROJECT_CONTENT, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
    assert.deepEqual(issues(), []);
    rmSync(join(folder, 'vocabulary/places.yaml'));
    assert.deepEqual(rules(), ['vocabulary']);
  });
});

describe('what cannot be read', () => {
  it('is said of a folder without a practice', () => {
    rmSync(join(folder, 'practices'), { recursive: true });
    assert.deepEqual(rules(), ['content-folder']);
    mkdirSync(join(folder, 'practices/it'), { recursive: true });
    assert.deepEqual(rules(), ['content-folder']);
  });
  it('is a pipe, which nobody opens', () => {
    execFileSync('mkfifo', [join(folder, DESK, 'it.mdx'), join(folder, 'practices/pipe')]);
    assert.deepEqual(rules(), ['not-a-file', 'not-a-file']);
  });
  it('is a file or folder without permission', () => {
    put('practices/it/other/en.mdx', fileText());
    put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), related: ['other'] }));
    put('programme/sources.yaml', '[]');
    for (const path of ['practices/it/other', `${DESK}/en.mdx`, 'programme'])
      chmodSync(join(folder, path), 0);
    const found = withoutPrivileges(folder, () => issues().map(({ file, rule }) => `${file} ${rule}`));
    for (const path of ['practices/it/other', `${DESK}/en.mdx`, 'programme'])
      chmodSync(join(folder, path), 0o755);
    assert.deepEqual(found, [
      'practices/it/milan-desk/en.mdx unreadable',
      'practices/it/other unreadable',
      'programme unreadable',
    ]);
  });
  it('is a file that is too large, whatever its script', () => {
    put(`${DESK}/it.mdx`, `---\n${'α'.repeat(100_000)}`);
    assert.deepEqual(rules(), ['file-too-large']);
  });
  it('is a folder in the place of a vocabulary', () => {
    cpSync(join(PROJECT_CONTENT, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
    rmSync(join(folder, 'vocabulary/countries.yaml'));
    mkdirSync(join(folder, 'vocabulary/countries.yaml'));
    assert.deepEqual(rules(), ['vocabulary']);
    rmSync(join(folder, 'vocabulary'), { recursive: true });
    symlinkSync(join(PROJECT_CONTENT, 'vocabulary'), join(folder, 'vocabulary'));
    assert.deepEqual(rules(), ['symbolic-link']);
  });
});

describe('a vocabulary', () => {
  const change = (name: string, edit: (text: string) => string) => {
    cpSync(join(PROJECT_CONTENT, 'vocabulary'), join(folder, 'vocabulary'), { recursive: true });
    const path = join(folder, `vocabulary/${name}.yaml`);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
    return issues().map(({ file, severity, rule }) => `${file} ${severity} ${rule}`);
  };
  const without = (id: string) => (text: string) =>
    text.replace(new RegExp(`^- id: ${id}\\n(?:[^-].*\\n)*`, 'm'), '');
  it('is not empty', () => {
    for (const name of ['terms', 'countries', 'places', 'evidence-levels'])
      assert.deepEqual(
        change(name, () => '[]'),
        [`vocabulary/${name}.yaml error vocabulary`],
      );
  });
  it('has every country and every evidence level', () => {
    assert.deepEqual(change('countries', without('mt')), ['vocabulary/countries.yaml error vocabulary']);
    assert.deepEqual(change('evidence-levels', without('reused')), [
      'vocabulary/evidence-levels.yaml error vocabulary',
    ]);
  });
  it('has enough other words, none of them twice', () => {
    const alt = (words: string) => (text: string) => text.replace(/^( {2}alt:\n {4}en: ).*$/m, `$1${words}`);
    assert.deepEqual(change('target-groups', alt('[]')), [
      'vocabulary/target-groups.yaml warning alternatives-few',
    ]);
    assert.deepEqual(change('service-areas', alt('[a, b, c, d, e, f, A]')), [
      'vocabulary/service-areas.yaml error listed-twice',
    ]);
  });
  it('points to other vocabularies by https alone', () => {
    for (const address of ['javascript:alert(1)', 'http://example.org/a'])
      assert.deepEqual(
        change('practice-types', (text) => text.replace(/^( {2}alt:)/m, `  exactMatch: ["${address}"]\n$1`)),
        ['vocabulary/practice-types.yaml error wrong-value'],
      );
    assert.deepEqual(
      change('practice-types', (text) =>
        text.replace(/^( {2}alt:)/m, '  exactMatch: ["https://example.org/a"]\n$1'),
      ),
      [],
    );
  });
});

describe('facts are checked against the vocabularies', () => {
  const withFacts = (changes: object) => {
    put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), ...changes }));
    return rules();
  };
  it('an unknown type', () => assert.deepEqual(withFacts({ type: 'party' }), ['vocabulary']));
  it('an unknown service area', () =>
    assert.deepEqual(withFacts({ serviceAreas: ['magic'] }), ['vocabulary']));
  it('an unknown target group', () =>
    assert.deepEqual(withFacts({ targetGroups: ['elves'] }), ['vocabulary']));
  it('an unknown place', () => assert.deepEqual(withFacts({ places: ['atlantis'] }), ['vocabulary']));
  it('a place of another country', () =>
    assert.deepEqual(withFacts({ places: ['gdansk'] }), ['place-country']));
  it('a country that is not the folder\u2019s', () => {
    assert.deepEqual(withFacts({ country: 'pl', places: ['gdansk'] }), ['country-folder']);
  });
  it('a municipal practice without a place', () =>
    assert.deepEqual(withFacts({ places: [] }), ['place-missing']));
  it('a national practice needs none', () =>
    assert.deepEqual(withFacts({ places: [], scope: 'national' }), []));
  it('an end before the start', () =>
    assert.deepEqual(withFacts({ status: 'ended', ended: '2016' }), ['dates']));
  it('an end while it runs', () => assert.deepEqual(withFacts({ ended: '2020' }), ['dates']));
  it('an end in the year of the start', () => {
    assert.deepEqual(withFacts({ status: 'ended', started: '2017-06', ended: '2017' }), []);
  });
  const nextYear = new Date().getUTCFullYear() + 1;
  it('an end to come of what has ended', () =>
    assert.deepEqual(withFacts({ status: 'ended', ended: String(nextYear) }), ['dates']));
  it('an end to come that is announced', () =>
    assert.deepEqual(withFacts({ status: 'unclear', ended: String(nextYear) }), []));
  it('a start to come of what is running', () =>
    assert.ok(withFacts({ started: String(nextYear) }).includes('dates')));
  it('a re-use from before the start', () => {
    const reusedBy = [{ place: 'rome', year: 2016, sources: ['s1'] }];
    assert.deepEqual(withFacts({ reusedBy }), ['dates']);
  });
  it('a check from before the year that it speaks of', () => {
    const verification = { state: 'desk-research', date: '2024-12-31' };
    assert.deepEqual(withFacts({ verification }), ['dates']);
  });
  it('a place of re-use listed twice', () => {
    const reusedBy = ['s1', 's2'].map((key) => ({ place: 'rome', year: 2018, sources: [key] }));
    assert.deepEqual(withFacts({ reusedBy }), ['listed-twice']);
  });
  it('a source named twice for a partner', () => {
    const partners = [{ name: 'A', kind: 'public', sources: ['s1', 's1'] }];
    assert.deepEqual(withFacts({ partners }), ['listed-twice']);
  });
  it('a keyword listed twice', () =>
    assert.deepEqual(withFacts({ keywords: ['desk', 'Desk', 'town', 'hall'] }), ['listed-twice']));
  it('a status from before the start', () => assert.deepEqual(withFacts({ statusAsOf: 2016 }), ['dates']));
  it('an independent evaluation without a source for it', () => {
    const evidence = { level: 'independently-evaluated', reason: 'So they say.' };
    assert.deepEqual(withFacts({ evidence }), ['evidence']);
  });
  it('a re-use by nobody', () =>
    assert.deepEqual(withFacts({ evidence: { level: 'reused', reason: 'So they say.' } }), ['evidence']));
  it('a value listed twice', () =>
    assert.deepEqual(withFacts({ serviceAreas: ['housing', 'housing'] }), ['listed-twice']));
  it('a relation to nothing', () => assert.deepEqual(withFacts({ related: ['nothing'] }), ['related']));
  it('a relation to itself', () => assert.ok(withFacts({ related: ['milan-desk'] }).includes('related')));
});

describe('sources and citations', () => {
  it('a citation of no source', () => {
    put(`${DESK}/en.mdx`, fileText(soundFrontmatter(), SOUND_BODY.replace('[^s1]', '[^s9]')));
    const [issue] = issues();
    assert.equal(issue?.rule, 'citation-unknown');
    const line =
      fileText(soundFrontmatter(), SOUND_BODY.replace('[^s1]', '[^s9]')).split('\n')[
        (issue?.line ?? 0) - 1
      ] ?? '';
    assert.equal(line.slice((issue?.column ?? 0) - 1, (issue?.column ?? 0) + 4), '[^s9]');
  });
  it('a source that is cited nowhere', () => {
    put(`${DESK}/en.mdx`, fileText(soundFrontmatter(), SOUND_BODY.replaceAll('[^s2]', '[^s1]')));
    assert.deepEqual(rules(), ['source-uncited']);
  });
  it('a partner who cites no source', () => {
    const partners = [{ name: 'A', kind: 'public', sources: ['s7'] }];
    put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), partners }));
    assert.deepEqual(rules(), ['citation-unknown']);
  });
  it('an address that is listed twice', () => {
    const frontmatter = soundFrontmatter();
    const [first, second] = frontmatter.sources as [{ url: string }, { url: string }];
    second.url = first.url;
    put(`${DESK}/en.mdx`, fileText(frontmatter));
    assert.deepEqual(rules(), ['source-twice']);
  });
  it('a page that is listed twice by addresses that differ in writing', () => {
    const listed = (first: string, second: string, year = 2024) => {
      const frontmatter = soundFrontmatter();
      const sources = frontmatter.sources as { url: string; year?: number }[];
      Object.assign(sources[0] ?? {}, { url: first, year: 2024 });
      Object.assign(sources[1] ?? {}, { url: second, year });
      put(`${DESK}/en.mdx`, fileText(frontmatter));
      return rules();
    };
    const page = 'https://www.example.org/a/b';
    for (const other of [
      'http://www.example.org/a/b',
      'https://example.org/a/b',
      'https://www.example.org/a/b/',
      'https://www.example.org:443/a/b',
      'https://www.example.org/a/b#part',
      'https://WWW.Example.ORG/a/b',
      'https://www.example.org/a/./b',
      'https://www.example.org/a/c/../b',
    ])
      assert.deepEqual(listed(page, other), ['source-twice'], other);
    for (const other of [
      `${page}?id=2`,
      `${page}/c`,
      `${page}#/c`,
      'https://other.example.org/a/b',
      `${page}:2`,
    ])
      assert.deepEqual(listed(page, other), [], other);
    assert.deepEqual(listed(page, `${page}/`, 2022), [], 'two editions of a page');
    assert.deepEqual(listed(page, page, 2022), ['source-twice']);
  });
  it('a key that is too strange to be shown as it is', () => {
    const key = `${'x'.repeat(400)}`;
    put(`${DESK}/en.mdx`, fileText(soundFrontmatter(), SOUND_BODY.replace('[^s1]', `[^${key}\u202e]`)));
    const found = issues().filter(({ rule }) => rule === 'citation-unknown');
    assert.equal(found.length, 1);
    assert.ok((found[0]?.message.length ?? 0) < 160 && !found[0]?.message.includes('\u202e'));
  });
  it('a key that is listed twice', () => {
    const frontmatter = soundFrontmatter();
    (frontmatter.sources as { key: string }[])[1] = {
      ...(frontmatter.sources as { key: string }[])[1],
      key: 's1',
    };
    put(`${DESK}/en.mdx`, fileText(frontmatter, SOUND_BODY.replaceAll('[^s2]', '[^s1]')));
    assert.deepEqual(rules(), ['source-twice']);
  });
});

describe('translations', () => {
  it('need an original', () => {
    put('practices/it/other/it.mdx', translationText(translation()));
    assert.deepEqual(rules(), ['no-original']);
  });
  it('and originals do not stand side by side as two originals', () => {
    put(`${DESK}/it.mdx`, fileText());
    assert.deepEqual(rules(), ['two-originals']);
  });
  it('that cannot be read say so, and nothing about the original', () => {
    put(`${DESK}/it.mdx`, '---\ntitle: "one\n---\n');
    assert.deepEqual(
      [...new Set(issues().map(({ file, rule }) => `${file} ${rule}`))],
      [`${DESK}/it.mdx yaml-syntax`],
    );
  });
  it('name the language of their original', () => {
    put(`${DESK}/it.mdx`, translationText(translation({}, { from: 'de' })));
    assert.deepEqual(rules(), ['translation-from']);
  });
  it('say when the texts among the facts are not translated', () => {
    put(`${DESK}/it.mdx`, translationText(translation({ facts: undefined })));
    assert.deepEqual(
      issues().map(({ rule, severity }) => [rule, severity]),
      [['facts-missing', 'warning']],
    );
  });
  it('carry no facts', () => {
    put(`${DESK}/it.mdx`, translationText(translation({ country: 'it' })));
    assert.deepEqual(rules(), ['unknown-key']);
  });
  it('have one text for each partner', () => {
    put(`${DESK}/it.mdx`, translationText(translation({ facts: { partners: ['uno', 'due'] } })));
    assert.deepEqual(rules(), ['translation-facts']);
  });
  it('translate no resource that the original lacks', () => {
    put(`${DESK}/it.mdx`, translationText(translation({ facts: { resources: { staff: 'due' } } })));
    assert.deepEqual(rules(), ['translation-facts']);
  });
  it('neither add a sum nor drop one', () => {
    const funding = (amount?: string) => [{ name: 'The town', ...(amount && { amount }), sources: ['s1'] }];
    const translated = (amount?: string) =>
      translationText(
        translation({ facts: { funding: [{ name: 'Il Comune', ...(amount && { amount }) }] } }),
      );
    const rulesWith = (original?: string, amount?: string) => {
      put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), funding: funding(original) }));
      put(`${DESK}/it.mdx`, translated(amount));
      return rules().filter((rule) => rule !== 'translation-outdated');
    };
    assert.deepEqual(rulesWith(undefined, '5 euro'), ['translation-facts']);
    assert.deepEqual(rulesWith('5 euros', undefined), ['translation-facts']);
    assert.deepEqual(rulesWith('5 euros', '5 euro'), []);
  });
  it('have a summary of their own', () => {
    const { summary } = soundFrontmatter();
    put(
      `${DESK}/it.mdx`,
      translationText(translation({ summary: `${String(summary).replaceAll(' ', '  ')}.` })),
    );
    assert.deepEqual(
      issues().map(({ rule, severity }) => [rule, severity]),
      [['translation-same', 'error']],
    );
  });
  it('name no keyword twice', () => {
    put(`${DESK}/it.mdx`, translationText(translation({ keywords: ['uno', 'due', 'tre', 'Uno'] })));
    assert.deepEqual(rules(), ['listed-twice']);
  });
  it('have the sections of their original', () => {
    const body = `${SOUND_BODY}\n<Transfer>\n\nAltro.[^s1]\n\n</Transfer>\n`;
    put(`${DESK}/it.mdx`, translationText(translation(), body));
    assert.ok(rules().includes('translation-section'));
  });
  it('are outdated, not wrong, once the original has moved on', () => {
    put(`${DESK}/it.mdx`, translationText(translation()));
    put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), lead: 'Somebody else' }));
    assert.deepEqual(
      issues().map(({ rule, severity }) => [rule, severity]),
      [['translation-outdated', 'warning']],
    );
    const [practice] = readLibrary(folder, PROJECT_CONTENT).library.practices;
    assert.equal(practice?.translations[0]?.outdated, true);
  });
});

describe('title and summary', () => {
  it('tell a practice apart by more than spaces, stops and capitals', () => {
    const { title, summary } = soundFrontmatter() as { title: string; summary: string };
    for (const changes of [
      { title: title.replaceAll(' ', '\u00a0'), summary: `Another. ${summary}` },
      { title: `${title.toUpperCase()}.`, summary: `Another. ${summary}` },
      { title: 'Another', summary: summary.replaceAll(' ', '  ') },
      { title: 'Another', summary: summary.replaceAll(' ', '\u00a0') },
      { title: 'Another', summary: summary.replace(/\.$/, '') },
    ]) {
      put('practices/it/second-desk/en.mdx', fileText({ ...soundFrontmatter(), ...changes }));
      assert.deepEqual(rules(), [changes.title === 'Another' ? 'summary-twice' : 'title-twice']);
    }
  });
});

describe('the digest', () => {
  const original = originalSchema.parse(soundFrontmatter());
  it('has 16 hexadecimal digits', () => assert.match(digestOfText(original, 'text'), /^[0-9a-f]{16}$/));
  it('changes with each text', () => {
    const digests = [
      digestOfText(original, 'text'),
      digestOfText(original, 'other'),
      digestOfText(original, undefined),
      digestOfText({ ...original, title: 'Other' }, 'text'),
      digestOfText({ ...original, summary: 'Other' }, 'text'),
      digestOfText({ ...original, lead: 'Other' }, 'text'),
      digestOfText({ ...original, evidence: { ...original.evidence, reason: 'Other' } }, 'text'),
      digestOfText({ ...original, partners: [] }, 'text'),
    ];
    assert.equal(new Set(digests).size, digests.length);
  });
  it('does not change with facts that hold no text', () => {
    assert.equal(
      digestOfText({ ...original, statusAsOf: 2020, related: ['a'] }, 'text'),
      digestOfText(original, 'text'),
    );
  });
  it('does not change with white space, line ends or Unicode form', () => {
    assert.equal(
      digestOfText(original, 'caf\u00e9  au\r\nlait '),
      digestOfText(original, 'cafe\u0301 au lait'),
    );
  });
  it('is the same whatever the file\u2019s line ends are', () => {
    assert.equal(judge(fileText()).body, judge(fileText().replaceAll('\n', '\r\n')).body);
  });
});

describe('the lines for a council brief', () => {
  const line = (text: string, key = '[^s1]') =>
    `${text} It is said here in a sentence that is long enough for the check.${key}`;
  const brief = (changes: object = {}) => ({
    problem: line('Newcomers found no desk.'),
    costs: line('No source says what it costs.', ''),
    evidence: line('The town counts the visits.', '[^s1][^s2]'),
    risks: line('Nobody has examined the effect.', '[^s2]'),
    needs: line('Our reading: a room and two people.', ''),
    ...changes,
  });
  const original = (changes: object = {}) => ({ ...soundFrontmatter(), brief: brief(changes) });
  const found = () => issues().map(({ file, rule, severity }) => `${file.slice(-6)} ${severity} ${rule}`);
  const translated = (lines: object | undefined) =>
    translationText(
      translation({ brief: lines }, { digest: digestOfText(originalSchema.parse(original()), undefined) }),
    );

  it('are sound with sources of the entry', () => {
    put(`${DESK}/en.mdx`, fileText(original()));
    put(`${DESK}/it.mdx`, translated(brief()));
    assert.deepEqual(issues(), []);
  });
  it('are five, of 60 to 300 characters', () => {
    put(
      `${DESK}/en.mdx`,
      fileText(original({ risks: undefined, needs: 'Two people.', costs: 'x'.repeat(301) })),
    );
    assert.equal(rules().length, 3);
    assert.deepEqual(
      issues().map(({ severity }) => severity),
      ['error', 'error', 'error'],
    );
  });
  it('may be longer in a translation', () => {
    put(`${DESK}/en.mdx`, fileText(original()));
    put(`${DESK}/it.mdx`, translated(brief({ costs: 'Costa poco. '.repeat(33) })));
    assert.deepEqual(issues(), []);
    put(`${DESK}/it.mdx`, translated(brief({ costs: 'Costa poco. '.repeat(35) })));
    assert.equal(rules().length, 1);
  });
  for (const part of ['problem', 'evidence', 'risks'])
    it(`cite a source for ${part}`, () => {
      put(`${DESK}/en.mdx`, fileText(original({ [part]: line('It is so.', '') })));
      assert.deepEqual(found(), ['en.mdx error citation-missing']);
      assert.ok(issues()[0]?.message.includes(`brief.${part}`));
    });
  it('cite no source that the entry lacks', () => {
    put(`${DESK}/en.mdx`, fileText(original({ costs: line('It costs much.', '[^s9]') })));
    assert.deepEqual(found(), ['en.mdx error citation-unknown']);
  });
  it('hold no Markdown and no ill-formed citation', () => {
    put(
      `${DESK}/en.mdx`,
      fileText(original({ costs: line('It costs **much**.'), risks: line('Much.', '[s1]') })),
    );
    assert.equal(rules().length, 2);
  });
  it('of a translation cite what the original\u2019s line cites, in whatever order', () => {
    put(`${DESK}/en.mdx`, fileText(original()));
    put(`${DESK}/it.mdx`, translated(brief({ evidence: line('Conta le visite.', '[^s2][^s1]') })));
    assert.deepEqual(issues(), []);
    put(`${DESK}/it.mdx`, translated(brief({ evidence: line('Conta le visite.', '[^s2]') })));
    assert.deepEqual(found(), ['it.mdx error translation-citations']);
    assert.match(issues()[0]?.message ?? '', /brief\.evidence.*\[\^s1\]\[\^s2\]/);
  });
  it('of a translation need those of the original', () => {
    put(`${DESK}/it.mdx`, translationText(translation({ brief: brief() })));
    assert.deepEqual(found(), ['it.mdx error translation-brief']);
  });
  it('are missed in a translation, with a warning', () => {
    put(`${DESK}/en.mdx`, fileText(original()));
    put(`${DESK}/it.mdx`, translated(undefined));
    assert.deepEqual(found(), ['it.mdx warning brief-missing']);
  });
  it('count for the digest where there are any', () => {
    const [plain, first, second] = [
      soundFrontmatter(),
      original(),
      original({ needs: line('Our reading: nothing else.', '') }),
    ].map((frontmatter) => digestOfText(originalSchema.parse(frontmatter), undefined));
    assert.equal(new Set([plain, first, second]).size, 3);
  });
});
