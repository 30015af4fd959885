import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const MOST_MS = 2_000;
const MOST_BYTES = 256 * 2 ** 20;
// Node itself takes the rest.
const HEAP_MB = 128;
const SCRIPT = fileURLToPath(new URL('judge-worst.ts', import.meta.url));

interface Judged {
  taken: { name: string; index: number; ms: number }[];
  /** The most memory of the whole process. */
  bytes: number;
}

/** Judges all worst cases, or one, in a process of its own: a crash or an endless loop there ends the test here. */
function judgeWorst(...index: string[]): Judged {
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, SCRIPT, ...index],
    { encoding: 'utf8', timeout: 300_000, maxBuffer: 10_000_000 },
  );
  assert.equal(status, 0, `${signal ?? ''} ${stderr.slice(-1_000)}`);
  return JSON.parse(stdout);
}

describe('any single file', () => {
  it('is judged within 2 s and 256 MB, however it is made', () => {
    const { taken } = judgeWorst();
    assert.ok(taken.length > 600, String(taken.length));
    const slowest = taken.sort((a, b) => b.ms - a.ms).slice(0, 8);
    const memory = slowest.map(({ index }) => judgeWorst(String(index)).bytes);
    for (const [rank, { name, ms }] of slowest.entries())
      console.log(`${Math.round(ms)} ms, ${Math.round((memory[rank] ?? 0) / 2 ** 20)} MB: ${name}`);
    assert.deepEqual(
      slowest.filter(({ ms }) => ms > MOST_MS),
      [],
    );
    assert.ok(Math.max(...memory) < MOST_BYTES, `${Math.max(...memory)} bytes`);
  });
});
