import { writeFileSync } from 'node:fs';
import { contentModelPage } from '../src/library/content-model.ts';

writeFileSync(new URL('../docs/content-model.md', import.meta.url), contentModelPage());
