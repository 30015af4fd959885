import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { manifestOf, withVocabulary, writeEditorFiles } from '../../src/contributing/editor-files.ts';
import {
  FILE_KINDS,
  frontmatterJsonSchema,
  type JsonSchema,
  jsonSchemaFile,
} from '../../src/contributing/json-schema.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { gatherContent } from '../../src/library/gather.ts';
import { splitDocument } from '../../src/markdown/document.ts';
import { soundFrontmatter } from './entry.ts';
import { LanguageServer } from './language-server.ts';

const ROOT = new URL('../../', import.meta.url);
const { vocabulary, listing } = gatherContent(PROJECT_CONTENT, PROJECT_CONTENT);
const published = listing.practices.map((file) => {
  const document = splitDocument(readFileSync(join(PROJECT_CONTENT, file), 'utf8'));
  assert.ok('frontmatter' in document, file);
  return { file, data: parse(document.frontmatter) as Record<string, unknown> };
});
// Formats are the check's business: without a package of its own this validator knows none.
const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true, validateFormats: false });

describe('the exported JSON Schemas', () => {
  for (const kind of FILE_KINDS) {
    const committed = readFileSync(new URL(`schemas/${kind}.schema.json`, ROOT), 'utf8');
    const accepts = ajv.compile(JSON.parse(committed) as object);
    it(`of ${kind}s is what the schemas give`, () =>
      assert.equal(committed, jsonSchemaFile(kind), 'run npm run docs'));
    it(`of ${kind}s accepts every published one, and none of the other kind`, () => {
      let own = 0;
      for (const { file, data } of published) {
        const isOwn = Object.hasOwn(data, 'translation') === (kind === 'translation');
        own += Number(isOwn);
        assert.equal(accepts(data), isOwn, `${file}: ${ajv.errorsText(accepts.errors)}`);
      }
      assert.ok(own >= 60);
    });
    it(`of ${kind}s explains every key`, () => {
      const silent: string[] = [];
      const look = (schema: JsonSchema, path: string) => {
        for (const [key, property] of Object.entries(schema.properties ?? {})) {
          if (!property.description) silent.push(`${path}${key}`);
          look(property, `${path}${key}.`);
          if (property.items) look(property.items, `${path}${key}[].`);
        }
      };
      look(frontmatterJsonSchema(kind), '');
      assert.deepEqual(silent, []);
    });
  }
  it('refuse what is plainly wrong', () => {
    const accepts = ajv.compile(frontmatterJsonSchema('original'));
    assert.ok(accepts(soundFrontmatter()));
    for (const fault of [
      { wish: 1 },
      { status: 'dead' },
      { places: 'milan' },
      { statusAsOf: '2020' },
      { title: 5 },
    ])
      assert.ok(!accepts({ ...soundFrontmatter(), ...fault }), JSON.stringify(fault));
  });
  it('know the vocabularies where an editor asks', () => {
    const { properties } = withVocabulary(frontmatterJsonSchema('original'), vocabulary);
    assert.deepEqual(
      properties?.type?.enum,
      vocabulary['practice-types'].map(({ id }) => id),
    );
    assert.ok(properties?.places?.items?.enum?.includes('milan'));
    assert.equal(
      properties?.places?.items?.enum?.length,
      properties?.places?.items?.enumDescriptions?.length,
    );
  });
});

describe('VS Code', () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(new URL(`.vscode/${file}.json`, ROOT), 'utf8')) as Record<string, unknown>;
  it('is told to complete frontmatter, by extensions that are recommended', () => {
    assert.equal(read('settings')['astro.content-intellisense'], true);
    const { recommendations } = read('extensions') as { recommendations: string[] };
    assert.ok(recommendations.includes('astro-build.astro-vscode'));
    assert.ok(recommendations.includes('unifiedjs.vscode-mdx'), 'without it .mdx is plain text');
  });
  it('knows the kind of every practice file', () => {
    const names = Object.values(manifestOf(PROJECT_CONTENT).entries);
    assert.equal(names.length, published.length);
    const translations = published.filter(({ data }) => Object.hasOwn(data, 'translation'));
    assert.equal(names.filter((name) => name === 'practice-translation').length, translations.length);
  });
});

describe("Astro's language server in the frontmatter of an .mdx file", () => {
  const server = new LanguageServer();
  const original = fileURLToPath(new URL('practices/it/milan-celav/en.mdx', `file://${PROJECT_CONTENT}`));
  const translation = original.replace(/en\.mdx$/, 'pl.mdx');
  before(async () => {
    writeEditorFiles(PROJECT_CONTENT, vocabulary);
    await server.start();
  });
  after(() => server.stop());
  const labels = async (uri: { uri: string }, line: number, character: number) => {
    const answer = (await server.request('textDocument/completion', {
      textDocument: uri,
      position: { line, character },
      context: { triggerKind: 1 },
    })) as { items: { label: string }[] };
    return answer.items.map(({ label }) => label);
  };
  it('completes keys, values and ids, explains keys, and marks what is wrong', async () => {
    const lines = ['---', 'title: "X"', 'status: ', 'wish: 1', 'type: ', '', '---', ''];
    const uri = server.open(original, lines.join('\n'));
    const keys = await labels(uri, 5, 0);
    for (const key of ['summary', 'serviceAreas', 'verification']) assert.ok(keys.includes(key), key);
    assert.deepEqual(await labels(uri, 2, 8), ['running', 'ended', 'unclear']);
    assert.ok((await labels(uri, 4, 6)).includes('one-stop-shop'));
    const hover = await server.request('textDocument/hover', {
      textDocument: uri,
      position: { line: 1, character: 2 },
    });
    assert.match(JSON.stringify(hover), /What it is and where/);
    const { items } = (await server.request('textDocument/diagnostic', { textDocument: uri })) as {
      items: { message: string }[];
    };
    assert.ok(items.some(({ message }) => /wish/.test(message)));
  });
  it('has nothing to say of what is published', async () => {
    for (const file of [translation, original.replace('it/milan-celav', 'gr/athens-accmr')]) {
      const uri = server.open(file, readFileSync(file, 'utf8'));
      assert.deepEqual(await server.request('textDocument/diagnostic', { textDocument: uri }), {
        kind: 'full',
        items: [],
      });
    }
  });
});
