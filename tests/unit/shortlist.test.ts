import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ShownValue } from '../../src/catalogue/shown-facts.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { LANGS } from '../../src/i18n/locales.ts';
import { BRIEF_PARTS } from '../../src/schemas/brief.ts';
import { comparisonOf, likenessOf, textOn } from '../../src/shortlist/comparison.ts';
import { dayPatterns, writeDay } from '../../src/shortlist/day.ts';
import { briefFileName } from '../../src/shortlist/file-name.ts';
import { readFrame, writeFrame } from '../../src/shortlist/frame.ts';
import { readGiven } from '../../src/shortlist/given.ts';
import {
  joined,
  linkedIds,
  MOST_SAVED,
  moved,
  movedAmong,
  parseIds,
  sameIds,
  without,
  writeIds,
} from '../../src/shortlist/list.ts';
import { pressWords, saveWords } from '../../src/shortlist/save-words.ts';
import { keep, readKept, storageKey } from '../../src/shortlist/storage.ts';
import { undone } from '../../src/shortlist/undo.ts';
import { bareRecordIn, recordIn } from './shortlist-records.ts';

const many = (count: number, prefix = 'p') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('the list in the address', () => {
  it('is read and written', () => {
    assert.deepEqual(readGiven('?ids=a,b-2,c').ids, ['a', 'b-2', 'c']);
    assert.deepEqual(readGiven('?q=x&ids=a&ids=b').ids, ['a', 'b']);
    assert.equal(writeIds(['a', 'b-2']), '?ids=a,b-2');
    assert.equal(writeIds([]), '');
    assert.deepEqual(readGiven('').ids, []);
  });
  it('passes rubbish and repetition over', () => {
    assert.deepEqual(parseIds('a,,A,../b,<script>,a,b--c,-d, e,b'), ['a', 'b']);
    assert.deepEqual(parseIds('x'.repeat(81)), []);
  });
  for (const [name, search] of [
    ['a full stop of the sentence', '?ids=a-1,b-2.'],
    ['spaces', '?ids=a-1, b-2'],
    ['spaces written as plus', '?ids=a-1+b-2'],
    ['semicolons', '?ids=a-1;b-2'],
    ['capitals', '?ids=A-1,B-2'],
    ['an encoded slash', '?ids=a-1%2Fb-2%2F'],
    ['quotes and brackets', '?ids=(a-1,«b-2»)'],
  ] as const)
    it(`is read with ${name}`, () =>
      assert.deepEqual(readGiven(search), { ids: ['a-1', 'b-2'], unreadable: [], beyond: [] }));
  it('tells what it does not take, and why', () => {
    assert.deepEqual(readGiven('?ids=a,b.c,żółw,b--c'), {
      ids: ['a'],
      unreadable: ['b.c', 'żółw', 'b--c'],
      beyond: [],
    });
    const { ids, beyond } = readGiven(`?ids=${many(14)},p13`);
    assert.equal(ids.length, MOST_SAVED);
    assert.deepEqual(beyond, ['p12', 'p13']);
    assert.deepEqual(readGiven(`?ids=${'x'.repeat(99)}`).unreadable, [`${'x'.repeat(40)}…`]);
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
  it('changes among what is shown; what is not shown keeps its place', () => {
    assert.deepEqual(movedAmong(['x', 'a', 'y', 'b'], ['a', 'b'], 'b', -1), ['x', 'b', 'y', 'a']);
    assert.deepEqual(movedAmong(['x', 'a', 'b'], ['b', 'a'], 'a', -1), ['x', 'a', 'b']);
    assert.deepEqual(movedAmong(['a', 'b', 'c'], ['a', 'b', 'c'], 'a', 1), ['b', 'a', 'c']);
  });
  it('stays when a practice goes', () => assert.deepEqual(without(['a', 'b', 'c'], 'b'), ['a', 'c']));
  it('joins two lists and says what has no room', () => {
    assert.deepEqual(joined(['a', 'b'], ['b', 'c']), { ids: ['a', 'b', 'c'], leftOut: [] });
    assert.deepEqual(joined(many(11), ['x', 'y']).leftOut, ['y']);
  });
  it('is not named to a page that shows it, nor a part of it', () => {
    assert.deepEqual(linkedIds(['b', 'a'], ['a', 'b', 'c']), []);
    assert.deepEqual(linkedIds(['a', 'x'], ['a', 'b']), ['a', 'x']);
    assert.deepEqual(linkedIds(['x'], []), ['x']);
  });
  it('makes lists differ', () => {
    assert.ok(sameIds(['a', 'b'], ['a', 'b']));
    assert.ok(!sameIds(['a', 'b'], ['b', 'a']));
  });
});

describe('undoing a change', () => {
  it('puts back what was removed, where it stood', () => {
    assert.deepEqual(undone(['a', 'c'], ['a', 'b', 'c'], ['a', 'c']), ['a', 'b', 'c']);
    assert.deepEqual(undone(['b', 'c'], ['a', 'b', 'c'], ['b', 'c']), ['a', 'b', 'c']);
    assert.deepEqual(undone([], ['a', 'b'], []), ['a', 'b']);
  });
  it('keeps what another tab has saved since, and does not bring back what it has removed', () => {
    assert.deepEqual(undone(['a', 'c', 'x'], ['a', 'b', 'c'], ['a', 'c']), ['a', 'b', 'c', 'x']);
    assert.deepEqual(undone(['x'], ['a', 'b'], []), ['a', 'b', 'x']);
    assert.deepEqual(undone(['a'], ['a', 'b', 'c'], ['a', 'c']), ['a', 'b']);
  });
  it('takes away what was added, and nothing else', () => {
    assert.deepEqual(undone(['a', 'b', 'c', 'x'], ['a'], ['a', 'b', 'c']), ['a', 'x']);
    assert.deepEqual(undone(['b', 'c'], ['a'], ['b', 'c']), ['a']);
  });
});

describe('what is typed on a brief', () => {
  const typed = { title: 'Ένταξη & “μετά” #1', town: 'Kraków' };
  it('goes along as a fragment', () => {
    const fragment = writeFrame(typed);
    assert.match(fragment, /^#title=[\x21-\x7e]+$/);
    assert.deepEqual(readFrame(fragment), typed);
    assert.equal(writeFrame({ title: '', town: '' }), '');
    assert.deepEqual(readFrame('#town=x'), { title: '', town: 'x' });
  });
  it('is not looked for in an anchor', () => {
    assert.equal(readFrame('#source-3'), undefined);
    assert.equal(readFrame(''), undefined);
  });
  it('is saved under a name that says the language and the day', () => {
    assert.equal(briefFileName('el', new Date(2026, 0, 5), 'md'), 'admin4all-brief-el-2026-01-05.md');
  });
});

describe('storage', () => {
  const KEY = storageKey('/library');
  const store = (value: string | null = null, key = KEY) => {
    const kept = new Map(value === null ? [] : [[key, value]]);
    return () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, next: string) => void kept.set(key, next),
      removeItem: (key: string) => void kept.delete(key),
    });
  };
  const refusing = (): never => {
    throw new DOMException('blocked', 'SecurityError');
  };
  it('gives back what it was given', () => {
    const open = store();
    assert.ok(keep(open, KEY, ['a', 'b']));
    assert.deepEqual(readKept(open, KEY), ['a', 'b']);
  });
  it('keeps nothing for an empty list', () => {
    const open = store('a');
    keep(open, KEY, []);
    assert.equal(open().getItem(KEY), null);
  });
  it('knows the libraries of a domain apart, by their path', () => {
    assert.equal(storageKey('/library'), storageKey('/library/'));
    const open = store();
    keep(open, KEY, ['a']);
    assert.deepEqual(readKept(open, storageKey('/')), []);
    assert.deepEqual(readKept(open, storageKey('/other/')), []);
  });
  it('takes over a list that was kept before, and lets it go', () => {
    const open = store('a,b', 'admin4all-shortlist');
    assert.deepEqual(readKept(open, KEY), ['a', 'b']);
    keep(open, KEY, ['b']);
    assert.deepEqual(readKept(open, KEY), ['b']);
    keep(open, KEY, []);
    assert.deepEqual(readKept(open, KEY), []);
  });
  it('passes rubbish over', () => {
    for (const rubbish of ['{"a":1}', '[object Object]', '\u0000', ',,,', '<b>x</b>'])
      assert.deepEqual(readKept(store(rubbish), KEY), [], rubbish);
  });
  it('does without where it is blocked or full', () => {
    assert.deepEqual(readKept(refusing, KEY), []);
    assert.equal(keep(refusing, KEY, ['a']), false);
    assert.equal(
      keep(() => ({ ...store()(), setItem: refusing }), KEY, ['a']),
      false,
    );
  });
});

describe('the words of every page', () => {
  it('say on the button of a saved practice what a press does', () =>
    assert.match(saveWords('en', '/words.json').saved, /Saved.*Remove/));
  for (const lang of LANGS) {
    it(`have their number and no plural in ${lang}`, () => {
      const words = { ...saveWords(lang, '/words.json'), ...pressWords(lang) };
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
