import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { LANGS } from '../../src/i18n/locales.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { DATA_COLUMNS } from '../../src/open-data/practice-table.ts';
import { base, outDir, site } from './dist.ts';

const { practices, vocabulary } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT).library;
const read = (path: string) => readFileSync(join(outDir, 'data', path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));
const ids = practices.map(({ id }) => id).sort();
const address = (path: string) => `${site}${base}data/${path}`;

/** Judges data by a published schema, with a validator that shares no code with the one that wrote it. */
function validator(name: string) {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const validate = ajv.compile(readJson(`schemas/${name}.schema.json`));
  return (data: unknown) => assert.ok(validate(data), ajv.errorsText(validate.errors));
}

describe('practices.json', () => {
  const all = readJson('practices.json') as { id: string; texts: Record<string, { sections: unknown[] }> }[];
  it('has every practice once, by its published schema', () => {
    validator('practices')(all);
    assert.deepEqual(all.map(({ id }) => id).sort(), ids);
  });
  it('has every text of every language', () => {
    for (const { id, original, translations } of practices) {
      const texts = all.find((practice) => practice.id === id)?.texts ?? {};
      for (const { lang, sections } of [original, ...translations])
        assert.equal(texts[lang]?.sections.length, sections.length, `${id} ${lang}`);
    }
  });
  it('is the same as the files of the single practices', () => {
    const files = globSync('practices/*.json', { cwd: join(outDir, 'data') });
    assert.equal(files.length, ids.length);
    const check = validator('practice');
    for (const practice of all) {
      const own = readJson(`practices/${practice.id}.json`);
      assert.deepEqual(own, practice);
      check(own);
    }
  });
  it('is refused by its schema where something is wrong', () => {
    const check = validator('practice');
    assert.throws(() => check({ ...all[0], status: 'going' }));
    assert.throws(() => check({ ...all[0], layout: 'x' }));
  });
});

describe('practices.csv', () => {
  const rows = parseCsv(read('practices.csv'), { bom: true, columns: true }) as Record<string, string>[];
  it('has one line a practice and the columns that the dictionary explains', () => {
    assert.deepEqual(rows.map(({ id }) => id).sort(), ids);
    assert.deepEqual(
      Object.keys(rows[0] ?? {}),
      DATA_COLUMNS.map(({ name }) => name),
    );
  });
  it('says what the entries say', () => {
    for (const { id, original, translations } of practices) {
      const row = rows.find((candidate) => candidate.id === id) as Record<string, string>;
      const { country, places, evidence } = original.frontmatter;
      assert.equal(row.country, country);
      assert.equal(row.places, places.join('|'));
      assert.equal(row.evidence_level, evidence.level);
      for (const { lang, frontmatter } of [original, ...translations])
        assert.equal(row[`title_${lang}`]?.replace(/^'/, ''), frontmatter.title);
    }
  });
});

describe('practices.jsonld', () => {
  const read = async () => (await jsonld.expand(readJson('practices.jsonld'))) as Record<string, unknown>[];
  const schema = (name: string) => `https://schema.org/${name}`;
  it('is a service a practice, with names in its languages', async () => {
    const services = (await read()).filter(({ '@type': type }) =>
      (type as string[])?.includes(schema('GovernmentService')),
    );
    assert.equal(services.length, ids.length);
    for (const service of services) {
      const names = service[schema('name')] as { '@language': string }[];
      assert.deepEqual(names.map((name) => name['@language']).sort(), [...LANGS].sort());
    }
  });
  it('points to concepts that the vocabularies have', async () => {
    const concepts = new Set<string>();
    for (const name of Object.keys(vocabulary)) {
      for (const { '@id': id } of (await jsonld.expand(readJson(`vocabularies/${name}.jsonld`))) as {
        '@id': string;
      }[])
        concepts.add(id);
    }
    let links = 0;
    for (const node of await read()) {
      for (const name of ['about', 'audience', 'areaServed', 'additionalType']) {
        for (const { '@id': id } of (node[schema(name)] ?? []) as { '@id': string }[]) {
          assert.ok(concepts.has(id), id);
          links++;
        }
      }
    }
    assert.ok(links > ids.length * 4);
  });
});

describe('vocabularies', () => {
  const skos = (name: string) => `http://www.w3.org/2004/02/skos/core#${name}`;
  it('are SKOS concepts with a label in each language', async () => {
    for (const [name, entries] of Object.entries(vocabulary)) {
      const nodes = (await jsonld.expand(readJson(`vocabularies/${name}.jsonld`))) as Record<
        string,
        unknown
      >[];
      const concepts = nodes.filter(({ '@type': type }) => (type as string[]).includes(skos('Concept')));
      assert.deepEqual(
        concepts.map((concept) => concept['@id']),
        (entries as { id: string }[]).map(({ id }) => `${address(`vocabularies/${name}.jsonld`)}#${id}`),
      );
      for (const concept of concepts) {
        const labels = concept[skos('prefLabel')] as { '@language': string }[];
        assert.deepEqual(labels.map((label) => label['@language']).sort(), [...LANGS].sort());
      }
    }
  });
  it('have a published schema that their entries meet', () => {
    for (const [name, entries] of Object.entries(vocabulary)) {
      const check = validator(name);
      for (const entry of entries) check(entry);
    }
  });
});
