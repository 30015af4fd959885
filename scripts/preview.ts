import { preview } from '../src/build/preview.ts';

await preview(process.env);
