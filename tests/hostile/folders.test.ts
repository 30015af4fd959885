import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stringify } from 'yaml';
import { formatIssue, type Issue } from '../../src/issues/issue.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { digestOfText } from '../../src/library/digest.ts';
import { readLibrary } from '../../src/library/read.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { fileText, soundFrontmatter } from '../unit/entry.ts';

/** What lies at a path: a file, a link to elsewhere, or what the system makes. */
type Thing = { file: string | Uint8Array } | { link: string } | { pipe: true } | { folder: true };

const DESK = 'practices/it/milan-desk';
const file = (text: string | Uint8Array = fileText()): Thing => ({ file: text });
const original = originalSchema.parse(soundFrontmatter());

function translation(from: string, digest = digestOfText(original, undefined)): Thing {
  const text = {
    title: 'Uno sportello per chi arriva al Comune di Milano',
    summary:
      'Il Comune ha uno sportello per chi arriva e conta le visite; nessuno ne ha esaminato gli effetti finora.',
    keywords: ['sportello', 'chi arriva', 'Milano', 'Comune'],
    facts: { lead: 'Comune di Milano' },
    translation: { from, digest, method: 'machine' },
  };
  return file(`---\n${stringify(text)}---\n`);
}

/** What does not belong where it lies: path, thing, and the rule that refuses it. All of them lie in one folder. */
const THINGS: readonly (readonly [name: string, path: string, thing: Thing, rule: string])[] = [
  ['a link to a file of the machine', `${DESK}/it.mdx`, { link: '/etc/hostname' }, 'symbolic-link'],
  ['a link to a device', `${DESK}/pl.mdx`, { link: '/dev/zero' }, 'symbolic-link'],
  ['a link to nothing', `${DESK}/ro.mdx`, { link: './nothing' }, 'symbolic-link'],
  ['a link to itself', `${DESK}/el.mdx`, { link: 'el.mdx' }, 'symbolic-link'],
  ['a link to the original', `${DESK}/es.mdx`, { link: 'en.mdx' }, 'symbolic-link'],
  ['a link to the folder above', 'practices/it/up', { link: '..' }, 'symbolic-link'],
  ['a link for a country', 'practices/mt', { link: tmpdir() }, 'symbolic-link'],
  ['a pipe', `${DESK}/mt.mdx`, { pipe: true }, 'not-a-file'],
  ['a folder with the name of a file', `${DESK}/de.mdx/x.mdx`, file(), 'unexpected-file'],
  [
    'a picture beside a practice',
    `${DESK}/view.png`,
    file(new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
    'unexpected-file',
  ],
  ['a vector graphic beside a practice', `${DESK}/view.svg`, file('<svg onload="x"/>'), 'unexpected-file'],
  ['a program beside a practice', `${DESK}/x.mjs`, file('export default 1'), 'unexpected-file'],
  ['a program of the framework', `${DESK}/index.astro`, file('---\n---\n'), 'unexpected-file'],
  ['a page of Markdown', `${DESK}/en.md`, file(), 'unexpected-file'],
  ['a page of HTML', `${DESK}/en.html`, file('<script>x</script>'), 'unexpected-file'],
  ['settings of a server', `${DESK}/.htaccess`, file('x'), 'unexpected-file'],
  ['secrets', `${DESK}/.env`, file('A=b'), 'unexpected-file'],
  ['a package', `${DESK}/package.json`, file('{}'), 'unexpected-file'],
  ['a language in capitals beside its twin', `${DESK}/EN.mdx`, file(), 'unexpected-file'],
  ['an ending in capitals', `${DESK}/en.MDX`, file(), 'unexpected-file'],
  ['a language that the site has not', `${DESK}/fr.mdx`, file(), 'unexpected-file'],
  ['a name with two endings', `${DESK}/en.mdx.exe`, file(), 'unexpected-file'],
  ['a name with a space at its end', `${DESK}/en.mdx `, file(), 'unexpected-file'],
  ['a name with a line break', `${DESK}/en\n::error::x.mdx`, file(), 'unexpected-file'],
  ['a name with an override', `${DESK}/en${String.fromCodePoint(0x202e)}xdm.exe`, file(), 'unexpected-file'],
  ['a name with a backslash', `${DESK}/..\\en.mdx`, file(), 'unexpected-file'],
  ['a name with a stream of Windows', `${DESK}/en.mdx:x`, file(), 'unexpected-file'],
  ['a name with a percent sign', `${DESK}/%2e%2e.mdx`, file(), 'unexpected-file'],
  ['a copy of an editor', `${DESK}/en.mdx~`, file(), 'unexpected-file'],
  ['a practice without a folder', 'practices/it/en.mdx', file(), 'unexpected-file'],
  ['a practice one folder too deep', `${DESK}/deep/en.mdx`, file(), 'unexpected-file'],
  ['a country that the programme has not', 'practices/fr', { folder: true }, 'country-folder'],
  ['a language for a country', 'practices/el', { folder: true }, 'country-folder'],
  ['a country in capitals', 'practices/IT', { folder: true }, 'country-folder'],
  ['an id in capitals', 'practices/at/Wien', { folder: true }, 'id'],
  ['an id with a line below', 'practices/at/wien_desk', { folder: true }, 'id'],
  ['an id with two hyphens', 'practices/at/wien--desk', { folder: true }, 'id'],
  ['an id with a Cyrillic letter', 'practices/at/wi\u0435n', { folder: true }, 'id'],
  ['an id with a letter put together', 'practices/at/wie\u0301n', { folder: true }, 'id'],
  ['an id of another width', 'practices/at/\uff57ien', { folder: true }, 'id'],
  ['an id with a point', 'practices/at/wien.desk', { folder: true }, 'id'],
  ['an id with a space', 'practices/at/wien desk', { folder: true }, 'id'],
  [
    'an id with a zero-width space',
    `practices/at/wien${String.fromCodePoint(0x200b)}`,
    { folder: true },
    'id',
  ],
  ['an id that is too long', `practices/at/${'a'.repeat(81)}`, { folder: true }, 'id'],
  ['an id of a device of Windows', 'practices/at/con', { folder: true }, 'id'],
  ['an id of a numbered device', 'practices/at/lpt1', { folder: true }, 'id'],
  ['an id of a prototype', 'practices/at/constructor', { folder: true }, 'id'],
  ['an id that hides the list', 'practices/at/index', { folder: true }, 'id'],
  ['a hidden folder', 'practices/at/.git', { folder: true }, 'id'],
  ['a folder named like what file managers leave', 'practices/at/.DS_Store/x.mjs', file('x'), 'id'],
  ['a folder of programs', 'scripts/x.ts', file('x'), 'unexpected-file'],
  ['a folder of workflows', '.github/workflows/x.yml', file('x'), 'unexpected-file'],
  ['a file at the top', 'README.md', file('x'), 'unexpected-file'],
  [
    'a picture named like a practice',
    'practices/ro/a-desk/en.mdx',
    file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff])),
    'not-text',
  ],
  ['a huge file', 'practices/ro/b-desk/en.mdx', file(`---\n${'x\r'.repeat(3_000_000)}`), 'file-too-large'],
  ['a translation without an original', 'practices/ro/c-desk/it.mdx', translation('en'), 'no-original'],
  ['a translation of itself', 'practices/ro/d-desk/it.mdx', translation('it'), 'no-original'],
  ['a practice of Milan in a folder of Poland', 'practices/pl/milan-desk-b/en.mdx', file(), 'country-folder'],
  ['an id that another country has', 'practices/pl/milan-desk/en.mdx', file(), 'id'],
];

