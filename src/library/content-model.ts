import { z } from 'zod';
import { originalSchema } from '../schemas/original.ts';
import { COLLECTION_NAMES, PROGRAMME } from '../schemas/programme/collections.ts';
import { BODY_WORDS, SECTIONS, TRANSLATION_ALLOWANCE } from '../schemas/sections.ts';
import { translationSchema } from '../schemas/translation.ts';
import { conceptSchema, countryConceptSchema, placeSchema, termSchema } from '../schemas/vocabulary.ts';

const MUST_CITE = { nothing: '', items: 'each list item', all: 'each paragraph and list item' } as const;

type JsonSchema = {
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  enum?: unknown[];
  const?: unknown;
  maxLength?: number;
  minLength?: number;
  maxItems?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
};

/** The page docs/content-model.md, made from the schemas; a test compares the two. */
export function contentModelPage(): string {
  return [
    '# Content model',
    '',
    'Made from the schemas in `src/schemas/` by `npm run docs`; a test fails when it is stale. All schemas are strict: a key',
    'that is not listed is an error. `sources[].url` means the key `url` of each item of the list `sources`.',
    '',
    '## A practice',
    '',
    'One folder a practice, `content/practices/<country>/<id>/`, one file a language, `<lang>.mdx`. Exactly one file is the',
    '*original*: it has all facts. Each other file is a *translation*: it has the key `translation`, and text only. A',
    'translation without a body is allowed: readers see title, summary and facts in their language and the body in the',
    "original's. The `digest` of a translation is made of the original's texts (title, summary, lead, evidence reason, names",
    'of partners and funding, resources, the brief where there is one, and, where the translation has a body, the body).',
    'When the original moves on, the page says that the translation is outdated; `npm run stamp -- <id>` renews the digest',
    'after the text was revised.',
    '',
    '### Frontmatter of an original',
    '',
    ...table(originalSchema),
    '',
    '### Frontmatter of a translation',
    '',
    ...table(translationSchema),
    '',
    'Texts of the frontmatter are shown as they are written: no Markdown, no tag, no citation but in `brief`. The summary of a',
    'translation may have 60 to 420 characters, because the same sentence is shorter or longer in other languages.',
    '',
    'A council brief and the comparison show the five lines of `brief` in place of whole sections: write what the entry says,',
    'and no more. A line has 60 to 300 characters with its citations (a translation 40 to 400) and is read by itself, so it',
    'names what it speaks of. `problem`, `evidence` and `risks` cite a source; `costs` and `needs` may do without, where they',
    'state a gap or a reading of ours. A source must be cited in the body or a fact too. A translation has a `brief` where the original has',
    'one (a warning), and nowhere else; each of its lines cites the same sources as the original\u2019s.',
    '',
    'Rules between the keys: each source is cited, no key and no page stands twice (two ways of writing one address are one',
    'page, unless `year` says that they are two editions); no list names anything twice; `country` is the folder, and every',
    '`place` lies in it; a running practice has no `ended`; no date lies before `started`, and only `started` and `ended` may',
    'be to come (until next year); `related` is mutual (a warning); the level `reused` needs `reusedBy`,',
    '`independently-evaluated` a source of that kind. Titles and summaries differ by more than spaces, stops and capitals.',
    'Countries: `it at pl ro gr es mt` (the country Greece is `gr`, its language `el`). Languages of files:',
    '`en it de pl ro el es mt`. Days are written 2026-11-25. A new translation gets its `digest` (16 hexadecimal digits) by',
    "`npm run stamp -- <id>/<lang>`. Without `facts` the page shows the original's texts. A translation gives an `amount`",
    'where the original has one, and nowhere else. A summary, a sentence of the facts, a list of keywords or a paragraph that is',
    "still the original's is an error.",
    '',
    '### Body',
    '',
    'Sections, each between its own tags, in this order. Inside: paragraphs, lists, emphasis, quotes, links to public',
    '`https` or `http` addresses, `code`. Nothing else: no HTML, no other component, no attribute, no braces, no image, no',
    'heading. `[^s1]` after a sentence cites source `s1` of the original.',
    '',
    '| Section | Required | Words | Must cite | Purpose |',
    '| --- | --- | --- | --- | --- |',
    ...SECTIONS.map(
      ({ name, required, minWords, maxWords, cited, purpose }) =>
        `| \`<${name}>\` | ${yes(required)} | ${minWords} to ${maxWords} | ${MUST_CITE[cited]} | ${purpose} |`,
    ),
    '',
    `The upper number is a limit, the lower one a warning, and less than a quarter of it an error. A translation may have ${TRANSLATION_ALLOWANCE}`,
    `times the upper number. A whole body has ${BODY_WORDS.min} to ${BODY_WORDS.max} words (\`--report\` counts the others); more than ${BODY_WORDS.tooMany} are a warning.`,
    '\u201cEach paragraph\u201d means those of list items too. No paragraph holds nothing but citations.',
    '',
    '## Vocabularies',
    '',
    'Lists in `content/vocabulary/`: `practice-types`, `service-areas`, `target-groups`, `evidence-levels` hold concepts,',
    '`countries`, `places` and `terms` (the glossary) their own kinds. Every label has all eight languages. No vocabulary is',
    'empty; each country and each evidence level has its entry. Practice types, service areas and target groups have six other',
    'words or more in each language, evidence levels three (a warning).',
    '',
    '### A concept',
    '',
    ...table(conceptSchema),
    '',
    '### A country',
    '',
    ...table(countryConceptSchema),
    '',
    '### A place',
    '',
    ...table(placeSchema),
    '',
    '### A term of the glossary',
    '',
    ...table(termSchema),
    '',
    '## The programme',
    '',
    'What the library says of the programme itself: `content/programme/sources.yaml` lists the sources (the keys of a',
    'practice\u2019s `sources`), and each collection is a folder `content/programme/<collection>/` with one file a language.',
    '`en.yaml` is the original, a list of entries with facts and texts. Each other `<lang>.yaml` is a translation: the key',
    '`translation` as in a practice, and `entries`, which gives by its id the texts of each entry (the second table of each',
    'collection). Texts are plain; those that say so take `[^s1]` to cite a source, the others are shown as they are written.',
    'A folder `programme` has every collection (a list may be empty) and should have it in every language (a warning). Every',
    'id that an entry names exists, no list names anything twice, no `end` lies before its `start`, and no date is to come.',
    "Lists of texts that go with a list of facts (`accordingTo`, `reasons`) are shown in the original's language while a",
    'translation is outdated. `npm run stamp -- programme/<collection>` renews the digests.',
    '',
    ...COLLECTION_NAMES.flatMap((name) => [
      `### Collection \`${name}\``,
      '',
      PROGRAMME[name].purpose,
      '',
      ...table(z.strictObject(PROGRAMME[name].facts)),
      '',
      ...table(z.strictObject(PROGRAMME[name].texts)),
      '',
    ]),
  ].join('\n');
}

