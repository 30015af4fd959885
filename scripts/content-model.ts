import { mkdirSync, writeFileSync } from 'node:fs';
import { FILE_KINDS, jsonSchemaFile } from '../src/contributing/json-schema.ts';
import { contentModelPage } from '../src/library/content-model.ts';

const root = new URL('../', import.meta.url);
writeFileSync(new URL('docs/content-model.md', root), contentModelPage());
mkdirSync(new URL('schemas/', root), { recursive: true });
for (const kind of FILE_KINDS)
  writeFileSync(new URL(`schemas/${kind}.schema.json`, root), jsonSchemaFile(kind));
