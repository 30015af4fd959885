import { error, type Finding } from '../issues/issue.ts';

/** The most marks of Markdown in a body, and in one paragraph or list; the published ones have 212 and 36 at most. */
const MAX_MARKS = 1_000;
const MAX_MARKS_TOGETHER = 200;
/** The most characters between two empty lines; a whole section of the longest kind has about 3,000. */
const MAX_TOGETHER = 6_000;

/** What begins or ends something in Markdown; `!` and `(` do so only beside a bracket, which is counted. */
const MARK = /[*_~`[\]<>&\\@|]|www\.|https?:/gi;

const TOO_LONG = `this paragraph or list has more than ${MAX_TOGETHER} characters: shorten it, or put an empty line between its parts`;

/** Entities of the codes that stand in for what is hidden from the parser (`hide-code.ts`), which the file itself cannot hold. */
const HIDDEN_BY_ENTITY = /&#(?:x0*e00[0-3]|0*5734[4-7]);/i;

/**
 * Bounds a body before the Markdown parser sees it. The parser looks back for the partner of each mark, so that
 * time grows with the square of the marks in one paragraph, and behind an open bracket with that of the letters: 60,000 characters of
 * `a*b` take it 10 s.
 *
 * @param body the body; empty lines stand for the frontmatter, so that positions are those of the file
 * @returns one finding where the body must not be parsed, else none
 */
export function boundBody(body: string): Finding[] {
  let marks = 0;
  let together = 0;
  let length = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const count = line.match(MARK)?.length ?? 0;
    const isEmpty = line.trim() === '';
    marks += count;
    together = isEmpty ? 0 : together + count;
    length = isEmpty ? 0 : length + line.length;
    const at = { line: index + 1, column: 1 };
    if (HIDDEN_BY_ENTITY.test(line))
      return [error(at, 'no-character', 'the line holds an entity of no character: delete it')];
    if (length > MAX_TOGETHER) return [error(at, 'paragraph-too-long', TOO_LONG)];
    const fault = faultOf(marks, together);
    if (fault) return [error(at, 'too-much-markup', fault)];
  }
  return [];
}

function faultOf(marks: number, together: number): string | undefined {
  if (together > MAX_MARKS_TOGETHER)
    return `this paragraph or list holds more than ${MAX_MARKS_TOGETHER} marks such as * [ \` < &: write plain prose`;
  if (marks > MAX_MARKS)
    return `the text holds more than ${MAX_MARKS} marks such as * [ \` < &: write plain prose`;
  return undefined;
}
