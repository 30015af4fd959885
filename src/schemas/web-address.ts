import { z } from 'zod';

/** The most characters of an address. */
export const MAX_ADDRESS = 600;

// Characters that make two addresses look alike or hide a scheme: white space, controls, zero-width and direction marks.
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffd\p{Default_Ignorable_Code_Point}]/u;

// A browser reads these in a host as the plain letter or stop that they look like.
const FULL_STOPS = /[\u3002\uff0e\uff61]/u;
const NOT_PUBLIC =
  /\.(?:local|localdomain|localhost|internal|invalid|test|arpa|onion|lan|home|corp|intranet|private|alt)$/;
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u];
/** Parameters that let whoever knows them in. */
const SECRET =
  /[?&;](?:access_?token|auth_?token|id_?token|token|api_?key|password|passwd|pwd|passwort|client_?secret|secret|jsessionid|phpsessid|x-amz-(?:signature|credential|security-token))=/i;

/**
 * Judges an address that readers may be sent to.
 *
 * @param address the address as written, after Markdown has decoded entities and escapes
 * @returns undefined for a sound public http(s) address, else what is wrong, as the end of a sentence that begins with the address
 */
export function faultOfWebAddress(address: string): string | undefined {
  if (INVISIBLE.test(address)) return 'must not hold white space or invisible characters: type it again';
  if (!/^https?:\/\//i.test(address)) return 'must begin with https:// or http://: write it in full';
  if (address.includes('\\')) return 'must not hold a backslash: write / or delete it';
  if (/[<>"`]/.test(address)) return 'must not hold < > " or `: copy it from the browser once more';
  const written = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  if (!URL.canParse(address) || written === '')
    return 'must be a complete web address, such as https://example.org/page: correct it';
  const url = new URL(address);
  if (written.includes('@')) return 'must not hold a user name or password: delete it';
  if (SECRET.test(address)) return 'must not hold a password or key of a session: give the public address';
  return faultOfHost(url.hostname, written.replace(/:\d*$/, ''));
}

/**
 * @param host the host as a browser reads it
 * @param written the same as it stands in the address
 */
function faultOfHost(host: string, written: string): string | undefined {
  if (/^\[|^[0-9.]+$/.test(host)) return 'must name a host, not a bare IP number: give its name';
  if (!/\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(host) || NOT_PUBLIC.test(host) || /^\.|\.\./.test(host))
    return 'must name a public host, such as www.example.org: correct it';
  const plain = (text: string, form: 'NFC' | 'NFKC') => text.normalize(form).toLowerCase();
  if (/%/.test(written) || FULL_STOPS.test(written) || plain(written, 'NFC') !== plain(written, 'NFKC'))
    return 'must spell its host in plain letters: copy it from the browser';
  if (written.split('.').some((label) => SCRIPTS.filter((script) => script.test(label)).length > 1))
    return 'mixes letters of two scripts in its host, as forged addresses do: type it again';
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
    .max(MAX_ADDRESS, `must have ${MAX_ADDRESS} characters at most: give a shorter one`)
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
    faultOfWebAddress(address) ??
    (/^https:/i.test(address) ? undefined : 'must begin with https://: correct it'),
);
