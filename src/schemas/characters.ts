// A joiner or selector has a use inside Arabic or Indic words and in emoji; elsewhere it hides something.
const JOINER = '(?:\\u200c|\\u200d|[\\ufe00-\\ufe0f]|[\\u{e0100}-\\u{e01ef}])';
const HIDING = new RegExp(
  `[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]${JOINER}|${JOINER}{2}|(?:^|\\s)${JOINER}|\\u200d(?:\\s|$)`,
  'u',
);

/** Characters that no contributed text may hold, by rule; each says what is wrong and how to mend it. */
export const FORBIDDEN_CHARACTERS: readonly (readonly [pattern: RegExp, rule: string, message: string])[] = [
  [/[^\P{Cc}\t\n]/u, 'control-character', 'holds a control character: delete it'],
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    'direction-override',
    'holds a character that changes the direction of text: delete it',
  ],
  // U+200C, U+200D and the variation selectors have real uses in some scripts.
  [
    /[[\p{Default_Ignorable_Code_Point}\u2800\u2028\u2029\ufff9-\ufffb]--[\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f\u{e0100}-\u{e01ef}]]/v,
    'invisible-character',
    'holds an invisible character: delete it and type the word again',
  ],
  [HIDING, 'invisible-character', 'holds an invisible character: delete it and type the word again'],
  [/\p{M}{5}/u, 'stacked-marks', 'stacks more than four marks on one letter: delete them'],
  [/\ufffd/u, 'lost-character', 'holds \ufffd, which stands for a character that was lost: type it again'],
  [
    /[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u,
    'no-character',
    'holds a code that is no character of any script: delete it',
  ],
];

/** The mark by which Astro's content store takes a text for an import. */
export const ASTRO_MARK = '__ASTRO_IMAGE_';

/** What is wrong with the characters of a text, or undefined. */
export function faultOfCharacters(text: string): string | undefined {
  if (text.includes(ASTRO_MARK))
    return `holds ${ASTRO_MARK}, which has a meaning for the site's framework: delete it`;
  return FORBIDDEN_CHARACTERS.find(([pattern]) => pattern.test(text))?.[2];
}
