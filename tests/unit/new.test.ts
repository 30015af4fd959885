import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readArguments } from '../../src/contributing/arguments.ts';
import { nearest } from '../../src/contributing/near.ts';
import { runNew } from '../../src/contributing/new.ts';
import { idFrom } from '../../src/contributing/practice-questions.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { SECTIONS } from '../../src/schemas/sections.ts';
import { ContentFolder, outcomeOf } from './content-folder.ts';

let folder: ContentFolder;
beforeEach(() => {
  folder = new ContentFolder();
});
afterEach(() => folder.remove());

const NEEDED = ['--country', 'it', '--lang', 'en', '--id', 'turin-desk', '--title', 'A desk in Turin: "new"'];
const FILE = 'practices/it/turin-desk/en.mdx';

/** Runs the command with answers given one after the other, and keeps what was said. */
async function ask(answers: readonly string[]) {
  const said: string[] = [];
  let next = 0;
  const outcome = await outcomeOf(() =>
    runNew([], folder.environment, () => ({
      say: (line) => said.push(line),
      ask: async (prompt) => {
        said.push(prompt);
        return answers[next++];
      },
      close: () => undefined,
    })),
  );
  return { ...outcome, said: said.join('\n'), asked: next };
}
const run = (...args: string[]) => outcomeOf(() => runNew(args, folder.environment, undefined));

describe('arguments of a command', () => {
  const flags = { title: 'text', id: 'text', json: 'switch' } as const;
  it('are sorted into texts, switches and the rest', () => {
    const read = readArguments(['a', '--title', 'x=y', '--json', '--id=--b', '--', '--c'], flags);
    assert.ok(typeof read !== 'string');
    assert.deepEqual({ ...read.texts }, { title: 'x=y', id: '--b' });
    assert.deepEqual([...read.switches], ['json']);
    assert.deepEqual(read.rest, ['a', '--c']);
  });
  it('are refused in one line where they would have to be guessed', () => {
    for (const [args, message] of [
      [['--titel', 'x'], /^"--titel" is not a flag of this command: did you mean --title$/],
      [['-t', 'x'], /^"-t" is not a flag/],
      [['--title'], /^--title needs a value/],
      [['--title', '--json'], /^--title needs a value/],
      [['--title='], /^--title needs a value/],
      [['--title', ' '], /^--title needs a value/],
      [['--title', 'a', '--title=b'], /^--title stands twice/],
      [['--json', '--json'], /^--json stands twice/],
      [['--json=yes'], /^--json takes no value/],
      [['--__proto__', 'x'], /is not a flag/],
      [['--constructor'], /is not a flag/],
      [['--\u001b[31m\nred'], /^"--.*" is not a flag/],
    ] as const) {
      const read = readArguments(args, flags);
      assert.ok(typeof read === 'string', args.join(' '));
      assert.match(read, message);
      assert.ok(!/\p{Cc}/u.test(read));
    }
  });
  it('bring to mind what was meant', () => {
    const ids = ['milan-celav', 'milan-poli-start', 'rome-samifo'];
    assert.deepEqual(nearest('milan-clav', ids), ['milan-celav']);
    assert.deepEqual(nearest('samifo', ids), ['rome-samifo']);
    assert.deepEqual(nearest('vienna', ids), []);
    assert.deepEqual(nearest('', ids), []);
  });
});

