import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { permissions?: unknown; 'timeout-minutes'?: unknown; steps: Step[] }>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync('.github/workflows/*.{yml,yaml}', { cwd: root }).sort();
const textOf = (file: string) => readFileSync(root + file, 'utf8');
const workflowOf = (text: string) => parse(text) as Workflow;

/** What a workflow does that it must not; a job of a stranger's change may read and nothing else. */
function faultsOf(text: string): string[] {
  const { on, permissions, jobs } = workflowOf(text);
  const faults: string[] = [];
  const triggers = Object.keys(on);
  if (JSON.stringify(permissions) !== '{}') faults.push('rights at the top');
  if (triggers.includes('pull_request_target')) faults.push('pull_request_target');
  for (const line of text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line)))
    if (!/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      faults.push(`pin:${line.trim()}`);
  for (const [name, job] of Object.entries(jobs)) {
    const rights = Object.entries((job.permissions ?? { missing: 'all' }) as Record<string, string>);
    if (rights.some(([right, level]) => right === 'missing' || !['read', 'write'].includes(level)))
      faults.push(`${name}: rights`);
    if (triggers.includes('pull_request')) {
      if (rights.some(([, level]) => level !== 'read')) faults.push(`${name}: rights of a stranger`);
      if (/\bsecrets\b/.test(text)) faults.push(`${name}: secrets of a stranger`);
    }
    if (typeof job['timeout-minutes'] !== 'number') faults.push(`${name}: timeout`);
    for (const step of job.steps) {
      if (step.run?.includes('${{')) faults.push(`${name}: interpolation in ${step.run}`);
      if (step.uses?.startsWith('actions/checkout@')) {
        if (step.with?.['persist-credentials'] !== false) faults.push(`${name}: credentials`);
        if (triggers.includes('workflow_run')) faults.push(`${name}: checkout beside secrets`);
      }
    }
  }
  return faults;
}

describe('the workflows', () => {
  it('are there', () =>
    assert.deepEqual(files, [
      '.github/workflows/content.yml',
      '.github/workflows/links.yml',
      '.github/workflows/preview-build.yml',
      '.github/workflows/preview-publish.yml',
      '.github/workflows/tests.yml',
    ]));
  for (const file of files) {
    it(`${file} keeps the rules`, () => assert.deepEqual(faultsOf(textOf(file)), []));
  }
  it('pin one action to one commit everywhere', () => {
    const pins = files.flatMap((file) => textOf(file).match(/uses: \S+@[0-9a-f]{40} # v[\d.]+/g) ?? []);
    const actions = new Set([...new Set(pins)].map((pin) => pin.split('@')[0]));
    assert.equal(new Set(pins).size, actions.size, [...new Set(pins)].join('\n'));
  });
  it('run only what package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const runs = files.flatMap((file) => [...textOf(file).matchAll(/npm run (?:-s )?([\w-]+)/g)]);
    assert.ok(runs.length > 0);
    for (const [, script = ''] of runs) assert.ok(script in scripts, script);
  });
  it('publish a preview by the name of the workflow that builds it', () => {
    const { name } = workflowOf(textOf('.github/workflows/preview-build.yml'));
    const { on } = workflowOf(textOf('.github/workflows/preview-publish.yml'));
    assert.deepEqual((on.workflow_run as { workflows: string[] }).workflows, [name]);
  });
});

describe('the test of the workflows', () => {
  const sound = textOf('.github/workflows/content.yml');
  const broken: readonly [name: string, from: string | RegExp, to: string, fault: RegExp][] = [
    ['a tag in place of a commit', /@[0-9a-f]{40} # v6\.0\.2/, '@v6', /^pin/],
    ['a pin without its version', / # v6\.0\.2/, '', /^pin/],
    ['rights for all jobs', 'permissions: {}', 'permissions: write-all', /rights at the top/],
    ['rights for a stranger', 'contents: read', 'contents: write', /rights of a stranger/],
    ['no end', /\n {4}timeout-minutes: \d+/, '', /timeout/],
    ['credentials left behind', 'persist-credentials: false', 'persist-credentials: true', /credentials/],
    [
      'a stranger’s text in a shell',
      'npm ci',
      `echo \${{ github.event.pull_request.title }}`,
      /interpolation/,
    ],
    ['the trigger that has secrets', 'pull_request:', 'pull_request_target:', /pull_request_target/],
    ['a secret', 'npm ci', `npm ci # \${{ secrets.X }}`, /secrets/],
  ];
  for (const [name, from, to, fault] of broken) {
    it(`finds ${name}`, () => {
      const text = sound.replace(from, to);
      assert.notEqual(text, sound);
      assert.ok(
        faultsOf(text).some((found) => fault.test(found)),
        faultsOf(text).join(),
      );
    });
  }
});

describe('CODEOWNERS', () => {
  const lines = textOf('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
  it('names folders that exist', () => {
    for (const [path = ''] of lines)
      assert.ok(path === '*' || globSync(path.slice(1), { cwd: root }).length > 0, path);
  });
  it('names two teams and nobody else', () => {
    const teams = new Set(lines.flatMap(([, ...owners]) => owners.map((owner) => owner.split('/')[1])));
    assert.deepEqual([...teams].sort(), ['editors', 'maintainers']);
  });
});

describe('the issue forms', () => {
  for (const file of globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root })) {
    if (file.endsWith('config.yml')) continue;
    it(`${file} has what GitHub asks for`, () => {
      const form = parse(textOf(file)) as {
        name: string;
        description: string;
        body: { type: string; id?: string; attributes?: { label?: string } }[];
      };
      assert.ok(form.name && form.description);
      const fields = form.body.filter(({ type }) => type !== 'markdown');
      assert.ok(fields.every(({ id, attributes }) => id && attributes?.label));
      assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length);
    });
  }
});
