import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { runReview } from '../../src/contributing/review.ts';
import { table } from '../../src/contributing/table.ts';
import {
  CHECK_HOLDS_MONTHS,
  isOlderThan,
  STATUS_HOLDS_YEARS,
  type Waiting,
} from '../../src/contributing/waiting.ts';
import { whatChanged } from '../../src/contributing/what-changed.ts';
import { ContentFolder, DESK, outcomeOf, translationText } from './content-folder.ts';
import { fileText, judge, SOUND_BODY, soundFrontmatter } from './entry.ts';

let folder: ContentFolder;
beforeEach(() => {
  folder = new ContentFolder();
});
afterEach(() => folder.remove());

const run = (...args: string[]) => outcomeOf(() => runReview(args, folder.environment));
const queue = async (today: string) =>
  JSON.parse((await run('--json', '--today', today)).text) as Waiting & { errors: number };
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder.path });

describe('npm run review', () => {
  it('counts what nobody has confirmed and no person reviewed', async () => {
    folder.put(`${DESK}/it.mdx`, translationText().replace('method: human', 'method: machine'));
    const waiting = await queue('2026-11-25');
    assert.deepEqual(waiting.unconfirmed, { it: ['milan-desk'] });
    assert.deepEqual(waiting.unreviewed, { it: ['milan-desk/it'] });
    assert.deepEqual([waiting.outdated, waiting.due, waiting.errors], [[], [], 0]);
    folder.put(
      `${DESK}/en.mdx`,
      fileText({
        ...soundFrontmatter(),
        verification: { state: 'confirmed-by-lead', date: '2026-11-25' },
      }),
    );
    for (const reviewed of ['method: machine-reviewed', 'method: machine\n  reviewed: 2026-11-24']) {
      folder.put(`${DESK}/it.mdx`, translationText().replace('method: human', reviewed));
      const { unconfirmed, unreviewed } = await queue('2026-11-25');
      assert.deepEqual([unconfirmed, unreviewed], [{}, {}]);
    }
  });
  it('names what is due, a day after the limit and not before', async () => {
    assert.equal(CHECK_HOLDS_MONTHS, 24);
    assert.deepEqual((await queue('2028-11-25')).due, []);
    assert.deepEqual((await queue('2028-11-26')).due, [
      { id: 'milan-desk', country: 'it', checked: '2026-11-25' },
    ]);
    const year = 2025 + STATUS_HOLDS_YEARS;
    assert.deepEqual((await queue(`${year}-10-01`)).due, []);
    assert.deepEqual((await queue(`${year + 1}-01-01`)).due, [
      { id: 'milan-desk', country: 'it', checked: '2026-11-25', statusAsOf: 2025 },
    ]);
    folder.put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), status: 'ended', ended: '2025' }));
    assert.equal((await queue(`${year + 1}-01-01`)).due[0]?.statusAsOf, undefined);
  });
  it('says what changed since a translation was made, as far as the history tells', async () => {
    const changed = { ...soundFrontmatter(), lead: 'Municipality of Milan, welfare' };
    folder.put(`${DESK}/en.mdx`, fileText(changed));
    assert.deepEqual((await queue('2026-11-25')).outdated, [{ target: 'milan-desk/it', changed: null }]);
    assert.match((await run()).text, /milan-desk\/it {2,}not known/);
    folder.put(`${DESK}/en.mdx`, fileText());
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'First');
    folder.put(`${DESK}/en.mdx`, fileText(changed));
    assert.deepEqual((await queue('2026-11-25')).outdated, [{ target: 'milan-desk/it', changed: ['lead'] }]);
    assert.match(
      (await run('--today', '2026-11-25')).text,
      /^Outdated translations: 1 .*\n.*\n {2}milan-desk\/it {2,}lead$/m,
    );
  });
  it('tells of errors, because what they are in is missing', async () => {
    folder.put(`${DESK}/en.mdx`, fileText({ ...soundFrontmatter(), title: 5 }));
    const { code, text } = await run();
    assert.equal(code, 0);
    assert.match(text, /The content has \d+ errors/);
  });
  it('refuses days that are none, and what it does not know', async () => {
    for (const [args, message] of [
      [['--today', '2026-02-30'], /--today is a day/],
      [['--today', 'tomorrow'], /--today is a day/],
      [['--jsn'], /did you mean --json/],
      [['all'], /takes flags only/],
    ] as const) {
      const { code, text } = await run(...args);
      assert.equal(code, 2);
      assert.match(text, message);
    }
    assert.equal((await outcomeOf(() => runReview([], { CONTENT_DIR: `${folder.path}/nowhere` }))).code, 1);
  });
});

describe('whatChanged', () => {
  const text = (frontmatter: object, body = SOUND_BODY) =>
    judge(fileText({ ...soundFrontmatter(), ...frontmatter }, body));
  it('names texts and sections, and nothing that is no text', () => {
    const before = text({});
    assert.deepEqual(
      whatChanged(before, text({ statusAsOf: 2024, keywords: ['a', 'b', 'c', 'd'] }), true),
      [],
    );
    assert.deepEqual(
      whatChanged(before, text({ title: 'Another', funding: [{ name: 'EU', sources: ['s1'] }] }), true),
      ['title', 'funding'],
    );
    const body = SOUND_BODY.replace(/the town received/g, 'the city received');
    assert.deepEqual(whatChanged(before, text({}, body), true), [
      'Challenge',
      'Approach',
      'Results',
      'Limits',
    ]);
    assert.deepEqual(whatChanged(before, text({}, body), false), []);
    const cited = SOUND_BODY.replace('[^s1][^s2]', '[^s2][^s1]');
    assert.deepEqual(whatChanged(before, text({}, cited), true), ['marks of the body']);
  });
});

describe('isOlderThan', () => {
  it('counts months of the calendar', () => {
    assert.ok(!isOlderThan('2024-02-29', 24, '2026-02-28'));
    assert.ok(isOlderThan('2024-02-27', 24, '2026-02-28'));
    assert.ok(isOlderThan('2024-02-28', 24, '2026-03-01'));
    assert.ok(!isOlderThan('2023-12-31', 1, '2024-01-31'));
  });
});

it('a table has its columns below each other and no spaces at the end', () => {
  assert.deepEqual(
    table([
      ['a', 'long'],
      ['bcd', ''],
    ]),
    ['  a    long', '  bcd'],
  );
});
