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
  if (/\.(?:local|localdomain|localhost|internal|invalid|test|arpa|onion)$/.test(host)) {
    return 'must name a public host, such as www.example.org';
  }
  return undefined;
}

/**
 * What two addresses of one page have in common, for "no address twice": without scheme, `www.`, case of the host,
 * default port, `./`, slash at the end and place in the page. A `#/…` is kept, because it is a page of its own there.
 *
 * @param address a sound address; any other text is its own key
 */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search, hash } = new URL(address);
  const page = /^#!?\//.test(hash) ? hash : '';
  const path = pathname.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase()).replace(/\/+$/, '');
  return `${host.replace(/^www\./, '')}${path}${search}${page}`;
}

function addressSchema(faultOf: (address: string) => string | undefined) {
  return z
    .string()
    .max(600, 'must have 600 characters at most')
    .superRefine((value, context) => {
      const fault = faultOf(value);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    });
}

/** A public http or https address, judged by the same rule as links in the body. */
export const webAddressSchema = addressSchema(faultOfWebAddress);

/** The same, by https alone. */
export const secureAddressSchema = addressSchema(
  (address) =>
    faultOfWebAddress(address) ?? (/^https:/i.test(address) ? undefined : 'must begin with https://'),
);
