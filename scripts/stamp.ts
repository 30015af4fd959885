import { stampTranslations } from '../src/library/stamp.ts';

process.exitCode = stampTranslations(process.argv.slice(2), process.env);