function table(schema: z.ZodType): string[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return ['| Key | Required | Form | Meaning |', '| --- | --- | --- | --- |', ...rows(json, '')];
}

function rows(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const key = prefix + name;
    const required = yes(schema.required?.includes(name) ?? false);
    const row = `| \`${key}\` | ${required} | ${form(property)} | ${cell(property.description ?? '')} |`;
    const inner =
      property.type === 'array' ? rows(property.items ?? {}, `${key}[].`) : rows(property, `${key}.`);
    return [row, ...inner];
  });
}

function form(schema: JsonSchema): string {
  if (Array.isArray(schema.type))
    return schema.type.map((type) => (type === 'string' ? 'text' : type)).join(' or ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return 'one of a list';
  if (schema.type === 'array')
    return `list${range(schema.minItems, schema.maxItems, 'items')} of ${form(schema.items ?? {})}`;
  if (schema.type === 'object')
    return typeof schema.additionalProperties === 'object' ? 'one a language' : 'group';
  if (schema.type === 'integer') return 'whole number';
  if (schema.format === 'date') return 'day';
  if (schema.type === 'string') return `text${range(schema.minLength, schema.maxLength, 'characters')}`;
  return schema.type ?? 'text';
}

function range(from: number | undefined, to: number | undefined, unit: string): string {
  if (from !== undefined && from > 1 && to !== undefined) return ` (${from} to ${to} ${unit})`;
  if (to !== undefined) return ` (≤ ${to} ${unit})`;
  return from !== undefined && from > 0 ? ` (≥ ${from})` : '';
}

function yes(value: boolean): string {
  return value ? 'yes' : 'no';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
