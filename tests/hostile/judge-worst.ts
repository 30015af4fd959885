import { readPracticeFile } from '../../src/library/practice-file.ts';
import { readVocabularyFile } from '../../src/library/vocabulary.ts';
import { worstCases } from './worst.ts';

/**
 * Judges every worst case, or the one whose number is given, and prints as JSON what each took (ms of processor
 * time) and the most memory of this process (bytes).
 */
const only = process.argv[2];
const taken: { name: string; index: number; ms: number }[] = [];
let index = -1;
for (const { name, text, isList } of worstCases()) {
  index++;
  if (only !== undefined && Number(only) !== index) continue;
  const before = process.cpuUsage();
  const bytes = new TextEncoder().encode(text);
  if (isList) readVocabularyFile('places', bytes);
  else readPracticeFile('practices/it/milan-desk/en.mdx', bytes);
  const { user, system } = process.cpuUsage(before);
  taken.push({ name, index, ms: (user + system) / 1000 });
}
console.log(JSON.stringify({ taken, bytes: process.resourceUsage().maxRSS * 1024 }));
