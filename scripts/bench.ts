import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_CONTENT } from '../src/library/command.ts';

// Times the check and the build on copies of the real practices: npm run bench -- [practices]
const wanted = Number(process.argv[2] ?? 125);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const files = writeContent(join(folder, 'content'), wanted);
  console.log(`${wanted} practices, ${files} files`);
  time('check', ['scripts/check.ts', '--content', join(folder, 'content')]);
  time('build', ['scripts/build.ts']);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function time(name: string, command: string[]): void {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'site') },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(status === 0 ? `${name}: ${seconds} s` : `${name} failed\n${stdout}${stderr}`);
}

/** Copies the real practices under other ids and titles until there are as many as wanted. */
function writeContent(target: string, count: number): number {
  cpSync(join(PROJECT_CONTENT, 'vocabulary'), join(target, 'vocabulary'), { recursive: true });
  const practices = readdirSync(join(PROJECT_CONTENT, 'practices')).flatMap((country) =>
    readdirSync(join(PROJECT_CONTENT, 'practices', country)).map((id) => `${country}/${id}`),
  );
  let files = 0;
  for (let number = 0; number < count; number++) {
    const original = practices[number % practices.length] as string;
    const copy = join(target, 'practices', `${original}-${number}`);
    mkdirSync(copy, { recursive: true });
    for (const name of readdirSync(join(PROJECT_CONTENT, 'practices', original))) {
      const text = readFileSync(join(PROJECT_CONTENT, 'practices', original, name), 'utf8')
        .replace(/^title: "(.{0,80}).*"$/m, `title: "$1 ${number}"`)
        .replace(/^summary: "(.{0,300}).*"$/m, `summary: "$1 ${number}"`)
        .replace(/^related: .*$/m, 'related: []');
      writeFileSync(join(copy, name), text);
      files++;
    }
  }
  return files;
}
