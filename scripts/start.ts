import { runBuild } from '../src/build/command.ts';
import { preview } from '../src/build/preview.ts';

if (await runBuild(process.env)) await preview(process.env);
else process.exitCode = 1;
