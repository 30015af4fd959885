/**
 * The Content-Security-Policy of the site, in two halves that a browser enforces together: what is the same on
 * every page goes into a header, the digests of a page's own style sheets into its meta element. So no header
 * grows with the site, and a page stays guarded on a host that can set no headers.
 *
 * Rules: CSP Level 3; `wasm-unsafe-eval` lets Pagefind's index run and nothing else.
 */
const DIRECTIVES = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
} as const;

/** What else a page may fetch, from its own origin; a header names each, since its default would bind style sheets. */
const FETCHED = [
  'connect-src',
  'img-src',
  'font-src',
  'media-src',
  'frame-src',
  'worker-src',
  'manifest-src',
];

/**
 * The policy of one page, for its meta element.
 *
 * @param styleDigests digests of its inline style sheets, as `digestOf` gives them
 */
export function pagePolicy(styleDigests: readonly string[]): string {
  const styles = ["'self'", ...styleDigests.map((digest) => `'sha256-${digest}'`)];
  return write({ ...DIRECTIVES, 'style-src': styles });
}

/** The policy that a server sends with every file; of style sheets it says nothing, the page's own policy does. */
export function headerPolicy(): string {
  const { 'default-src': _, ...directives } = DIRECTIVES;
  const rest = Object.fromEntries(FETCHED.map((name) => [name, ["'self'"]]));
  // Browsers take the last one from a header only.
  return write({ ...directives, ...rest, 'frame-ancestors': ["'none'"] });
}

function write(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
