import { type FileCase, inFacts, inSection, type Row } from './case.ts';

const code = (point: number) => String.fromCodePoint(point);

/** Characters that no text may hold, as they stand in the file. */
const WRITTEN: readonly (readonly [name: string, text: string, rule: string])[] = [
  ['a null character', `abc${code(0)}def`, 'control-character'],
  ['a bell', `abc${code(7)}def`, 'control-character'],
  ['an escape sequence of terminals', `abc${code(27)}[31mdef`, 'control-character'],
  ['a vertical tab', `abc${code(11)}def`, 'control-character'],
  ['a form feed', `abc${code(12)}def`, 'control-character'],
  ['a delete character', `abc${code(0x7f)}def`, 'control-character'],
  ['a next line of the second control set', `abc${code(0x85)}def`, 'control-character'],
  ['a right-to-left override', `abc${code(0x202e)}def`, 'direction-override'],
  ['a left-to-right embedding', `abc${code(0x202a)}def`, 'direction-override'],
  ['an isolate', `abc${code(0x2066)}def`, 'direction-override'],
  ['a right-to-left mark', `abc${code(0x200f)}def`, 'direction-override'],
  ['an Arabic letter mark', `abc${code(0x61c)}def`, 'direction-override'],
  ['a zero-width space', `abc${code(0x200b)}def`, 'invisible-character'],
  ['a byte order mark in the text', `abc${code(0xfeff)}def`, 'invisible-character'],
  ['a word joiner', `abc${code(0x2060)}def`, 'invisible-character'],
  ['a soft hyphen', `abc${code(0xad)}def`, 'invisible-character'],
  ['a tag character', `abc${code(0xe0041)}def`, 'invisible-character'],
  ['a Hangul filler', `abc${code(0x3164)}def`, 'invisible-character'],
  ['a blank Braille pattern', `abc${code(0x2800)}def`, 'invisible-character'],
  ['a line separator', `abc${code(0x2028)}def`, 'invisible-character'],
  ['an interlinear mark', `abc${code(0xfff9)}def`, 'invisible-character'],
  ['an invisible plus', `abc${code(0x2064)}def`, 'invisible-character'],
  ['a joiner inside a Latin word', `pay${code(0x200d)}pal`, 'invisible-character'],
  ['a non-joiner inside a Greek word', `δή${code(0x200c)}μος`, 'invisible-character'],
  [
    'data hidden in variation selectors',
    `a ${code(0x2764)}${code(0xfe00)}${code(0xfe05)}${code(0xfe0c)} b`,
    'invisible-character',
  ],
  [
    'data hidden in the second set of selectors',
    `a ${code(0x2764)}${code(0xe0123)}${code(0xe0145)} b`,
    'invisible-character',
  ],
  ['a selector on a letter', `a${code(0xe0155)}bc`, 'invisible-character'],
  ['marks stacked on a letter', `e${code(0x301).repeat(12)}`, 'stacked-marks'],
  ['a character that was lost', `Saint-Andr${code(0xfffd)}`, 'lost-character'],
  ['a code of the private use area', `abc${code(0xe000)}def`, 'no-character'],
  ['a stand-in of the guard itself', `abc ${code(0xe002)}mport x from "y"`, 'no-character'],
  ['a code that is no character', `abc${code(0xfdd0)}def`, 'no-character'],
  ['a code of the last private plane', `abc${code(0x10fffd)}def`, 'no-character'],
];

/** The same by entities, which the file itself does not hold. */
const BY_ENTITIES: readonly Row[] = [
  ['a direction override by an entity', 'abc &#x202e;def', 'direction-override'],
  ['a direction mark by its name', 'abc &rlm;def', 'direction-override'],
  ['an invisible character by an entity', 'abc &#8203;def', 'invisible-character'],
  ['an invisible character by its name', 'abc &ZeroWidthSpace;def', 'invisible-character'],
  ['a soft hyphen by its name', 'abc&shy;def', 'invisible-character'],
  ['a joiner in a word by its name', 'pay&zwj;pal', 'invisible-character'],
  ['a null character by an entity', 'abc&#0;def', 'lost-character'],
  ['half a character by an entity', 'abc&#xd800;def', 'lost-character'],
  ['a control character by an entity', 'abc&#1;def', 'lost-character'],
  ['an escape by an entity', 'abc&#27;def', 'lost-character'],
  ['a private code by an entity', 'abc&#xe010;def', 'no-character'],
  ['the mark of the framework', 'abc `__ASTRO_IMAGE_/etc/passwd?raw` def', 'framework-mark'],
  ['a private code that stands in for a brace', 'abc&#57345;def', 'no-character'],
  ['a private code in an address', '[a](https://example.org/&#xE000;)', 'no-character'],
  ['the mark of the framework by entities', 'abc &#95;&#95;ASTRO&#95;IMAGE&#95; def', 'framework-mark'],
];

const IN_CODE: readonly Row[] = [
  ['an override in a code span', `abc \`${code(0x202e)}\` def`, 'direction-override'],
];

export const CHARACTER_CASES: readonly FileCase[] = [
  ...inSection([...WRITTEN, ...BY_ENTITIES, ...IN_CODE]),
  ...inFacts([
    ['an override by an escape of YAML', { title: `A desk in ${code(0x202e)}Milan` }, 'wrong-value'],
    ['a null character by an escape of YAML', { lead: 'abc\u0000def' }, 'wrong-value'],
    ['half a character by an escape of YAML', { lead: 'Town \ud800' }, 'wrong-value'],
    [
      'a zero-width space among the keywords',
      { keywords: [`a${code(0x200b)}b`, 'c', 'd', 'e'] },
      'wrong-value',
    ],
    ['a joiner inside a word of the facts', { lead: `Muni${code(0x200d)}cipality` }, 'wrong-value'],
    ['marks stacked in the facts', { lead: `e${code(0x301).repeat(12)}` }, 'wrong-value'],
    ['the mark of the framework in the facts', { lead: '__ASTRO_IMAGE_/etc/passwd?raw' }, 'wrong-value'],
    ['a line separator in the facts', { lead: `Town${code(0x2028)}hall` }, 'wrong-value'],
  ]),
];
