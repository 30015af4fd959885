import { ADDRESS_CASES } from './addresses.ts';
import type { FileCase } from './case.ts';
import { CHARACTER_CASES } from './characters.ts';
import { CODE_CASES } from './code.ts';
import { FRONTMATTER_CASES } from './frontmatter.ts';
import { HTML_CASES } from './html.ts';
import { LEGITIMATE_CASES } from './legitimate.ts';

export type { FileCase } from './case.ts';

/** Files that must be refused, each by its rule: for the check, the build and the form alike. */
export const HOSTILE_CASES: readonly FileCase[] = [
  ...CODE_CASES,
  ...HTML_CASES,
  ...ADDRESS_CASES,
  ...CHARACTER_CASES,
  ...FRONTMATTER_CASES,
];

/** Files that must pass without an error. */
export { LEGITIMATE_CASES };

/** The bytes of a case, as a file holds them. */
export function bytesOf({ text }: FileCase): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
