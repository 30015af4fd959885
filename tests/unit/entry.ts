import { chmodSync } from 'node:fs';
import { stringify } from 'yaml';
import { readPracticeFile } from '../../src/library/practice-file.ts';

/** Frontmatter of a sound original, for tests to spoil. */
export function soundFrontmatter(): Record<string, unknown> {
  return {
    title: 'A desk for newcomers in the town hall of Milan',
    summary:
      'The town hall has a desk at which newcomers are received, heard and sent on. The town counts the visits; nobody has examined the effect.',
    country: 'it',
    places: ['milan'],
    scope: 'municipal',
    type: 'service',
    serviceAreas: ['housing'],
    targetGroups: ['newcomers'],
    started: '2017',
    status: 'running',
    statusAsOf: 2025,
    lead: 'Municipality of Milan',
    partners: [{ name: 'An association', kind: 'non-profit', sources: ['s1'] }],
    funding: [],
    evidence: { level: 'described', reason: 'No figures on results were found.' },
    verification: { state: 'desk-research', date: '2026-11-25' },
    sources: [
      {
        key: 's1',
        url: 'https://example.org/one',
        title: 'One',
        publisher: 'The town',
        lang: 'it',
        year: 2024,
        kind: 'official',
      },
      {
        key: 's2',
        url: 'https://example.org/two',
        title: 'Two',
        publisher: 'A paper',
        lang: 'it',
        kind: 'press',
      },
    ],
    keywords: ['desk', 'newcomers', 'Milan', 'town hall'],
    related: [],
    reusedBy: [],
  };
}

const WORDS = Array(4)
  .fill('the town received people and sent them on to the service that could help them best')
  .join('. ');

/** A sound body. */
export const SOUND_BODY = `<Challenge>

${WORDS}.[^s1]

</Challenge>

<Approach>

${WORDS}. ${WORDS}.[^s1][^s2]

</Approach>

<Results>

- ${WORDS}.[^s2]

</Results>

<Limits>

${WORDS}.[^s1]

</Limits>
`;

/** A file as it lies in the content folder. */
export function fileText(frontmatter: unknown = soundFrontmatter(), body: string = SOUND_BODY): string {
  const yaml = typeof frontmatter === 'string' ? frontmatter : stringify(frontmatter, { lineWidth: 0 });
  return `---\n${yaml.trimEnd()}\n---\n\n${body}`;
}

/** Judges a file's text as an original of Milan. */
export function judge(text: string | Uint8Array, file = 'practices/it/milan-desk/en.mdx') {
  return readPracticeFile(file, typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

/** Judges a body in which a piece was put into the first section. */
export function judgeBody(piece: string) {
  const body = SOUND_BODY.replace('<Challenge>\n', `<Challenge>\n\n${piece}\n`);
  return judge(fileText(soundFrontmatter(), body));
}

/** Line of the file on which a piece put in by judgeBody begins. */
export const PIECE_LINE = fileText().split('\n').indexOf('<Challenge>') + 3;

/** Runs something on a folder as a user who may not read or write everything, also where the tests run as root. */
export function withoutPrivileges<T>(folder: string, run: () => T): T {
  if (process.geteuid?.() !== 0) return run();
  chmodSync(folder, 0o755);
  process.seteuid?.(65_534);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}
