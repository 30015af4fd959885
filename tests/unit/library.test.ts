import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { stringify } from 'yaml';
import { formatIssue } from '../../src/issues/issue.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { digestOfText } from '../../src/library/digest.ts';
import { readLibrary } from '../../src/library/read.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { fileText, judge, SOUND_BODY, soundFrontmatter } from './entry.ts';

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