/** The same for two files of one practice that are sound alone. */
const PAIRS: readonly (readonly [name: string, first: Thing, second: Thing, rule: string])[] = [
  ['two originals', file(), file(), 'two-originals'],
  ['a translation from another language', file(), translation('de'), 'translation-from'],
  ['a translation from its own language', file(), translation('it'), 'translation-from'],
];

function put(root: string, path: string, thing: Thing): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  if ('file' in thing) writeFileSync(full, thing.file);
  else if ('link' in thing) symlinkSync(thing.link, full);
  else if ('pipe' in thing) execFileSync('mkfifo', [full]);
  else mkdirSync(full, { recursive: true });
}

describe('a folder of odd things', () => {
  let folder: string;
  let issues: Issue[];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    put(folder, `${DESK}/en.mdx`, file());
    for (const [, path, thing] of THINGS) put(folder, path, thing);
    issues = readLibrary(folder, PROJECT_CONTENT).issues;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, path, , rule] of THINGS) {
    it(`refuses ${name}`, () => {
      const found = issues.filter(({ file: at }) => at === path || path.startsWith(`${at}/`));
      const [issue] = found.filter((one) => one.rule === rule && one.severity === 'error');
      assert.ok(issue, `no ${rule}; got ${JSON.stringify(found)}`);
      assert.match(issue.message, /[:;,] .+/, 'the message says what to do');
      assert.ok(!formatIssue(issue).includes('\n'));
    });
  }
  it('lets the sound practice among them pass', () => {
    const alone = issues.filter(({ file: at, rule }) => at === `${DESK}/en.mdx` && !/-twice$/.test(rule));
    assert.deepEqual(alone, []);
  });
});

describe('a folder of one practice', () => {
  for (const [name, first, second, rule] of PAIRS) {
    it(`refuses ${name}`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
      put(folder, `${DESK}/en.mdx`, first);
      put(folder, `${DESK}/it.mdx`, second);
      const rules = readLibrary(folder, PROJECT_CONTENT).issues.map((issue) => issue.rule);
      rmSync(folder, { recursive: true, force: true });
      assert.deepEqual(
        rules.filter((found) => found !== 'title-twice' && found !== 'summary-twice'),
        [rule],
      );
    });
  }
});
