import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROJECT_CONTENT } from '../src/library/command.ts';
import { digestOfText } from '../src/library/digest.ts';
import { withDigest } from '../src/library/digest-place.ts';
import { readPracticeFile } from '../src/library/practice-file.ts';

// Times the check and the build on copies of the real practices, and weighs the site: npm run bench -- [practices]
const wanted = Number(process.argv[2] ?? 125);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const contentDir = join(folder, 'content');
const outDir = join(folder, 'site');
/** A file smaller than this is not named. */
const LEAST_TO_NAME = 100 * 1024;
/** Has a Node process say at its end how long it computed, in seconds, and how much memory it took, in kilobytes. */
const SAYS_COST = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log('\\ncost: ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS);
})`)}`;

try {
  console.log(`${wanted} practices, ${writeContent(wanted)} files`);
  run('check', ['scripts/check.ts', '--content', contentDir]);
  run('build', ['scripts/build.ts']);
  weigh();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs a command of the project and says how long it took and how much memory; ends the program where it fails. */
function run(name: string, command: string[]): void {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', SAYS_COST, ...command], {
    encoding: 'utf8',
    // Of a thousand practices there may be much to say.
    maxBuffer: 2 ** 30,
    env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
  });
  if (status !== 0) throw new Error(`${name} failed\n${stdout.slice(-4000)}${stderr.slice(-4000)}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const [, computing, kilobytes] = /cost: ([\d.]+) (\d+)/.exec(stdout) ?? [];
  const cost = `${Math.round(Number(computing))} s of processor, ${Math.round(Number(kilobytes) / 1024)} MB at most`;
  console.log(`${name}: ${seconds} s, ${cost}`);
}

/**
 * Copies the real practices under other ids and titles until there are as many as wanted.
 *
 * @returns how many files that are
 */
function writeContent(count: number): number {
  cpSync(join(PROJECT_CONTENT, 'vocabulary'), join(contentDir, 'vocabulary'), { recursive: true });
  const practices = readdirSync(join(PROJECT_CONTENT, 'practices')).flatMap((country) =>
    readdirSync(join(PROJECT_CONTENT, 'practices', country)).map((id) => join('practices', country, id)),
  );
  let files = 0;
  for (let number = 0; number < count; number++)
    files += copyPractice(practices[number % practices.length] as string, number);
  return files;
}

/** Copies a practice's folder with the number in its id and texts; returns how many files that are. */
function copyPractice(path: string, number: number): number {
  const copy = `${path}-${number}`;
  mkdirSync(join(contentDir, copy), { recursive: true });
  const texts = readdirSync(join(PROJECT_CONTENT, path)).map((name) => ({
    name,
    text: readFileSync(join(PROJECT_CONTENT, path, name), 'utf8')
      .replace(/^title: "(.{0,80}).*"$/m, `title: "$1 ${number}"`)
      .replace(/^summary: "(.{0,300}).*"$/m, `summary: "$1 ${number}"`)
      .replace(/^related: .*$/m, 'related: []'),
  }));
  const source = texts.find(({ text }) => !/^translation:$/m.test(text));
  const read = source && readPracticeFile(join(copy, source.name), new TextEncoder().encode(source.text));
  if (!read?.original) throw new Error(`${path} has no original`);
  for (const { name, text } of texts) {
    // The copies have texts of their own, which their translations are stamped with.
    const hasBody = text.split(/^---$/m).slice(2).join('').trim() !== '';
    const digest = digestOfText(read.original, hasBody ? read.body : undefined);
    writeFileSync(join(contentDir, copy, name), withDigest(text, digest, 'mdx') ?? text);
  }
  return texts.length;
}

/** Says how large the site is, its indexes, and its largest file of each kind. */
function weigh(): void {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(outDir.length + 1), bytes: statSync(path).size }));
  console.log(`site: ${files.length} files, ${megabytes(files)}`);
  console.log(`search indexes: ${megabytes(files.filter(({ path }) => path.startsWith('search')))}`);
  const largest = new Map<string, { path: string; bytes: number }>();
  for (const file of files) {
    // Of what lies in the folder of an index, each by its own name.
    const kind = file.path.startsWith('search')
      ? (file.path.split(/[\\/]/).at(-1) ?? '')
      : extname(file.path);
    if (file.bytes > (largest.get(kind)?.bytes ?? LEAST_TO_NAME)) largest.set(kind, file);
  }
  for (const { path, bytes } of [...largest.values()].sort((a, b) => b.bytes - a.bytes)) {
    const packed = gzipSync(readFileSync(join(outDir, path))).length;
    console.log(`  ${path}: ${Math.round(bytes / 1024)} KB, ${Math.round(packed / 1024)} KB gzipped`);
  }
}

function megabytes(files: readonly { bytes: number }[]): string {
  return `${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024 ** 2).toFixed(1)} MB`;
}
