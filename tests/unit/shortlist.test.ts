import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ShownValue } from '../../src/catalogue/shown-facts.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { LANGS } from '../../src/i18n/locales.ts';
import { BRIEF_PARTS } from '../../src/schemas/brief.ts';
import { comparisonOf, likenessOf, textOn } from '../../src/shortlist/comparison.ts';
import { dayPatterns, writeDay } from '../../src/shortlist/day.ts';
import {
  joined,
  MOST_SAVED,
  moved,
  parseIds,
  readIds,
  sameIds,
  without,
  writeIds,
} from '../../src/shortlist/list.ts';
import { saveWords } from '../../src/shortlist/save-words.ts';
import { keep, readKept } from '../../src/shortlist/storage.ts';
import { bareRecordIn, recordIn } from './shortlist-records.ts';

const many = (count: number, prefix = 'p') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('the list in the address', () => {
  it('is read and written', () => {
    assert.deepEqual(readIds('?ids=a,b-2,c'), ['a', 'b-2', 'c']);
    assert.deepEqual(readIds('?q=x&ids=a&ids=b'), ['a', 'b']);
    assert.equal(writeIds(['a', 'b-2']), '?ids=a,b-2');
    assert.equal(writeIds([]), '');
    assert.deepEqual(readIds(''), []);
  });
  it('passes rubbish and repetition over', () => {
    assert.deepEqual(parseIds('a,,A,../b,<script>,a,b--c,-d, e,b'), ['a', 'b']);
    assert.deepEqual(parseIds('x'.repeat(81)), []);
  });
  it('holds no more than fit', () => assert.equal(parseIds(many(40).join()).length, MOST_SAVED));
});

describe('the order of the list', () => {
  it('changes by one place, and not beyond the ends', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 'b', -1), ['b', 'a', 'c']);
    assert.deepEqual(moved(['a', 'b', 'c'], 'b', 1), ['a', 'c', 'b']);
    assert.deepEqual(moved(['a', 'b'], 'a', -1), ['a', 'b']);
    assert.deepEqual(moved(['a', 'b'], 'b', 1), ['a', 'b']);
    assert.deepEqual(moved(['a', 'b'], 'x', 1), ['a', 'b']);
  });
  it('stays when a practice goes', () => assert.deepEqual(without(['a', 'b', 'c'], 'b'), ['a', 'c']));
  it('joins two lists and says what has no room', () => {
    assert.deepEqual(joined(['a', 'b'], ['b', 'c']), { ids: ['a', 'b', 'c'], leftOut: [] });
    assert.deepEqual(joined(many(11), ['x', 'y']).leftOut, ['y']);
  });
  it('makes lists differ', () => {
    assert.ok(sameIds(['a', 'b'], ['a', 'b']));
    assert.ok(!sameIds(['a', 'b'], ['b', 'a']));
  });
});

describe('storage', () => {
  const store = (value: string | null = null) => {
    let kept = value;
    return () => ({
      getItem: () => kept,
      setItem: (_key: string, next: string) => {
        kept = next;
      },
      removeItem: () => {
        kept = null;
      },
    });
  };
  const refusing = (): never => {
    throw new DOMException('blocked', 'SecurityError');
  };
  it('gives back what it was given', () => {
    const open = store();
    assert.ok(keep(open, ['a', 'b']));
    assert.deepEqual(readKept(open), ['a', 'b']);
  });
  it('keeps nothing for an empty list', () => {
    const open = store('a');
    keep(open, []);
    assert.equal(open().getItem(), null);
  });
  it('passes rubbish over', () => {
    for (const rubbish of ['{"a":1}', '[object Object]', '\u0000', ',,,', '<b>x</b>'])
      assert.deepEqual(readKept(store(rubbish)), [], rubbish);
  });
  it('does without where it is blocked or full', () => {
    assert.deepEqual(readKept(refusing), []);
    assert.equal(keep(refusing, ['a']), false);
    assert.equal(
      keep(() => ({ ...store()(), setItem: refusing }), ['a']),
      false,
    );
  });
});

describe('the words of every page', () => {
  for (const lang of LANGS) {
    it(`have their number and no plural in ${lang}`, () => {
      const words = saveWords(lang);
      for (const text of [words.number, words.saidSaved, words.saidRemoved, words.full])
        assert.deepEqual(text.match(/\{[^}]*\}?/g), ['{count}'], text);
      for (const text of [words.save, words.saved, words.blocked]) assert.doesNotMatch(text, /[{}]/);
    });
  }
});

describe('the day of a brief', () => {
  for (const lang of LANGS) {
    it(`is written in ${lang} as everywhere else`, () => {
      const patterns = dayPatterns(lang);
      for (const day of ['2026-01-01', '2026-02-28', '2026-05-09', '2026-11-25', '2031-12-20']) {
        const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
        assert.equal(writeDay(patterns, new Date(year, month - 1, date)), formatDay(day, lang));
      }
    });
  }
});

describe('the comparison', () => {
  const value = (id: string): ShownValue => ({ id, text: id.toUpperCase(), lang: 'en', sources: [] });
  const likeness = (...cells: string[][]) => likenessOf(cells.map((ids) => ids.map(value)));
  it('says that all are the same, in whatever order', () => {
    assert.deepEqual(likeness(['a', 'b'], ['b', 'a']), { kind: 'same' });
  });
  it('names what all have', () => {
    assert.deepEqual(likeness(['a', 'b'], ['b', 'c'], ['b']), { kind: 'partly', common: ['B'] });
  });
  it('says that they differ', () => assert.deepEqual(likeness(['a'], ['b']), { kind: 'differs' }));
  it('takes unknown for unknown, not for a difference', () => {
    assert.deepEqual(likeness(['a'], []), { kind: 'unknown' });
    assert.deepEqual(likeness([], []), { kind: 'none' });
  });
  it('has the facts of every practice in rows, in the order of the columns', () => {
    const records = [recordIn('pl', 'milan-welcome-center'), recordIn('pl', 'athens-accmr')];
    const parts = comparisonOf(records);
    assert.deepEqual(
      parts.map(({ name }) => name),
      ['facts', 'costs', 'evidence', 'limits'],
    );
    const rows = parts.flatMap((part) => part.rows);
    assert.deepEqual(
      rows.find(({ fact }) => fact === 'place')?.cells.map((cell) => cell.map(({ id }) => id)),
      [
        ['milan', 'it'],
        ['athens', 'gr'],
      ],
    );
    assert.equal(rows.find(({ fact }) => fact === 'staff')?.likeness.kind, 'unknown');
    assert.equal(rows.find(({ fact }) => fact === 'scope')?.likeness.kind, 'same');
    assert.deepEqual(
      parts.flatMap(({ texts }) => texts),
      BRIEF_PARTS,
    );
  });
  it('shows an entry\u2019s lines for a brief in place of its sections', () => {
    const id = 'gdansk-immigrant-integration-model';
    const { brief } = recordIn('mt', id);
    for (const part of BRIEF_PARTS)
      assert.deepEqual(textOn(part, recordIn('mt', id)), { html: brief?.lines[part], lang: 'mt' });
    const bare = bareRecordIn('mt', id);
    assert.deepEqual(textOn('risks', bare), {
      html: bare.sections.find(({ name }) => name === 'Limits')?.html,
      lang: 'en',
    });
    const without = { ...bare, sections: [{ name: 'Transfer' as const }] };
    assert.equal(textOn('needs', without), undefined);
  });
});
