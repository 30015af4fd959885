import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { LANGS } from '../i18n/locales.ts';
import { SECURITY_HEADERS } from '../security/headers.ts';

/** How many ports are tried after the wanted one. */
const PORTS_TO_TRY = 50;

/** A running server of the built site. */
export interface Serving {
  server: Server;
  /** Address of the site's start, base path included. */
  address: string;
}

/**
 * Serves a built site on this machine, as a static host would: trailing slashes, and the site's own 404 page.
 *
 * @param outDir folder of the built site
 * @param base path below which it lies, with slashes at both ends
 * @param port the wanted port; the next free one is taken if it is in use; 0 for any
 */
export async function serve(outDir: string, base: string, port: number): Promise<Serving> {
  // Reads the folder anew for each request: a build may replace it while it is served.
  const files = sirv(outDir, { dev: true, etag: true });
  const missing = (path: string) => {
    const lang = LANGS.find((candidate) => path.startsWith(`${base}${candidate}/`));
    const files = [...(lang ? [`${lang}/404/index.html`] : []), '404.html'];
    return files.map((file) => join(outDir, file)).find((file) => existsSync(file));
  };
  const server = createServer((request, response) => {
    for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
    const path = request.url ?? '/';
    const refuse = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      const page = missing(path);
      response.end(page ? readFileSync(page) : 'Not found');
    };
    if (path === base.slice(0, -1)) {
      response.writeHead(301, { location: base }).end();
      return;
    }
    if (!path.startsWith(base)) {
      refuse();
      return;
    }
    const [way = '', query] = path.split('?');
    if (!way.endsWith('/') && !/\.\w+$/.test(way)) {
      response.writeHead(301, { location: `${way}/${query === undefined ? '' : `?${query}`}` }).end();
      return;
    }
    request.url = path.slice(base.length - 1);
    files(request, response, refuse);
  });
  for (let tried = port; ; tried++) {
    try {
      await listen(server, tried);
      const { port: bound } = server.address() as AddressInfo;
      return { server, address: `http://localhost:${bound}${base}` };
    } catch (cause) {
      const taken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || tried - port >= PORTS_TO_TRY) throw cause;
    }
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
