import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PERIODS, TOWN_SIZES } from '../../src/catalogue/bands.ts';
import { TRANSLATION_GROUPS } from '../../src/catalogue/translation-overview.ts';
import { type DescribedEntry, describeFields } from '../../src/contribute/described.ts';
import { ORIGINAL_STEPS, TRANSLATION_STEPS } from '../../src/contribute/fields.ts';
import { RULES } from '../../src/contribute/rules.ts';
import { FILE_KINDS, frontmatterJsonSchema } from '../../src/contributing/json-schema.ts';
import { QUESTIONS } from '../../src/fits/answers.ts';
import { SIDES } from '../../src/fits/reasons.ts';
import { checkMessageFiles, checkMessages } from '../../src/i18n/check-messages.ts';
import { formatNodes, parseMessage, rulesOf } from '../../src/i18n/message-format.ts';
import { translator } from '../../src/i18n/messages.ts';
import { FACETS, GUIDES, PROGRAMME_PARTS } from '../../src/i18n/paths.ts';
import {
  COST_BANDS,
  PARTNER_KINDS,
  RESOURCE_KINDS,
  SCOPES,
  STATUSES,
  VERIFICATION_STATES,
} from '../../src/schemas/original.ts';
import {
  COORDINATION_DIRECTIONS,
  COORDINATION_KINDS,
  EXCHANGE_KINDS,
  INDICATOR_LEVELS,
} from '../../src/schemas/programme/collections.ts';
import { SECTION_NAMES, SECTIONS } from '../../src/schemas/sections.ts';
import { SOURCE_KINDS } from '../../src/schemas/source.ts';
import { isSection, TEXT_PARTS } from '../../src/schemas/text-parts.ts';
import { TRANSLATION_METHODS } from '../../src/schemas/translation.ts';
import { OFFERED_SORTS, VIEWS } from '../../src/search/state.ts';

/** Paths of the form's fields, groups and lists, and of the sections. */
const FIELD_PATHS = [
  ...FILE_KINDS.flatMap((kind) => pathsOf(describeFields(kind, frontmatterJsonSchema(kind)))),
  ...SECTION_NAMES.map((name) => `section.${name}`),
  'file.id',
  'file.lang',
];
const FORM_LISTS = ['sources', 'partners', 'funding', 'reusedBy'];

function pathsOf(entries: readonly DescribedEntry[]): string[] {
  return entries.flatMap((entry) => [
    entry.path,
    ...('control' in entry ? [] : pathsOf('fields' in entry ? entry.fields : entry.items)),
  ]);
}

/** Keys that are made of an id: their beginnings and ends. */
const MADE_KEYS: Record<string, readonly string[]> = {
  'facet.': FACETS,
  'facet.indexTitle.': FACETS,
  'status.': STATUSES,
  'period.': PERIODS,
  'townSize.': TOWN_SIZES,
  'costBand.': COST_BANDS,
  'scope.': SCOPES,
  'partnerKind.': PARTNER_KINDS,
  'fact.': RESOURCE_KINDS,
  'section.': SECTION_NAMES,
  'gap.': SECTIONS.filter(({ required }) => !required).map(({ name }) => name),
  'sourceKind.': SOURCE_KINDS,
  'translation.': TRANSLATION_METHODS,
  'verification.': VERIFICATION_STATES,
  'nav.': PROGRAMME_PARTS,
  '': PROGRAMME_PARTS.flatMap((part) => [`${part}.title`, `${part}.lead`]),
  'coordination.kind.': COORDINATION_KINDS,
  'coordination.direction.': COORDINATION_DIRECTIONS,
  'exchanges.kind.': EXCHANGE_KINDS,
  'monitoring.level.': INDICATOR_LEVELS,
  'sort.': OFFERED_SORTS,
  'view.': VIEWS,
  'fits.question.': [...QUESTIONS, 'means'],
  'fits.side.': SIDES,
  'translations.group.': TRANSLATION_GROUPS,
  'translations.meaning.': TRANSLATION_GROUPS,
  'translations.method.': TRANSLATION_METHODS.filter((method) => method !== 'machine'),
  'contribute.nav.': GUIDES.filter((name) => name !== 'contribute'),
  'translations.part.': TEXT_PARTS.filter((part) => !isSection(part) && part !== 'brief'),
  'form.field.': FIELD_PATHS,
  'form.help.': FIELD_PATHS,
  'form.example.': FIELD_PATHS,
  'form.option.translation.method.': TRANSLATION_METHODS,
  'form.add.': FORM_LISTS,
  'form.item.': FORM_LISTS,
  'form.step.': [...ORIGINAL_STEPS, ...TRANSLATION_STEPS].map(({ id }) => id),
  'form.kind.': FILE_KINDS,
  'form.cited.': ['items', 'all'],
  'rule.': [...RULES, 'other'],
  'about.': ['what', 'for', 'made', 'gaps', 'privacy', 'licence'].flatMap((part) => [
    `${part}.heading`,
    `${part}.text`,
  ]),
};

const say = (message: string, values: Record<string, string | number>, lang = 'en') =>
  formatNodes(parseMessage(message), values, rulesOf(lang));
const TOWNS = '{count, plural, =0 {no town} one {# town} other {# towns}}';

