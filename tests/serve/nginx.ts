import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHIPPED = fileURLToPath(new URL('../../deploy/nginx/library', import.meta.url));
const MODULES = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules'];
const BROTLI = 'ngx_http_brotli_static_module.so';

/** A web server that runs with the shipped configuration, on a free port of this machine. */
export interface Nginx {
  origin: string;
  hasBrotli: boolean;
  stop: () => Promise<void>;
}

/** Whether nginx is on this machine. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0;
}

/**
 * Starts nginx with the shipped configuration; only name, port and certificate are the test's.
 *
 * @param root folder that is served
 * @throws Error with what nginx says of the configuration
 */
export async function startNginx(root: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const brotli = MODULES.map((path) => join(path, BROTLI)).find((path) => existsSync(path));
  cpSync(SHIPPED, join(folder, 'library'), { recursive: true });
  if (!brotli) writeFileSync(join(folder, 'library/brotli.conf'), '');
  mkdirSync(join(folder, 'temp'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/temp/${name};`)
    .join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${brotli ? `load_module ${brotli};` : ''}
     daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
     events {}
     http {
       include /etc/nginx/mime.types; access_log off; ${temporary}
       include library/maps.conf;
       server { listen 127.0.0.1:${port}; root ${root}; include library/site.conf; }
     }`,
  );
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(origin).catch(() => undefined)); tries++) {
    if (child.exitCode !== null || tries > 100) throw new Error(`nginx does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, hasBrotli: brotli !== undefined, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
