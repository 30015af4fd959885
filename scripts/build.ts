import { build } from '../src/build/build.ts';

process.exitCode = (await build(process.env)) ? 0 : 1;