describe('npm run new', () => {
  it('writes a skeleton that says what it was told', async () => {
    const { code, text } = await run(...NEEDED, '--places', 'turin milan', '--started', '2017');
    assert.equal(code, 2, 'Turin is no place of the vocabulary');
    assert.match(text, /^--places: "turin" is not in the list/);
    assert.ok(!existsSync(join(folder.path, FILE)));
    const written = await run(...NEEDED, '--places', 'milan', '--started', '2017', '--scope', 'municipal');
    assert.equal(written.code, 0);
    assert.match(written.text, /npm run check -- .*practices\/it\/turin-desk/);
    const skeleton = folder.read(FILE);
    assert.match(skeleton, /^title: "A desk in Turin: \\"new\\""$/m);
    assert.match(skeleton, /^places: \["milan"\]$/m);
    assert.ok(!skeleton.includes('#'), 'no comment');
    for (const { name, required } of SECTIONS) assert.equal(skeleton.includes(`<${name}>`), required, name);
  });
  it('leaves nothing that could be published by mistake', async () => {
    await run(...NEEDED);
    const { issues } = readLibrary(folder.path, PROJECT_CONTENT);
    const own = issues.filter(({ file, severity }) => file === FILE && severity === 'error');
    const empty = own.filter(({ rule }) => rule === 'section-empty').length;
    assert.equal(empty, SECTIONS.filter(({ required }) => required).length);
    for (const key of [
      'summary',
      'type',
      'status',
      'lead',
      'evidence.reason',
      'verification.date',
      'keywords',
    ])
      assert.ok(
        own.some(({ message }) => message.startsWith(`"${key}"`)),
        key,
      );
    assert.ok(!own.some(({ rule }) => rule === 'yaml-syntax' || rule === 'unknown-key'));
  });
  it('never overwrites, and takes no id that exists, in whatever country', async () => {
    assert.equal((await run(...NEEDED)).code, 0);
    const before = folder.read(FILE);
    const again = await run(...NEEDED);
    assert.equal(again.code, 2);
    assert.match(again.text, /there is a practice turin-desk already/);
    const elsewhere = await run(
      '--country',
      'pl',
      '--lang',
      'pl',
      '--id',
      'milan-desk',
      '--title',
      'Okienko',
    );
    assert.equal(elsewhere.code, 2);
    assert.equal(folder.read(FILE), before);
    assert.deepEqual(readdirSync(join(folder.path, 'practices')), ['it']);
  });
  it('refuses paths, unknown values and what is missing, each in one line', async () => {
    for (const [args, message] of [
      [['--country', 'it'], /^--lang, --title, --id must be given/],
      [[...NEEDED.slice(0, 4), '--id', '../../x', '--title', 'A'], /^--id: it must be lower-case/],
      [[...NEEDED.slice(0, 4), '--id', '/etc/x', '--title', 'A'], /^--id: it must be lower-case/],
      [[...NEEDED.slice(0, 4), '--id', 'constructor', '--title', 'A'], /^--id: it is a name with a meaning/],
      [[...NEEDED.slice(0, 4), '--id', 'miła', '--title', 'A'], /^--id: it must be/],
      [['--country', 'fr', ...NEEDED.slice(2)], /^--country: "fr" is not in the list: use one of it, /],
      [['--country', '../it', ...NEEDED.slice(2)], /^--country: /],
      [[...NEEDED.slice(0, 2), '--lang', 'fr', ...NEEDED.slice(4)], /^--lang: "fr" is not in the list/],
      [[...NEEDED, '--status-as-of', 'soon'], /^--status-as-of: it must be a whole number/],
      [[...NEEDED, '--status-as-of', '2999'], /^--status-as-of: it must not lie in the future/],
      [[...NEEDED, '--type', 'servise'], /^--type: "servise" is not in the list: did you mean service/],
      [[...NEEDED, '--summary', 'Short.'], /^--summary: it must have 120 characters at least/],
      [[...NEEDED, '--keywords', 'a, b'], /^--keywords: it must hold 4 keywords/],
      [[...NEEDED, '--service-areas', 'housing, housing'], /^--service-areas: the same stands there twice/],
      [[...NEEDED, 'Turin'], /^Turin belongs to no flag/],
      [[], /^there is no terminal to ask in/],
    ] as const) {
      const { code, lines } = await run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(lines[0] ?? '', message);
      assert.match(lines[1] ?? '', /^usage: /);
    }
    assert.deepEqual(readdirSync(join(folder.path, 'practices/it')), ['milan-desk']);
  });
  it('writes through no link', async () => {
    const outside = new ContentFolder();
    try {
      symlinkSync(outside.path, join(folder.path, 'practices/pl'));
      const args = ['--country', 'pl', '--lang', 'pl', '--id', 'new-desk', '--title', 'Okienko'];
      const { code, text } = await run(...args);
      assert.equal(code, 1);
      assert.match(text, /is no plain folder/);
      assert.ok(!existsSync(join(outside.path, 'new-desk')));
      rmSync(join(folder.path, 'practices/pl'));
      mkdirSync(join(folder.path, 'practices/pl'));
      symlinkSync(join(outside.path, 'not-there'), join(folder.path, 'practices/pl/new-desk'));
      assert.notEqual((await run(...args)).code, 0);
      assert.ok(!existsSync(join(outside.path, 'not-there')));
    } finally {
      outside.remove();
    }
  });
  it('asks one question after the other, and again where an answer is not sound', async () => {
    const answers = ['9', 'italy', 'it', '', '', 'Uno sportello a Torino', 'Torino!', 'milan-desk', ''];
    const rest = ['', '1', 'mlian', 'milan', '', '1 2', 'newcomers', '17', '2017', 'running', '', '', ''];
    const { code, said, asked } = await ask([...answers.slice(0, 1), ...answers.slice(1), ...rest]);
    assert.equal(code, 0, said);
    assert.equal(asked, answers.length + rest.length);
    for (const message of [
      '"9" is not in the list: use one of it, at',
      'this cannot be left out',
      'it must be lower-case ASCII letters',
      'there is a practice milan-desk already',
      'did you mean milan?',
      'it must be a year or a year and month',
      'housing  (',
    ])
      assert.ok(said.includes(message), message);
    const text = folder.read('practices/it/uno-sportello-a-torino/it.mdx');
    assert.match(text, /^title: "Uno sportello a Torino"$/m);
    assert.match(text, /^places: \["milan"\]$/m);
    assert.match(text, /^started: "2017"$/m);
    assert.match(text, /^status: running$/m);
  });
  it('writes nothing where nobody answers to the end', async () => {
    const { code, text } = await ask(['it', 'en', 'A desk']);
    assert.equal(code, 1);
    assert.match(text, /nothing was written/);
    assert.deepEqual(readdirSync(join(folder.path, 'practices/it')), ['milan-desk']);
  });
  it('makes an id of a title in any of the languages', () => {
    assert.equal(idFrom('Il Comune di Torino: lo sportello!'), 'il-comune-di-torino-lo-sportello');
    assert.equal(idFrom('Łódź – Żółw'), 'lodz-zolw');
    assert.equal(idFrom('Ħal Għargħur'), 'hal-gharghur');
    assert.equal(idFrom('Αθήνα'), '');
  });
});
