import { runTranslate } from '../src/contributing/translate.ts';

process.exitCode = runTranslate(process.argv.slice(2), process.env);
