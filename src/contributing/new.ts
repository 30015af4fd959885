import { resolve } from 'node:path';
import { contentDirOf, PROJECT_CONTENT, pathFromHere } from '../library/command.ts';
import { gatherContent } from '../library/gather.ts';
import { isFolder } from '../library/read-file.ts';
import type { Vocabulary } from '../library/types.ts';
import { LANGUAGE_OF } from '../schemas/identifiers.ts';
import { SECTIONS } from '../schemas/sections.ts';
import { readArguments } from './arguments.ts';
import { refreshEditorFiles } from './editor-files.ts';
import { type Answers, type Choice, QUESTIONS, type Question, readAnswer } from './practice-questions.ts';
import { practiceSkeleton } from './practice-skeleton.ts';
import type { Terminal } from './terminal.ts';
import { writeNewFile } from './write-new.ts';

const FLAGS = {
  content: 'text',
  help: 'switch',
  ...Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, 'text' as const])),
} as const;

const NEEDED = QUESTIONS.filter(({ needed }) => needed);

const USAGE = `usage: npm run new                       asks one question after the other
       npm run new -- ${NEEDED.map(({ flag }) => `--${flag} …`).join(' ')}
       also: ${QUESTIONS.filter(({ needed }) => !needed)
         .map(({ flag }) => `--${flag} …`)
         .join(' ')} --content DIR`;

/** What the questions are judged against. */
interface Known {
  vocabulary: Vocabulary;
  /** Ids of all practices of which anything is there. */
  ids: ReadonlySet<string>;
}

/**
 * The command `npm run new`: writes the skeleton of a practice, `practices/<country>/<id>/<lang>.mdx`. Without a flag it
 * asks; with any flag it asks nothing. A file that exists is never touched.
 *
 * @param args flags
 * @param environment for `CONTENT_DIR`
 * @param openTerminal called only where there is something to ask
 * @returns exit code: 0 for a written file, 1 for none, 2 for wrong arguments
 */
export async function runNew(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  openTerminal: (() => Terminal) | undefined,
): Promise<number> {
  const read = readArguments(args, FLAGS);
  if (typeof read === 'string') return refuse(read);
  if (read.switches.has('help')) {
    console.log(USAGE);
    return 0;
  }
  if (read.rest.length > 0) return refuse(`${read.rest[0]} belongs to no flag: write --title "…" and so on`);
  const { content, ...given } = read.texts;
  const contentDir = content ? resolve(content) : contentDirOf(environment);
  if (!isFolder(contentDir)) {
    console.error('there is no content folder at this path: correct --content or CONTENT_DIR');
    return 1;
  }
  const { vocabulary, listing } = gatherContent(contentDir, PROJECT_CONTENT);
  const known = { vocabulary, ids: listing.ids };
  let answers: Answers | undefined;
  if (Object.keys(given).length > 0) {
    const judged = readFlags(given, known);
    if (typeof judged === 'string') return refuse(judged);
    answers = judged;
  } else if (openTerminal) {
    const terminal = openTerminal();
    try {
      answers = await askAll(terminal, known);
    } finally {
      terminal.close();
    }
  } else return refuse('there is no terminal to ask in: give flags');
  if (!answers) {
    console.error('Stopped: nothing was written.');
    return 1;
  }
  return write(contentDir, answers);
}

function refuse(fault: string): number {
  console.error(`${fault}\n${USAGE}`);
  return 2;
}

function readFlags(given: Readonly<Record<string, string>>, known: Known): Answers | string {
  const missing = NEEDED.filter(({ flag }) => given[flag] === undefined).map(({ flag }) => `--${flag}`);
  if (missing.length > 0) return `${missing.join(', ')} must be given: only the other flags may be left out`;
  const answers: Answers = {};
  for (const question of QUESTIONS) {
    const text = given[question.flag];
    if (text === undefined) continue;
    const read = judge(question, text, question.choices?.(known.vocabulary, answers), known);
    if (typeof read === 'string') return `--${question.flag}: ${read}`;
    answers[question.key] = read.value;
  }
  return answers;
}

function judge(
  question: Question,
  text: string,
  choices: readonly Choice[] | undefined,
  { ids }: Known,
): { value: unknown } | string {
  const read = readAnswer(question, text, choices);
  if (question.key === 'id' && typeof read !== 'string' && ids.has(String(read.value)))
    return `there is a practice ${String(read.value)} already: choose another id, or translate that one`;
  return read;
}

/** Asks every question until its answer is sound; undefined where nobody answers any more. */
async function askAll(terminal: Terminal, known: Known): Promise<Answers | undefined> {
  terminal.say(
    'A new practice. One question after the other; where it says “Enter: later”, the file can be filled in afterwards.',
  );
  const answers: Answers = {};
  for (const question of QUESTIONS) {
    const choices = question.choices?.(known.vocabulary, answers);
    if (choices?.length === 0) continue;
    terminal.say(`\n${question.ask}`);
    for (const [index, { id, label }] of (choices ?? []).entries())
      terminal.say(`  ${String(index + 1).padStart(2)}  ${id}  (${label})`);
    const offered = offerOf(question, answers);
    const prompt = promptOf(question, offered);
    for (;;) {
      const answer = await terminal.ask(prompt);
      if (answer === undefined) return undefined;
      if (answer === '' && !question.needed) break;
      const text = answer === '' ? offered : answer;
      const read =
        text === '' ? 'this cannot be left out: write an answer' : judge(question, text, choices, known);
      if (typeof read !== 'string') {
        answers[question.key] = read.value;
        break;
      }
      terminal.say(`  ${read}`);
    }
  }
  return answers;
}

function offerOf(question: Question, answers: Answers): string {
  if (question.key === 'lang') return LANGUAGE_OF[answers.country as keyof typeof LANGUAGE_OF] ?? '';
  return question.offer?.(answers) ?? '';
}

function promptOf({ needed, many, choices }: Question, offered: string): string {
  const how = choices ? (many ? 'numbers or ids' : 'number or id') : '';
  const empty = needed ? (offered ? `Enter: ${offered}` : '') : 'Enter: later';
  const hint = [how, empty].filter((part) => part !== '').join('; ');
  return hint ? `(${hint}) > ` : '> ';
}

function write(contentDir: string, answers: Answers): number {
  const folder = `practices/${String(answers.country)}/${String(answers.id)}`;
  const file = `${folder}/${String(answers.lang)}.mdx`;
  const fault = writeNewFile(contentDir, file, practiceSkeleton(answers));
  if (fault) {
    console.error(fault);
    return 1;
  }
  refreshEditorFiles(contentDir);
  const sections = SECTIONS.map(({ name, required, minWords, maxWords, purpose }) => {
    const optional = required ? '' : ' (optional)';
    return `  <${name}>${optional}  ${minWords} to ${maxWords} words. ${purpose}`;
  });
  console.log(
    [
      `Written: ${pathFromHere(contentDir, file)}`,
      'Fill in what is empty; docs/content-model.md explains every key. Sections, in this order:',
      ...sections,
      'Behind a sentence, [^s1] cites the source with the key s1.',
      `Then: npm run check -- ${pathFromHere(contentDir, folder)}`,
    ].join('\n'),
  );
  return 0;
}
