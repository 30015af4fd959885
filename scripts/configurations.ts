import { writeFileSync } from 'node:fs';
import { CONFIGURATIONS } from '../src/deploy/configurations.ts';

for (const [file, write] of Object.entries(CONFIGURATIONS))
  writeFileSync(new URL(`../deploy/${file}`, import.meta.url), write());
