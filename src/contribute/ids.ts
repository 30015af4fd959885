import type { FileKind } from '../contributing/json-schema.ts';

/**
 * The id of a field's element in one of the two forms of the page. Copies of a template's elements get a number behind it.
 */
export function idOf(path: string, kind: FileKind): string {
  return `${kind === 'original' ? 'f' : 't'}-${path.replaceAll('.', '-')}`;
}
