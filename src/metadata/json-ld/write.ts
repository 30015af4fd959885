import type { Graph, Thing, WithContext } from 'schema-dts';

/** Data of a page: one thing or several. */
export type JsonLd = Graph | WithContext<Thing>;

/**
 * Data as the text of a script element. `<` is written as an escape, so that no text can end the element or
 * begin another.
 */
export function writeJsonLd(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
