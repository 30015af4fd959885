import { runBuild } from '../src/build/command.ts';

process.exitCode = (await runBuild(process.env)) ? 0 : 1;
