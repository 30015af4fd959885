import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { digestOfText } from '../../src/library/digest.ts';
import { VOCABULARY_NAMES } from '../../src/library/vocabulary.ts';
import { originalSchema } from '../../src/schemas/original.ts';
import { fileText, SOUND_BODY, soundFrontmatter } from './entry.ts';

/** Path of the one practice of the folder. */
export const DESK = 'practices/it/milan-desk';

/** Ids that the tests name; of the rest of each vocabulary a few are enough, which reads much faster. */
const NAMED: ReadonlySet<string> = new Set(['milan', 'rome', 'gdansk', 'service', 'housing', 'newcomers']);

const VOCABULARY = VOCABULARY_NAMES.map((name) => {
  const text = readFileSync(join(PROJECT_CONTENT, 'vocabulary', `${name}.yaml`), 'utf8');
  const entries = parse(text) as { id: string; broader?: string }[];
  const isWhole = name === 'countries' || name === 'evidence-levels';
  const kept = isWhole ? entries : entries.filter(({ id }, index) => index < 3 || NAMED.has(id));
  return [name, stringify(kept.map(({ broader, ...entry }) => entry))] as const;
});

/** A content folder of a test, with a small vocabulary and one sound practice and its translation. */
export class ContentFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'content-'));

  constructor() {
    for (const [name, text] of VOCABULARY) this.put(`vocabulary/${name}.yaml`, text);
    this.put(`${DESK}/en.mdx`, fileText());
    this.put(`${DESK}/it.mdx`, translationText());
  }

  put(file: string, text: string | Uint8Array): void {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  get environment(): NodeJS.ProcessEnv {
    return { CONTENT_DIR: this.path };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A sound translation of the frontmatter of the practice. */
export function translationText(more: Record<string, unknown> = {}): string {
  const original = originalSchema.parse(soundFrontmatter());
  const frontmatter = {
    title: 'Uno sportello per i nuovi arrivati',
    summary:
      'Il municipio ha uno sportello che riceve i nuovi arrivati, li ascolta e li indirizza. Il Comune conta le visite.',
    keywords: ['sportello', 'nuovi arrivati', 'Milano', 'municipio'],
    facts: {
      lead: 'Comune di Milano',
      partners: ["Un'associazione"],
      evidenceReason: 'Non sono stati trovati dati sui risultati.',
    },
    translation: { from: 'en', digest: digestOfText(original, undefined), method: 'human' },
    ...more,
  };
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n`;
}

/** A body of other words than the original's, with the same citations. */
export const TRANSLATED_BODY = SOUND_BODY.replaceAll('the town received people', 'il comune accoglie persone')
  .replaceAll('and sent them on to the service', 'e le manda al servizio')
  .replaceAll('that could help them best', 'che le aiuta meglio');

/** What a command printed, in lines, and its exit code. */
export interface Outcome {
  code: number;
  lines: string[];
  /** All lines in one text. */
  text: string;
}

/** Runs a command and keeps what it prints. */
export async function outcomeOf(run: () => number | Promise<number>): Promise<Outcome> {
  const lines: string[] = [];
  const { error, log } = console;
  console.error = console.log = (line: string) => lines.push(...line.split('\n'));
  try {
    const code = await run();
    return { code, lines, text: lines.join('\n') };
  } finally {
    Object.assign(console, { error, log });
  }
}
