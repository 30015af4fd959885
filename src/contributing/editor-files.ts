import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PROJECT_CONTENT } from '../library/command.ts';
import { listContent } from '../library/list-content.ts';
import { readContentFile } from '../library/read-file.ts';
import type { Vocabulary } from '../library/types.ts';
import { decodeText, MAX_CHARACTERS } from '../markdown/bounds.ts';
import { splitDocument } from '../markdown/document.ts';
import { FILE_KINDS, type FileKind, frontmatterJsonSchema, type JsonSchema } from './json-schema.ts';

/** Where Astro's language server, which knows frontmatter in .mdx files, looks for schemas. */
const FOLDER = fileURLToPath(new URL('../../.astro/collections/', import.meta.url));
const MANIFEST = join(FOLDER, 'collections.json');

/** What the language server must know: which schemas there are, and the one of each file by its lower-case address. */
export interface EditorManifest {
  collections: { hasSchema: true; name: string }[];
  entries: Record<string, string>;
}

/**
 * Writes what the editor needs for completion and hover in the frontmatter of practices: a schema for each kind of file,
 * with the ids of the vocabularies, and a list of the files.
 *
 * @returns how many files the list names
 */
export function writeEditorFiles(contentDir: string, vocabulary: Vocabulary): number {
  mkdirSync(FOLDER, { recursive: true });
  for (const kind of FILE_KINDS) {
    const schema = withVocabulary(frontmatterJsonSchema(kind), vocabulary);
    writeFileSync(join(FOLDER, `${nameOf(kind)}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  return writeManifest(contentDir);
}

/** Tells an editor that was prepared before of new files; where none was, does nothing. */
export function refreshEditorFiles(contentDir: string): void {
  if (contentDir === PROJECT_CONTENT && existsSync(MANIFEST)) writeManifest(contentDir);
}

function writeManifest(contentDir: string): number {
  const manifest = manifestOf(contentDir);
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  return Object.keys(manifest.entries).length;
}

/** The list of all practice files of a content folder, each with the name of its schema. */
export function manifestOf(contentDir: string): EditorManifest {
  const entries = listContent(contentDir).practices.map((file) => {
    const path = join(contentDir, file);
    const address = decodeURIComponent(pathToFileURL(path).href).toLowerCase();
    return [address, nameOf(kindOf(path))] as const;
  });
  return {
    collections: FILE_KINDS.map((kind) => ({ hasSchema: true, name: nameOf(kind) })),
    entries: Object.fromEntries(entries),
  };
}

/** Puts the ids of the vocabularies into a schema, each with its English label. */
export function withVocabulary(schema: JsonSchema, vocabulary: Vocabulary): JsonSchema {
  const lists = {
    type: vocabulary['practice-types'],
    serviceAreas: vocabulary['service-areas'],
    targetGroups: vocabulary['target-groups'],
    places: vocabulary.places,
  };
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const list = lists[key as keyof typeof lists];
    if (!list) return [key, property] as const;
    const choice = { enum: list.map(({ id }) => id), enumDescriptions: list.map(({ label }) => label.en) };
    return [
      key,
      property.items ? { ...property, items: { ...property.items, ...choice } } : { ...property, ...choice },
    ] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

function nameOf(kind: FileKind): string {
  return `practice-${kind}`;
}

function kindOf(path: string): FileKind {
  const source = readContentFile(path, MAX_CHARACTERS);
  const text = 'rule' in source ? undefined : decodeText(source);
  const document = splitDocument(typeof text === 'string' ? text : '');
  return 'rule' in document || !/^translation:/m.test(document.frontmatter) ? 'original' : 'translation';
}
