import { createHash } from 'node:crypto';

/** Namespace of the library's ids, drawn once at random: no address is in them, so they outlive a move of the site. */
const NAMESPACE = '6f1c8a1e-8c3b-4f0e-9a55-2b7d1f0c4e63';

/**
 * An id that stays the same wherever the site lies: a name-based UUID (version 5, RFC 9562) as a URN.
 *
 * @param name what it is the id of, such as "practices/milan-welcome-center/it"
 */
export function stableId(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name);
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}
