import { resolve } from 'node:path';

/** What the environment decides about a build. */
export interface Settings {
  /** Origin of the site, without a path. */
  site: string;
  /** Path below which the site lies, with slashes at both ends. */
  base: string;
  /** Folder that the site is built into. */
  outDir: string;
  /** Address of the repository; links to it are shown only if it is set. */
  repository: string | undefined;
  /** Address for e-mails about errors; it is shown only if it is set. */
  contact: string | undefined;
}

/** Where `npm start` serves the site, and what stands in addresses while `SITE_URL` is not set. */
export const LOCAL_SITE = 'http://localhost:4321';

/**
 * Reads `SITE_URL`, `BASE_PATH`, `OUT_DIR`, `REPOSITORY_URL` and `CONTACT_EMAIL`.
 *
 * @throws Error in plain words for an address that is none
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const site = environment.SITE_URL || LOCAL_SITE;
  if (!/^https?:$/.test(protocolOf(site))) {
    throw new Error(`SITE_URL must be an address such as https://example.org, not ${site}`);
  }
  if (new URL(site).pathname !== '/') {
    throw new Error(`SITE_URL must be an origin without a path, not ${site}: the path goes into BASE_PATH`);
  }
  const path = (environment.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
  if (path && !path.split('/').every((segment) => /^[\w-][\w.-]*$/.test(segment))) {
    throw new Error(`BASE_PATH must be a path such as /library/, not ${environment.BASE_PATH}`);
  }
  const repository = environment.REPOSITORY_URL?.replace(/\/+$/, '') || undefined;
  if (repository && protocolOf(repository) !== 'https:') {
    throw new Error(`REPOSITORY_URL must begin with https://, not ${repository}`);
  }
  const contact = environment.CONTACT_EMAIL?.trim() || undefined;
  if (contact && !/^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(contact)) {
    throw new Error(`CONTACT_EMAIL must be an address such as library@example.org, not ${contact}`);
  }
  return {
    site: new URL(site).origin,
    base: path ? `/${path}/` : '/',
    outDir: resolve(environment.OUT_DIR || 'dist'),
    repository,
    contact,
  };
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
