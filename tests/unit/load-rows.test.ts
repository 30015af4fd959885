import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { loadRows } from '../../src/search/client/load-rows.ts';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

/** Answers requests with these, one after the other; gives how many were made. */
function answerWith(...answers: unknown[]): () => number {
  let asked = 0;
  globalThis.fetch = async () => Response.json(answers[asked++]);
  return () => asked;
}

describe('the practices as records', () => {
  it('are loaded once', async () => {
    const asked = answerWith([{ id: 'a' }]);
    await Promise.all([loadRows('/once.json'), loadRows('/once.json')]);
    assert.deepEqual(await loadRows('/once.json'), [{ id: 'a' }]);
    assert.equal(asked(), 1);
  });
  for (const answer of [{}, [], null, 'error'])
    it(`are no ${JSON.stringify(answer)}, and are asked for again`, async () => {
      const address = `/bad-${JSON.stringify(answer)}.json`;
      answerWith(answer, [{ id: 'a' }]);
      await assert.rejects(loadRows(address), /no practices/);
      assert.deepEqual(await loadRows(address), [{ id: 'a' }]);
    });
});
