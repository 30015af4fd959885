import { runCheck } from '../src/library/command.ts';

process.exitCode = runCheck(process.argv.slice(2), process.env);
