import { runNew } from '../src/contributing/new.ts';
import { openTerminal } from '../src/contributing/terminal.ts';

const terminal = process.stdin.isTTY ? openTerminal : undefined;
process.exitCode = await runNew(process.argv.slice(2), process.env, terminal);
