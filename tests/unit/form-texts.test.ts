import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitWords } from '../../src/contribute/budget.ts';
import { type DescribedEntry, type DescribedLeaf, describeFields } from '../../src/contribute/described.ts';
import { RULES } from '../../src/contribute/rules.ts';
import { FILE_KINDS, type FileKind, frontmatterJsonSchema } from '../../src/contributing/json-schema.ts';
import { LANGS, type Lang } from '../../src/i18n/locales.ts';
import { MESSAGES } from '../../src/i18n/messages.ts';
import { hasIllFormedCitation } from '../../src/schemas/citation-form.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { SECTION_NAMES } from '../../src/schemas/sections.ts';
import { translationSchema } from '../../src/schemas/translation.ts';

/** A schema as far as the way to a key of it goes. */
interface Schema {
  safeParse: (value: unknown) => { success: boolean; error?: { message: string } };
  shape?: Record<string, Schema>;
  unwrap?: () => Schema;
}

const SCHEMAS: Readonly<Record<FileKind, Schema>> = {
  original: originalSchema as unknown as Schema,
  translation: translationSchema as unknown as Schema,
};

const textOf = (lang: Lang, key: string) => (MESSAGES[lang] as Readonly<Record<string, string>>)[key];
const ownTexts = (lang: Lang) =>
  Object.entries(MESSAGES[lang]).filter(([key]) => key.startsWith('form.') || key.startsWith('rule.'));

function leavesOf(entries: readonly DescribedEntry[]): DescribedLeaf[] {
  return entries.flatMap((entry) =>
    'control' in entry ? [entry] : leavesOf('fields' in entry ? entry.fields : entry.items),
  );
}

/** The schema of a key; of a list, that of its items. */
function schemaAt(schema: Schema, path: string): Schema {
  return path.split('.').reduce((above, key) => {
    let group = above;
    while (!group.shape && group.unwrap) group = group.unwrap();
    return group.shape?.[key] as Schema;
  }, schema);
}

/** What the form would write of an example that somebody types. */
function typed({ control }: DescribedLeaf, example: string): unknown {
  if (control === 'year') return Number(example);
  if (control === 'words') return splitWords(example);
  return control === 'texts' ? [example] : example;
}

describe('the examples of the form', () => {
  for (const kind of FILE_KINDS) {
    it(`pass the ${kind}'s schema in every language`, () => {
      const leaves = leavesOf(describeFields(kind, frontmatterJsonSchema(kind)));
      let seen = 0;
      for (const lang of LANGS)
        for (const leaf of leaves) {
          const example = textOf(lang, `form.example.${leaf.path}`);
          if (example === undefined) continue;
          const result = schemaAt(SCHEMAS[kind], leaf.path).safeParse(typed(leaf, example));
          assert.ok(result.success, `${lang} ${leaf.path}: ${result.error?.message}`);
          seen++;
        }
      assert.ok(seen >= 15 * LANGS.length, String(seen));
    });
  }
  it('stand at every section, and cite as the check wants it', () => {
    for (const lang of LANGS)
      for (const name of SECTION_NAMES) {
        const example = textOf(lang, `form.example.section.${name}`) ?? '';
        assert.ok(example.length > 20 && !hasIllFormedCitation(example), `${lang} ${name}`);
      }
  });
});

describe('the texts of the form', () => {
  it('are sentences, not names of fields and rules', () => {
    for (const lang of LANGS)
      for (const [key, text] of ownTexts(lang)) {
        assert.notEqual(text, key.slice(key.indexOf('.', 5) + 1), `${lang} ${key}`);
        if (key.startsWith('rule.')) assert.match(text, /\p{L}{2}.* .*\.$/u, `${lang} ${key}`);
      }
  });
  it('are written in each language: what says more than a word differs from the English', () => {
    const english = textOf.bind(undefined, 'en');
    for (const lang of LANGS.filter((other) => other !== 'en')) {
      const same = ownTexts(lang)
        .filter(([key, text]) => text === english(key) && / \p{L}+ /u.test(text))
        .map(([key]) => key);
      assert.deepEqual(same, [], lang);
    }
  });
  it('call a button, a state and a gap what the page calls them', () => {
    const quoting = {
      'form.text.lead': 'form.cite.button',
      'rule.citation-form': 'form.cite.button',
      'form.noSources': 'form.step.sources',
      'form.help.status': 'status.unclear',
      'form.help.resources': 'fact.unknown',
    };
    for (const lang of LANGS)
      for (const [key, quoted] of Object.entries(quoting))
        assert.ok(
          textOf(lang, key)?.includes(textOf(lang, quoted) as string),
          `${lang} ${key} names "${textOf(lang, quoted)}"`,
        );
  });
  it('say of each rule something of its own, or of two that are mended in the same way', () => {
    for (const lang of LANGS) {
      const texts = RULES.map((rule) => textOf(lang, `rule.${rule}`));
      assert.ok(new Set(texts).size >= RULES.length - 2, lang);
    }
  });
});