describe('messages', () => {
  it('fill placeholders', () => assert.equal(say('a {x} b', { x: 'y' }), 'a y b'));
  it('choose a plural form', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => say(TOWNS, { count })),
      ['no town', '1 town', '2 towns'],
    );
  });
  it('write numbers as the language does', () => {
    assert.equal(say(TOWNS, { count: 12_345 }), '12,345 towns');
    assert.equal(say(TOWNS, { count: 12_345 }, 'de'), '12.345 towns');
  });
  it('know the plural forms of Polish, Romanian and Maltese', () => {
    const forms = '{n, plural, one {one} two {two} few {few} many {many} other {other}}';
    const of = (lang: string, numbers: number[]) => numbers.map((n) => say(forms, { n }, lang)).join(' ');
    assert.equal(of('pl', [1, 2, 5, 22, 25]), 'one few many few many');
    assert.equal(of('ro', [1, 2, 19, 20]), 'one few few other');
    assert.equal(of('mt', [1, 2, 3, 11, 20]), 'one two few many other');
  });
  it('fill placeholders inside a plural', () => {
    assert.equal(say('{n, plural, one {# for {q}} other {# for {q}s}}', { n: 3, q: 'x' }), '3 for xs');
  });
  for (const broken of [
    '{',
    'a }',
    '{a',
    '{n, plural, one {x}}',
    '{n, plural, one {x} other {y}',
    '{n, select, a {b} other {c}}',
    '{1}',
  ]) {
    it(`refuse ${broken}`, () => assert.throws(() => parseMessage(broken), SyntaxError));
  }
});

describe('the message files', () => {
  it('are complete in every language', () => assert.deepEqual(checkMessageFiles(), []));
  it('say different things in different languages', () => {
    const titles = (['en', 'it', 'de', 'pl', 'ro', 'el', 'es', 'mt'] as const).map((lang) =>
      translator(lang)('catalogue.title'),
    );
    assert.equal(new Set(titles).size, titles.length);
  });
  it('hold no key that nothing shows', () => {
    const keys = Object.keys(
      JSON.parse(readFileSync(new URL('../../src/i18n/messages/en.json', import.meta.url), 'utf8')),
    );
    const source = sourceText();
    const shown = new Set([...source.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/gi)].map(([, key]) => key));
    for (const [beginning, ends] of Object.entries(MADE_KEYS))
      for (const end of ends) shown.add(beginning + end);
    assert.deepEqual(
      keys.filter((key) => !shown.has(key)),
      [],
    );
  });
  it('are made of ids only where the test knows of it', () => {
    const beginnings = [...sourceText().matchAll(/\bt\(`([\w.]+)\$\{/g)].map(
      ([, beginning]) => beginning as string,
    );
    for (const beginning of beginnings) {
      assert.ok(
        Object.keys(MADE_KEYS).some((known) => known.startsWith(beginning)),
        beginning,
      );
    }
  });
});

describe('the check of a message file', () => {
  const english = JSON.stringify({ a: 'one', b: '{count, plural, one {# x} other {# x}}', c: 'to {x}' });
  const rules = (text: object) => checkMessages('pl', JSON.stringify(text), english).map(({ rule }) => rule);
  const sound = { a: 'raz', b: '{count, plural, one {#} few {#} many {#} other {#}}', c: 'do {x}' };
  it('passes a sound one', () => assert.deepEqual(rules(sound), []));
  it('finds a missing key', () => assert.deepEqual(rules({ ...sound, a: undefined }), ['message-missing']));
  it('finds a surplus key', () => assert.deepEqual(rules({ ...sound, d: 'x' }), ['message-surplus']));
  it('finds an empty text', () => assert.deepEqual(rules({ ...sound, a: ' ' }), ['message-empty']));
  it('finds a missing plural form', () => {
    assert.deepEqual(rules({ ...sound, b: '{count, plural, one {#} other {#}}' }), ['message-format']);
  });
  it('finds another placeholder', () =>
    assert.deepEqual(rules({ ...sound, c: 'do {y}' }), ['message-format']));
  it('finds broken braces', () => assert.deepEqual(rules({ ...sound, c: 'do {x' }), ['message-format']));
  it('finds a plural form that the language does not have', () => {
    assert.deepEqual(rules({ ...sound, b: '{count, plural, one {#} two {#} few {#} many {#} other {#}}' }), [
      'message-format',
    ]);
  });
  it('finds broken JSON', () => assert.equal(checkMessages('pl', '{', english)[0]?.rule, 'message-syntax'));
  it('goes on where the English file is broken', () => {
    assert.deepEqual(checkMessages('pl', JSON.stringify(sound), '{'), []);
    assert.deepEqual(
      checkMessages('en', '[]', '[]').map(({ rule }) => rule),
      ['message-syntax'],
    );
    assert.deepEqual(
      checkMessages('en', '{"a":"{x"}', '{"a":"{x"}').map(({ rule }) => rule),
      ['message-format'],
    );
  });
});

function sourceText(): string {
  const root = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = globSync('**/*.{ts,astro}', { cwd: root });
  return files.map((file) => readFileSync(root + file, 'utf8')).join('\n');
}
