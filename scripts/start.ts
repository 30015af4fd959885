import { build } from '../src/build/build.ts';
import { preview } from '../src/build/preview.ts';

if (await build(process.env)) await preview(process.env);
else process.exitCode = 1;
