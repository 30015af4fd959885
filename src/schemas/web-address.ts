import { z } from 'zod';

// Characters that make two addresses look alike or hide a scheme: white space, controls, zero-width and direction marks.
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Judges an address that readers may be sent to.
 *
 * @param address the address as written, after Markdown has decoded entities and escapes
 * @returns undefined for a sound public http(s) address, else what is wrong, as the end of a sentence that begins with the address
 */
export function faultOfWebAddress(address: string): string | undefined {
  if (INVISIBLE.test(address)) return 'must not hold white space or invisible characters';
  if (!/^https?:\/\//i.test(address)) return 'must begin with https:// or http://';
  if (address.includes('\\')) return 'must not hold a backslash';
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'must be a complete web address, such as https://example.org/page';
  }
  if (url.username || url.password) return 'must not hold a user name or password';
  const host = url.hostname;
  if (/^\[|^[0-9.]+$/.test(host)) return 'must name a host, not a bare IP number';
  if (!host.includes('.') || host.endsWith('.')) return 'must name a public host, such as www.example.org';
  if (url.port) return 'must not name a port';
  if (/\.(?:local|localdomain|localhost|internal|invalid|test|arpa|onion)$/.test(host)) {
    return 'must name a public host, such as www.example.org';
  }
  return undefined;
}

/** A public http or https address, judged by the same rule as links in the body. */
export const webAddressSchema = z
  .string()
  .max(600, 'must have 600 characters at most')
  .superRefine((value, context) => {
    const fault = faultOfWebAddress(value);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });
