import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { BRIEF_PARTS } from '../schemas/brief.ts';
import type { Original } from '../schemas/original.ts';

/**
 * Digest of the text that a translation is made from. A translation without a body depends on the
 * frontmatter's texts alone, so a change in the body does not make it outdated.
 *
 * @param original the original's frontmatter
 * @param body the original's body, or undefined for a translation without one
 * @returns 16 hexadecimal digits (64 bits of SHA-256)
 */
export function digestOfText(original: Original, body: string | undefined): string {
  return digestOfTexts([
    original.title,
    original.summary,
    ...textsAmongFacts(original),
    // Digests from before a brief was written stay as they are.
    ...textsOfBrief(original),
    ...(body === undefined ? [] : [body]),
  ]);
}

/** The texts among an original's facts, which its translations translate. */
export function textsAmongFacts(original: Original): string[] {
  return [
    original.lead,
    original.evidence.reason,
    ...original.partners.map((partner) => partner.name),
    ...original.funding.flatMap(({ name, amount }) => [name, amount ?? '']),
    ...Object.values(original.resources ?? {}).map((resource) => resource?.text ?? ''),
  ];
}

/** The lines of an original's brief; none where it has no brief. */
export function textsOfBrief({ brief }: Original): string[] {
  return brief ? BRIEF_PARTS.map((part) => brief[part] ?? '') : [];
}

/**
 * Digest of texts that translations are made from.
 *
 * @returns 16 hexadecimal digits (64 bits of SHA-256)
 */
export function digestOfTexts(texts: readonly string[]): string {
  // White space and Unicode form carry no meaning here: reformatting a file must not outdate its translations.
  const normalised = texts.map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
  // In plain JavaScript, because the form computes it in the browser, where the platform's own needs https.
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(normalised)))).slice(0, 16);
}
