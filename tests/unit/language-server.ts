import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A message of the Language Server Protocol. */
interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: unknown;
}

/** Astro's language server, the one that the VS Code extension runs, spoken to as an editor does. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #buffer = Buffer.alloc(0);
  #next = 1;

  constructor() {
    const server = fileURLToPath(import.meta.resolve('@astrojs/language-server/bin/nodeServer.js'));
    this.#process = spawn(process.execPath, [server, '--stdio'], { cwd: ROOT, stdio: 'pipe' });
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  async start(): Promise<void> {
    const root = pathToFileURL(ROOT).href.replace(/\/$/, '');
    await this.request('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'library' }],
      capabilities: {},
      initializationOptions: {
        typescript: { tsdk: fileURLToPath(new URL('../../node_modules/typescript/lib', import.meta.url)) },
        contentIntellisense: true,
      },
    });
    this.#send({ method: 'initialized', params: {} });
  }

  /** Opens a text as if it stood in a file. */
  open(path: string, text: string): { uri: string } {
    const uri = pathToFileURL(path).href;
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'mdx', version: 1, text } },
    });
    return { uri };
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(JSON.stringify(error))) : resolve(result),
      );
      this.#send({ id, method, params });
    });
  }

  stop(): void {
    this.#process.kill();
  }

  #send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('utf8', 0, end))?.[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', end + 4, end + 4 + length)) as Message;
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#answer(message);
    }
  }

  #answer(message: Message): void {
    if (message.id === undefined) return;
    // The server asks too: for settings, and to be told of changes. It gets none.
    if (message.method) this.#send({ id: message.id, result: null });
    else this.#waiting.get(message.id)?.(message);
  }
}
