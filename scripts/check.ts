import { runCheck } from '../src/contributing/check.ts';

process.exitCode = await runCheck(process.argv.slice(2), process.env);
